import { useEffect, useState } from 'preact/hooks';
import type { ReviewDetails, ReviewThing } from '../../views/models/review-types.ts';
import type { Head } from '../wire.ts';
import { expecting, thingOf } from './expected.ts';
import { type Placed, placed } from './look.ts';
import { hashOf, type Route, routeOf } from './route.ts';
import { source } from './source.ts';

/** Everything the page knows and shows. */
export interface State {
  /** Absent: nothing has come yet. */
  readonly head?: Head;
  /** As they are shown: with the verdicts that are on their way. */
  readonly things: ReadonlyMap<string, ReviewThing>;
  /** As the server told them. */
  readonly told: ReadonlyMap<string, ReviewThing>;
  readonly details: ReadonlyMap<string, ReviewDetails>;
  readonly route: Route;
  /** Checks that were ticked here and are not written yet, by take. */
  readonly ticks: ReadonlyMap<string, ReadonlySet<string>>;
  /** Scores and what it is kept for, said here and not written yet, by take. */
  readonly marks: ReadonlyMap<string, Marks>;
  /** Whether the server is there. */
  readonly isLinked: boolean;
  readonly toast?: Toast | undefined;
  readonly isHelping: boolean;
  readonly isRejecting: boolean;
  /** Why nothing came. */
  readonly trouble?: string;
}

/** What a verdict says of how good a take is. */
export interface Marks {
  readonly scores?: Readonly<Record<string, number>>;
  readonly quality?: string;
}

/** What just happened. */
export interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'refused';
  readonly text: string;
  readonly more?: string;
  /** What undoes it. */
  readonly undo?: string;
}

type Listener = () => void;

let state: State = {
  things: new Map(),
  told: new Map(),
  details: new Map(),
  route: routeOf(location.hash),
  ticks: new Map(),
  marks: new Map(),
  isLinked: true,
  isHelping: false,
  isRejecting: false,
};
const listeners = new Set<Listener>();

export const now = (): State => state;

export function change(some: Partial<State>): void {
  state = { ...state, ...some };
  for (const listener of [...listeners]) listener();
}

/** A part of the state; what asks is drawn again only when that part is another. */
export function useStore<T>(select: (state: State) => T): T {
  const [, draw] = useState({});
  const value = select(state);
  useEffect(() => {
    let seen = value;
    const look = (): void => {
      const next = select(state);
      if (Object.is(next, seen)) return;
      seen = next;
      draw({});
    };
    look();
    listeners.add(look);
    return () => {
      listeners.delete(look);
    };
  });
  return value;
}

/** Goes somewhere. `replace`: without a step back, as while typing. */
export function go(some: Partial<Route>, { replace = false } = {}): void {
  const { take: _, thing: __, at: ___, ...closed } = state.route;
  const isElsewhere = some.take !== undefined || some.thing !== undefined;
  show({ ...(isElsewhere ? closed : state.route), ...some }, replace);
}

export const openTake = (take: string, { replace = false } = {}): void =>
  go({ take, beside: [], mode: 'side' }, { replace });

/** Back to the cards. */
export function close(): void {
  const { take: _, thing: __, at: ___, ...rest } = state.route;
  show({ ...rest, beside: [], mode: 'side' }, false);
}

/** How far the cards were scrolled when a shot was opened, and which was open last. */
export const scrolled: { before: number; last?: string } = { before: 0 };

const isOpen = ({ take, thing }: Route): boolean => take !== undefined || thing !== undefined;

function show(route: Route, replace: boolean): void {
  if (isOpen(route) && !isOpen(state.route)) scrolled.before = scrollY;
  const last = state.route.take ?? state.route.thing;
  if (last !== undefined) scrolled.last = thingOf(last);
  const hash = hashOf(route);
  if (hash !== location.hash && !(hash === '#' && location.hash === ''))
    history[replace ? 'replaceState' : 'pushState'](null, '', hash === '#' ? location.pathname : hash);
  change({ route, isRejecting: false });
}

let toasts = 0;

/** Says it, for a while. */
export function tell(toast: Omit<Toast, 'id'>): void {
  const id = ++toasts;
  change({ toast: { ...toast, id } });
  setTimeout(
    () => {
      if (state.toast?.id === id) change({ toast: undefined });
    },
    toast.kind === 'done' ? 5000 : 9000,
  );
}

/** The take of an address. */
export function findTake(things: State['things'], id: string | undefined): Placed | undefined {
  if (id === undefined) return undefined;
  const thing = things.get(thingOf(id));
  return thing && placed(thing).find(each => each.id === id);
}

/** What was told, and how it is shown. */
export const asTold = (told: State['told']): Pick<State, 'told' | 'things'> => ({
  told: new Map(told),
  things: expecting(told),
});

/** Resolves when that version is shown; and soon, when no news come. */
export function shown(version: number): Promise<void> {
  return new Promise(resolve => {
    const look = (): void => {
      if ((state.head?.version ?? 0) < version) return;
      clearTimeout(timer);
      listeners.delete(look);
      resolve();
    };
    const timer = setTimeout(() => {
      listeners.delete(look);
      resolve();
    }, 1500);
    listeners.add(look);
    look();
  });
}

/** Asks for the index page by page, and listens from then on. */
export async function start(): Promise<void> {
  addEventListener('popstate', () => {
    const { take, thing } = state.route;
    if (take ?? thing) scrolled.last = thingOf((take ?? thing)!);
    change({ route: routeOf(location.hash), isRejecting: false });
  });
  addEventListener('hashchange', () => change({ route: routeOf(location.hash) }));
  await load();
  let wasAway = false;
  source.listen(
    ({ head, things: changed, gone }) => {
      const told = new Map(state.told);
      for (const thing of changed) told.set(thing.id, thing);
      for (const id of gone) told.delete(id);
      const details = new Map(state.details);
      for (const { id } of changed) details.delete(id);
      change({ head, ...asTold(told), details });
    },
    isLinked => {
      if (!isLinked) wasAway = true;
      else if (wasAway) {
        wasAway = false;
        void load();
      }
      if (state.isLinked !== isLinked) change({ isLinked });
    },
  );
}

async function load(): Promise<void> {
  try {
    const things = new Map<string, ReviewThing>();
    for (let from: number | undefined = 0; from !== undefined; ) {
      const page: Awaited<ReturnType<typeof source.index>> = await source.index(from);
      for (const thing of page.things) things.set(thing.id, thing);
      from = page.next;
      change({ head: page.head, ...asTold(things), ...(state.head ? {} : { details: new Map() }) });
    }
    change({ details: new Map() });
  } catch (error) {
    change({ trouble: error instanceof Error ? error.message : String(error) });
  }
}

/** The details of a thing; asked for when they are needed. */
export function useDetails(id: string | undefined): ReviewDetails | undefined {
  const known = useStore(({ details }) => (id === undefined ? undefined : details.get(id)));
  // While news of it are fetched, what was known goes on being shown.
  const [last, keep] = useState(known);
  useEffect(() => {
    if (id === undefined) return;
    if (known) {
      keep(known);
      return;
    }
    let isWanted = true;
    void source.details(id).then(found => {
      if (isWanted) change({ details: new Map(state.details).set(id, found) });
    });
    return () => {
      isWanted = false;
    };
  }, [id, known]);
  return known ?? (last?.id === id ? last : undefined);
}
