import type { ActiveTake, RunModel } from './run-state.ts';

/** What a person has in hand while a run goes on. */
export interface Desk {
  /** Nothing is submitted until they say so. */
  readonly paused: boolean;
  /** They want to know what each key does. */
  readonly help: boolean;
  /** A task to be cancelled is being chosen. Absent: none is. */
  readonly choosing?: Choosing;
  /** Tasks that are told to end, by address and slot, until they have. */
  readonly stopping: ReadonlySet<string>;
}

export interface Choosing {
  /** The task the pointer is at. */
  readonly key: string;
  /** Whether they have pressed Enter, and are asked. */
  readonly asked: boolean;
}

/** What follows from a key outside the screen. */
export type Deed =
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'cancel'; readonly take: ActiveTake }
  /** Stop submitting and let go of what is under way. */
  | { readonly kind: 'leave' };

export interface Pressed {
  readonly desk: Desk;
  /** Absent: nothing but what the screen shows. */
  readonly deed?: Deed;
}

export const emptyDesk: Desk = { paused: false, help: false, stopping: new Set() };

/** One key by its name: a letter, or `up`, `down`, `enter`, `escape`. */
export function press(desk: Desk, key: string, model: RunModel): Pressed {
  if (desk.choosing) return choose(desk, desk.choosing, { key, model });
  switch (key) {
    case 'p':
      return { desk: { ...desk, paused: !desk.paused }, deed: { kind: desk.paused ? 'resume' : 'pause' } };
    case 'c': {
      const [first] = stoppable(desk, model);
      return first ? { desk: { ...desk, help: false, choosing: { key: first[0], asked: false } } } : { desk };
    }
    case 'q':
      return { desk, deed: { kind: 'leave' } };
    case '?':
    case 'h':
      return { desk: { ...desk, help: !desk.help } };
    default:
      return { desk };
  }
}

/** Where the pointer is: what it was at may have ended meanwhile. Undefined: there is nothing left to choose. */
export function pointedAt(desk: Desk, model: RunModel): ActiveTake | undefined {
  if (!desk.choosing) return undefined;
  const { key } = desk.choosing;
  const tasks = stoppable(desk, model);
  return (tasks.find(([each]) => each === key) ?? (desk.choosing.asked ? undefined : tasks[0]))?.[1];
}

export const keyOf = ({ address, slot }: { readonly address: string; readonly slot: number }): string =>
  `${address} ${slot}`;

/** Tasks that are at the provider and not told to end yet; what is uploaded or fetched is no task any more, or not yet. */
const stoppable = ({ stopping }: Desk, { active }: RunModel): readonly (readonly [string, ActiveTake])[] =>
  [...active].filter(([key, { state }]) => !stopping.has(key) && state !== 'uploading' && state !== 'fetching');

function choose(
  desk: Desk,
  choosing: Choosing,
  { key, model }: { readonly key: string; readonly model: RunModel },
): Pressed {
  const { choosing: _, ...idle } = desk;
  const take = pointedAt(desk, model);
  if (!take || key === 'escape' || key === 'c' || key === 'q') return { desk: idle };
  const here = keyOf(take);
  if (choosing.asked)
    return key === 'y'
      ? { desk: { ...idle, stopping: new Set([...desk.stopping, here]) }, deed: { kind: 'cancel', take } }
      : { desk: idle };
  if (key === 'enter') return { desk: { ...desk, choosing: { key: here, asked: true } } };
  const step = { up: -1, k: -1, down: 1, j: 1 }[key];
  if (step === undefined) return { desk };
  const keys = stoppable(desk, model).map(([each]) => each);
  const next = keys[(keys.indexOf(here) + step + keys.length) % keys.length] ?? here;
  return { desk: { ...desk, choosing: { key: next, asked: false } } };
}
