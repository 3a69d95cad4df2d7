import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultSpeed, runway, serveRehearsal } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { faultsFor } from '../faults-for.ts';
import { failOn } from '../show-problems.ts';
import { line, span } from '../views/text/line.ts';

export interface ServeOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  readonly speed?: number;
  readonly state?: string;
  /** Tasks of one model in 24 hours. Absent: no limit. */
  readonly daily?: number;
  /** Tasks of one model at once. Absent: the rehearsal's own. */
  readonly concurrency?: number;
  /** A file with what goes wrong. */
  readonly faults?: string;
}

/** Serves the offline Runway until it is interrupted. */
export async function rehearsalServe(
  context: Context,
  { port, speed = defaultSpeed, state, faults, ...limits }: ServeOptions,
): Promise<Exit> {
  const { environment } = context;
  const scheduled = await faultsFor(faults, context);
  if ('problems' in scheduled) return failOn(scheduled.problems, context);
  const stateFolder =
    state === undefined ? join(tmpdir(), `retake-rehearsal-${environment.user}`) : resolve(environment.cwd, state);
  const served = await serveRehearsal({
    port,
    speed,
    stateFolder,
    catalog: runway,
    now: () => environment.now(),
    ...limits,
    ...scheduled,
  });
  if (context.json) context.writeJson({ url: served.url });
  else
    context.write([
      line(span('The offline Runway is at ', 'strong'), span(served.url, 'command')),
      line(
        span(`export RUNWAYML_BASE_URL=${served.url} RUNWAYML_API_SECRET=rehearsal`, 'command'),
        span('  points any program at it', 'muted'),
      ),
      line(span(`Tasks are kept in ${stateFolder}; nothing is charged. Ctrl-C ends it.`, 'muted')),
    ]);
  await new Promise<void>(resolve => environment.onInterrupt(resolve));
  await served.close();
  return exit.done;
}
