// Makes a bare clone ready: installs when the lockfile is newer than what is installed, builds when a source is newer
// than what is built. Does nothing, quickly, when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const newest = path => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))));
};
const isOlder = (made, ...sources) => !existsSync(made) || statSync(made).mtimeMs < Math.max(...sources.map(newest));

const run = (what, command, args) => {
  process.stderr.write(`${what}\n`);
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

if (isOlder('node_modules/.package-lock.json', 'package-lock.json'))
  // Not `npm ci`: the lockfile names the packages of the platforms it was made for, and other platforms need their own.
  run('Installing …', 'npm', ['install', '--no-save', '--no-audit', '--no-fund']);
if (isOlder('dist/metafile.json', 'engine', 'cli', 'schemas', 'package.json'))
  run('Building …', 'node', ['cli/build.mjs']);
