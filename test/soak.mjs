// The proofs at length: every death of the kill matrix, hundreds of days on set, every property a few thousand times.
//   npm run soak            about half an hour of days on set
//   npm run soak -- 120     two hours of them
//   SEED=7 npm run soak     the same again
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const minutes = process.argv[2] ?? '30';
const seed = process.env.SEED ?? String(randomInt(2 ** 31));
if (!(Number(minutes) > 0)) {
  console.error('npm run soak -- MINUTES');
  process.exit(1);
}
const properties = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map(name => `test/${name.replaceAll('\\', '/')}`)
  .filter(file => /\.test\.tsx?$/.test(file) && readFileSync(file, 'utf8').includes("from 'fast-check'"));
console.log(`Soaking: ${minutes} minutes of days on set, SEED=${seed}`);
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', 'test/e2e/kill-matrix.test.ts', 'test/apply/failing-disk.test.ts', ...properties],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, SOAK: minutes, SEED: seed },
  },
);
console.log(`${status === 0 ? 'Soaked' : 'Failed'}: SEED=${seed}`);
process.exit(status ?? 1);
