import { spawnSync } from 'node:child_process';

/** A cold process, several times: the median of wall and processor time, and the most memory it held. */
export function measure(args, runs = 5) {
  const timed = Array.from({ length: runs }, () => run(args));
  const { rss } = run(['--import', reportUsage, ...args]);
  return { ms: median(timed.map(({ ms }) => ms)), mb: rss / 1024, output: timed[0].output };
}

function run(args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return { ms, output: stdout, rss: Number(/maxRSS (\d+)/.exec(stderr)?.[1] ?? 0) };
}

/** Node tells a process what it used itself, on every platform, but only when it ends. */
const reportUsage = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('maxRSS ' + process.resourceUsage().maxRSS + '\\n'))",
)}`;

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
