import type { Cause, Change, FieldChange } from '../../schemas/types/plan.ts';
import type { Lockfile } from '../lockfile/lockfile.ts';
import type { Bible, Production } from '../production/production.ts';
import { staleTakes } from './stale-takes.ts';

interface Known {
  readonly production: Pick<Production, 'bible'>;
  readonly lockfile: Lockfile;
}

/** Changes of one thing of the bible that make several jobs stale, by what changed: in the order in which they are met. */
export function causesOf(changes: readonly Change[], known: Known): readonly Cause[] {
  const fields = new Map<string, FieldChange[]>();
  for (const change of changes)
    if (change.action === 'replace')
      for (const each of change.reason.changed) {
        const entry = entryOf(each.field);
        if (entry !== undefined) fields.set(entry, [...(fields.get(entry) ?? []), each]);
      }
  return [...fields].flatMap(([entry, found]) => {
    const stale = staleBy(entry, changes, known.lockfile);
    return stale.length > 1 ? causeOf({ entry, found, stale }, known) : [];
  });
}

/** `characters.maya` of `characters.maya.forbidden`. Undefined: it is nothing of the bible. */
const entryOf = (field: string): string | undefined => /^(?:characters|props|locations|looks)\.[^.]+/.exec(field)?.[0];

interface Stale {
  readonly change: Change;
  readonly takes: number;
}

/** The jobs whose takes go stale, upstream first: those it changes, and those that are made from them. */
function staleBy(entry: string, changes: readonly Change[], lockfile: Lockfile): readonly Stale[] {
  const touched = new Set<string>();
  return changes.flatMap(change => {
    const isDirect = change.reason.changed.some(({ field }) => entryOf(field) === entry);
    if (!isDirect && !change.reason.following.some(address => touched.has(address))) return [];
    const takes = staleTakes(change, lockfile);
    if (takes === 0) return [];
    touched.add(change.address);
    return { change, takes };
  });
}

interface Found {
  readonly entry: string;
  readonly found: readonly FieldChange[];
  readonly stale: readonly Stale[];
}

function causeOf({ entry, found, stale }: Found, { production }: Known): Cause {
  const [first] = found;
  const isSame = found.every(
    ({ field, before, after }) => field === first?.field && before === first.before && after === first.after,
  );
  const sum = (count: (each: Stale) => number): number => stale.reduce((total, each) => total + count(each), 0);
  const { before, after } = isSame && first ? first : {};
  return {
    field: fieldOf(entry, found, production.bible),
    source: isSame && first ? first.field : entry,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    jobs: stale.map(({ change }) => change.address),
    shots: new Set(stale.flatMap(({ change: { scene, shot } }) => (shot === undefined ? [] : `${scene}/${shot}`))).size,
    takes: sum(({ takes }) => takes),
    credits: sum(({ change }) => change.credits),
    later: sum(({ change }) => change.later),
    unused: sum(({ change }) => change.unused),
  };
}

/** As it is written: the one member whose words are new everywhere the wording changed; the thing itself where that cannot be told. */
function fieldOf(entry: string, found: readonly FieldChange[], bible: Bible): string {
  const fields = [...new Set(found.map(({ field }) => field))];
  if (fields.length === 1 && fields[0] !== entry) return fields[0]!;
  if (fields.length > 1) return entry;
  const [kind = '', id = ''] = entry.split('.');
  const written = kind === 'brand' ? bible.brand : bible[kind as Exclude<keyof Bible, 'brand'>].get(id);
  const isNew = (words: string): boolean =>
    found.every(({ before = '', after = '' }) => after.includes(words) && !before.includes(words));
  const members = Object.entries(written ?? {}).flatMap(([member, words]) =>
    member !== 'id' && typeof words === 'string' && isNew(words) ? member : [],
  );
  return members.length === 1 ? `${entry}.${members[0]}` : entry;
}
