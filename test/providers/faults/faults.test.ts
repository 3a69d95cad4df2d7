import { expect, test } from 'vitest';
import { brokenLaws, faultRun } from '../../rig/fault-run.ts';
import { aboutAccounts } from './about-accounts.ts';
import { aboutCreates } from './about-creates.ts';
import { aboutFailures } from './about-failures.ts';
import { aboutOutputs } from './about-outputs.ts';
import { aboutPolls } from './about-polls.ts';
import { aboutTasks } from './about-tasks.ts';
import type { FaultLine } from './fault-line.ts';
import { files } from './productions.ts';
import { ending, told } from './read-words.ts';

const lines: readonly FaultLine[] = [
  ...aboutAccounts,
  ...aboutCreates,
  ...aboutFailures,
  ...aboutOutputs,
  ...aboutPolls,
  ...aboutTasks,
];

/** Credits of the budget. */
const ceiling = 60;

test.each(lines)('$name', async line => {
  const { production = 'stills', faults, credits } = line;
  const schedule = { ...(credits === undefined ? {} : { credits }), faults: [...faults] };
  const run = await faultRun({ faults: schedule, files: files(production) });

  // What a person is told.
  expect(told(run.met)).toEqual(line.told);
  expect(ending(run.met)).toBe(line.end.join('\n'));
  expect(run.met.code).toBe(line.code);

  // What is true once the weather is fine again and nothing is left to do.
  expect(run.settled).toEqual(line.settled ?? {});
  expect(await brokenLaws(run, ceiling)).toEqual(line.broken ?? []);
  const left = line.left ?? 'Nothing to do: every take that can be rendered is there. (rehearsal)';
  expect(run.after.at(-1)!.out).toContain(left);
});
