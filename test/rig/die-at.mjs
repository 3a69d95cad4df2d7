// Loaded before the program (node --import): listens at its fail points. FAIL_POINTS is a file that gets the name of each
// one passed; DIE_AT is `name:n`, where the process dies the nth time it is there, as `kill -9` would have it.
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';

const { DIE_AT: deathPlace, FAIL_POINTS: record } = process.env;
const [name, nth] = deathPlace?.split(':') ?? [];
let times = 0;

subscribe('retake:fail-point', point => {
  if (record) appendFileSync(record, `${point}\n`);
  if (point === name && ++times === Number(nth)) process.kill(process.pid, 'SIGKILL');
});
