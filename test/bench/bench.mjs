// Figures against the bars of speed: a whole process, cold, its output piped. Needs a build (npm run build).
// What apply adds to a take is not measured: without a network and media there is nothing it could be timed around.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
if (!existsSync(program)) {
  console.error('There is no build to measure. Run `npm run build` first.');
  process.exit(1);
}
const { measure } = await import('./measure.mjs');
const { draft, final, writeLockfile, writeProduction } = await import('./production.mjs');

const sizes = [10, 1_000, 10_000];
const root = await mkdtemp(join(tmpdir(), 'retake-bench-'));
try {
  await bench();
} finally {
  await rm(root, { recursive: true, force: true });
}

async function bench() {
  const [{ model }] = cpus();
  console.log(`${cpus().length} × ${model}, node ${process.version}, load ${loadavg()[0].toFixed(1)}\n`);
  const empty = measure(['-e', '0']);
  const bars = { 10: { ms: 2 * empty.ms }, 1000: { ms: 500 }, 10000: { ms: 2000, mb: 400 } };
  row('', 'time', 'bar', 'memory', 'bar');
  result('node -e 0', empty);

  const times = new Map();
  for (const shots of sizes) {
    const folder = join(root, `kept-${shots}`);
    await writeProduction(folder, shots, [draft]);
    await writeLockfile(folder);
    const figures = measure([program, 'plan', '--detailed-exitcode', '-C', folder]);
    times.set(shots, figures.ms);
    result(`no-op plan, ${shots} shots`, figures, bars[shots]);
  }
  const perShot = (from, to) => (times.get(to) - times.get(from)) / (to - from);
  const growth = perShot(1_000, 10_000) / perShot(10, 1_000);

  for (const [name, rungs] of [
    ['first plan', [draft]],
    ['first plan, two rungs', [draft, final]],
  ])
    for (const shots of sizes) {
      const folder = join(root, `new-${rungs.length}-${shots}`);
      await writeProduction(folder, shots, rungs);
      result(`${name}, ${shots} shots`, measure([program, 'plan', '-C', folder]), bars[shots]);
    }
  console.log(`\nA shot among 10,000 costs ${growth.toFixed(2)} times one among 1,000 (linear: 1 or less).`);
}

function result(name, { ms, mb }, bar = {}) {
  row(name, `${ms.toFixed(0)} ms`, verdict(ms, bar.ms, 'ms'), `${mb.toFixed(0)} MB`, verdict(mb, bar.mb, 'MB'));
}

function verdict(figure, bar, unit) {
  if (bar === undefined) return '';
  return `< ${bar.toFixed(0)} ${unit} ${figure < bar ? '✓' : '✗'}`;
}

function row(name, ...cells) {
  console.log(name.padEnd(36) + cells.map(cell => cell.padStart(14)).join(''));
}
