import { advise, planOf, survey, type Wishes, watchedFolders } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { atWork } from '../progress.ts';
import { effectOf, type Seen } from '../views/models/watch-model.ts';
import { paintAll } from '../views/plain/paint.ts';
import { watchBlock, watchPage } from '../views/text/watch-lines.ts';
import { watchFolders } from '../watch-folders.ts';

/** Plans again on every save, until somebody leaves. Reads only. */
export async function watch(context: Context, wishes: Wishes): Promise<Exit> {
  const { environment, folder, rehearse } = context;
  let isLeft = false;
  let isDirty = true;
  let wake: () => void = () => {};
  const nudge = (): void => {
    isDirty = true;
    wake();
  };
  const leave = (): void => {
    isLeft = true;
    wake();
  };
  const watching = watchFolders(nudge);
  const stopListening = environment.onInterrupt(leave);
  const stopReading = readKeys(context, leave);
  const { show, again } = presenter(context);
  environment.stdout.on('resize', again);
  try {
    while (!isLeft) {
      if (isDirty) {
        isDirty = false;
        const work = context.live ? atWork(environment, 'planning') : undefined;
        const { seen, surveyed } = await look(context, wishes).finally(() => work?.end());
        // Before it is shown: what is saved while somebody reads must not be missed.
        watching.look(await watchedFolders({ folder, rehearse }, surveyed));
        show(seen);
      } else
        await new Promise<void>(resolve => {
          wake = resolve;
        });
    }
    return exit.done;
  } finally {
    stopReading();
    stopListening();
    environment.stdout.off('resize', again);
    watching.close();
  }
}

async function look(context: Context, wishes: Wishes) {
  const { value: surveyed, problems } = await survey(context);
  const planned = surveyed && planOf(surveyed, wishes);
  const all = [...problems, ...(planned?.problems ?? [])];
  const plan = planned?.value;
  const seen: Seen = {
    problems: all,
    findings: surveyed && plan ? await advise(surveyed) : [],
    ...(plan ? { plan } : {}),
  };
  return { seen, surveyed };
}

interface Presenter {
  readonly show: (seen: Seen) => void;
  /** Draws the same in what room there is now. */
  readonly again: () => void;
}

/** Shows what differs from what was shown before; a save that changes nothing a plan is made of says nothing. */
function presenter({ environment, live, json, width, write, writeJson }: Context): Presenter {
  const { stdout, now } = environment;
  let last = '';
  let before: Seen | undefined;
  let draw = (): void => {};
  const show = (seen: Seen): void => {
    const saying = JSON.stringify([seen.plan?.basis ?? '', seen.plan?.id ?? '', seen.problems]);
    if (saying === last) return;
    const effect = effectOf(before, seen);
    const space = { width, clock: clockOf(now()) };
    if (json) writeJson(seen.plan ?? { problems: seen.problems });
    else if (live) {
      draw = () => {
        const room = { width: stdout.columns || 80, height: (stdout.rows || 24) - 1 };
        // Over the page before and in one write, so that nobody sees an empty screen.
        const page = paintAll(watchPage(seen, effect, { ...space, ...room }), true);
        stdout.write(`\u001b[H${page.replaceAll('\n', '\u001b[K\n')}\u001b[J`);
      };
      draw();
    } else write(last === '' ? watchPage(seen, effect, space) : watchBlock(seen, effect, space));
    last = saying;
    // What is wrong for a moment is no plan to compare with.
    if (seen.plan) before = seen;
  };
  return { show, again: () => draw() };
}

/** By the clock on the wall. */
function clockOf(now: number): string {
  const date = new Date(now);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(part => String(part).padStart(2, '0')).join(':');
}

/** `q`, Ctrl-C and Ctrl-D. */
const leaving: ReadonlySet<string> = new Set(['q', 'Q', '\u0003', '\u0004']);

/** Keys that leave, at a terminal. */
function readKeys({ environment, live }: Context, leave: () => void): () => void {
  const { stdin } = environment;
  if (!live || !stdin.isTTY) return () => {};
  const onKeys = (keys: Buffer): void => {
    if ([...keys.toString()].some(key => leaving.has(key))) leave();
  };
  stdin.setRawMode?.(true);
  stdin.on('data', onKeys);
  return () => {
    stdin.off('data', onKeys);
    stdin.setRawMode?.(false);
    stdin.pause();
  };
}
