import type { ApplyView } from '../apply-view.ts';

/** One event a line; what ended without a run is one line too. */
export const jsonApply = (write: (value: unknown) => void): ApplyView => ({
  plan: () => {},
  report: event => write(event),
  async end(ending) {
    if (!ran.has(ending.outcome)) write(ending);
  },
});

/** These ended with an event of their own. */
const ran: ReadonlySet<string> = new Set(['done', 'failures', 'detached', 'stopped']);
