/** Where the page is: all of it stands in the address, so that a reload and a shared link show the same. */
export interface Route {
  readonly view: View;
  /** The take that is open: `s01/ride@draft#2`. Absent: none. */
  readonly take?: string;
  /** Where the take is shown from, seconds. Absent: its beginning. */
  readonly at?: number;
  /** A shot that is open and has no takes. */
  readonly thing?: string;
  /** Takes that are compared with it, at most three. */
  readonly beside: readonly string[];
  readonly mode: 'side' | 'wipe';
  readonly filter: Filter;
}

export type View = 'shots' | 'board' | 'film';

/** What is to be seen. Empty: everything. */
export interface Filter {
  readonly words: string;
  readonly show: Show;
  readonly scene: string;
  readonly rung: string;
  readonly model: string;
  readonly character: string;
}

export type Show = '' | 'review' | 'circled' | 'approved' | 'rejected' | 'noted' | 'running' | 'over';

export const noFilter: Filter = { words: '', show: '', scene: '', rung: '', model: '', character: '' };

const views: readonly string[] = ['shots', 'board', 'film'];
const shows: readonly string[] = ['', 'review', 'circled', 'approved', 'rejected', 'noted', 'running', 'over'];

/** Reads the part of an address after `#`; what makes no sense is left out. */
export function routeOf(hash: string): Route {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const [view, show] = [said.get('view') ?? 'shots', said.get('show') ?? ''];
  const [take, thing] = [said.get('take'), said.get('thing')];
  const at = Number(said.get('at') ?? 0);
  return {
    view: (views.includes(view) ? view : 'shots') as View,
    ...(take ? { take } : thing ? { thing } : {}),
    ...(take && at > 0 && Number.isFinite(at) ? { at } : {}),
    beside: (said.get('beside') ?? '').split(',').filter(Boolean).slice(0, 3),
    mode: said.get('mode') === 'wipe' ? 'wipe' : 'side',
    filter: {
      words: said.get('find') ?? '',
      show: (shows.includes(show) ? show : '') as Show,
      scene: said.get('scene') ?? '',
      rung: said.get('rung') ?? '',
      model: said.get('model') ?? '',
      character: said.get('character') ?? '',
    },
  };
}

/** The same as text, without what goes without saying. */
export function hashOf({ view, take, thing, at, beside, mode, filter }: Route): string {
  const pairs: readonly (readonly [string, string])[] = [
    ['view', view === 'shots' ? '' : view],
    ['take', take ?? ''],
    ['at', take === undefined || at === undefined ? '' : String(at)],
    ['thing', take === undefined ? (thing ?? '') : ''],
    ['beside', beside.join(',')],
    ['mode', mode === 'wipe' && beside.length > 0 ? mode : ''],
    ['show', filter.show],
    ['scene', filter.scene],
    ['rung', filter.rung],
    ['model', filter.model],
    ['character', filter.character],
    ['find', filter.words],
  ];
  const said = pairs.filter(([, value]) => value !== '');
  return `#${said.map(([name, value]) => `${name}=${readable(value)}`).join('&')}`;
}

/** People read addresses: only what has a meaning in one is written otherwise. */
const readable = (value: string): string => encodeURIComponent(value).replace(/%(?:2F|40|3A|2C)/g, decodeURIComponent);
