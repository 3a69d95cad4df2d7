import { taskOf } from '../lockfile/in-flight.ts';
import { replay, reservedFor } from '../lockfile/journal.ts';
import type { RememberingJournal } from './remember.ts';
import { timestamp, type Workshop } from './workshop.ts';

/**
 * Puts what the journal could not take into a file elsewhere, and says how it comes back. The command to go on with;
 * undefined when the journal has everything.
 */
export async function rescue(journal: RememberingJournal, workshop: Workshop): Promise<string | undefined> {
  const lines = journal.unsaved();
  const { attempts } = replay(lines);
  if (attempts.length === 0) return undefined;
  const { host, tally } = workshop;
  const file = await workshop.rescue(lines);
  const credits = attempts.reduce((sum, open) => sum + reservedFor(open), 0);
  const names = attempts.map(
    open => `${open.attempt.address}#${open.attempt.slot} is task ${taskOf(open) ?? 'unknown'}`,
  );
  const why = tally.stopped === undefined ? '' : ` (${tally.stopped})`;
  const what = `The journal could not be written${why}: ${attempts.length} paid ${attempts.length === 1 ? 'task' : 'tasks'}, up to ${credits} cr`;
  const text =
    file === undefined
      ? `${what}, and no other place could be found to keep this. Write it down: ${names.join('; ')}.`
      : `${what}, is kept in ${file}. Once that is put right, \`retake collect --from ${file}\` brings it back; nothing is rendered or paid again.`;
  host.report({ event: 'notice', at: timestamp(host), text });
  return file === undefined ? undefined : `collect --from ${file}`;
}
