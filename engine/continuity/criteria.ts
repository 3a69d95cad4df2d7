import type { Bible, Character, MediaSource, Production, Prop, Shot } from '../production/production.ts';
import { castOf } from './cast.ts';
import { type ContinuityRow, sourceName } from './continuity.ts';

/** How far a scene keeps to a habit that keeps pictures alike, and what that is seen by. */
export interface Judgement {
  readonly verdict: 'yes' | 'partly' | 'no';
  /** A sentence without a full stop. */
  readonly why: string;
}

/** The shots of a scene that a model makes from what is written. */
export interface Judged {
  readonly production: Production;
  /** Never empty. */
  readonly shots: readonly Shot[];
  /** One for each of them. */
  readonly rows: readonly ContinuityRow[];
}

/** Whether everybody and everything has one picture, and it is in every shot. Absent: nobody of the bible is there. */
export function sameReference({ production, shots }: Judged): Judgement | undefined {
  const pairs = pairsOf(shots, production.bible);
  if (pairs.length === 0) return undefined;
  const bare = idsOf(pairs.filter(({ entry }) => entry.references.identity === undefined));
  const unseen = pairs.filter(({ entry, shot }) => entry.references.identity && !shows(shot, entry, production));
  const isSeen = pairs.length > unseen.length && bare.length < idsOf(pairs).length;
  if (bare.length === 0 && unseen.length === 0)
    return { verdict: 'yes', why: `every shot goes back to the same picture of ${idsOf(pairs).join(', ')}` };
  const whys = [
    ...(bare.length > 0 ? [`${bare.join(', ')}: no identity picture`] : []),
    ...unseen.map(({ shot, entry }) => `${nameOf(shot)} does not go back to the picture of ${entry.id}`),
  ];
  return { verdict: isSeen ? 'partly' : 'no', why: some(whys) };
}

/** Whether everybody and everything is described in the same words. Absent: nobody of the bible is there. */
export function identityRepeated({ production, shots }: Judged): Judgement | undefined {
  const pairs = pairsOf(shots, production.bible);
  if (pairs.length === 0) return undefined;
  const wordless = idsOf(pairs.filter(({ entry }) => !isDescribed(entry)));
  const never = pairs.filter(({ shot }) => shot.identityRepeat === 'never');
  if (wordless.length === 0 && never.length === 0)
    return { verdict: 'yes', why: `the words for ${idsOf(pairs).join(', ')} come from the bible in every shot` };
  const whys = [
    ...(wordless.length > 0 ? [`the bible has no words for ${wordless.join(', ')}`] : []),
    ...[...new Set(never.map(({ shot }) => nameOf(shot)))].map(name => `${name} says \`identityRepeat: never\``),
  ];
  const isNone = wordless.length === idsOf(pairs).length || never.length === pairs.length;
  return { verdict: isNone ? 'no' : 'partly', why: some(whys) };
}

/** Whether clothes are written down, and one look holds for all. Absent: a single shot with nobody in it. */
export function wardrobeAndLight({ production, shots, rows }: Judged): Judgement | undefined {
  const people = shots.flatMap(shot => castOf(shot, production.bible).characters);
  if (shots.length === 1 && people.length === 0) return undefined;
  const looks = [...new Set(shots.map(({ look }) => look?.id ?? ''))];
  const [only = ''] = looks;
  if (looks.length > 1) return { verdict: 'no', why: `the look changes: ${looks.map(id => id || 'none').join(', ')}` };
  if (only === '' && new Set(rows.map(({ values }) => values.light)).size > 1)
    return { verdict: 'no', why: 'no look holds the light, and it changes' };
  const undressed = [...new Set(people.filter(({ wardrobe }) => wardrobe === undefined).map(({ id }) => id))];
  const sentences = only === '' ? [] : shots.filter(({ prompt }) => prompt?.kind === 'sentence').map(nameOf);
  const whys = [
    ...(undressed.length > 0 ? [`${undressed.join(', ')}: no \`wardrobe\``] : []),
    ...(only === '' && shots.length > 1 ? ['no look holds the light'] : []),
    ...(sentences.length > 0 ? [`a sentence says its own light: ${sentences.join(', ')}`] : []),
  ];
  if (whys.length > 0) return { verdict: 'partly', why: some(whys) };
  const held = only === '' ? [] : [`look \`${only}\` holds for every shot`];
  const dressed = people.length > 0 ? ['everybody has a wardrobe'] : [];
  return { verdict: 'yes', why: [...held, ...dressed].join(', and ') };
}

/** Whether no shot is longer than the five seconds in which pictures hold together. Absent: nobody knows how long they are. */
export function shortShots({ shots }: Judged): Judgement | undefined {
  const timed = shots.flatMap(shot => (shot.seconds === undefined ? [] : [{ shot, seconds: shot.seconds }]));
  const longest = timed.reduce<(typeof timed)[number] | undefined>(
    (most, each) => (most && most.seconds >= each.seconds ? most : each),
    undefined,
  );
  if (!longest) return undefined;
  const { seconds, shot } = longest;
  if (seconds <= 5) return { verdict: 'yes', why: `none is longer than ${seconds} s` };
  return { verdict: seconds <= 10 ? 'partly' : 'no', why: `${nameOf(shot)} lasts ${seconds} s` };
}

/** Whether little changes from one shot to the next besides action and camera. Absent: there is only one shot. */
export function fewVariables({ rows }: Judged): Judgement | undefined {
  if (rows.length < 2) return undefined;
  const cuts = rows.slice(1).map((row, index) => ({ row, changed: changedGroups(rows[index]!, row) }));
  const worst = cuts.reduce((most, each) => (each.changed.length > most.changed.length ? each : most));
  const what = worst.changed.join(', ');
  if (worst.changed.length === 0) return { verdict: 'yes', why: 'only action and camera change' };
  if (worst.changed.length === 1) return { verdict: 'yes', why: `at most one thing changes at a cut: ${what}` };
  return { verdict: worst.changed.length === 2 ? 'partly' : 'no', why: `at ${worst.row.shot} ${what} change at once` };
}

/** Whether pictures come before motion. */
export function planned({ shots }: Judged): Judgement {
  const unplanned = shots.filter(
    ({ firstFrame, lastFrame, references }) =>
      !firstFrame && !lastFrame && references.images.length + references.videos.length === 0,
  );
  if (unplanned.length === 0) return { verdict: 'yes', why: 'every shot begins with a picture' };
  return {
    verdict: unplanned.length < shots.length ? 'partly' : 'no',
    why: `from words alone: ${unplanned.map(nameOf).join(', ')}`,
  };
}

interface Pair {
  readonly shot: Shot;
  readonly entry: Character | Prop;
}

const pairsOf = (shots: readonly Shot[], bible: Bible): readonly Pair[] =>
  shots.flatMap(shot => {
    const { characters, props } = castOf(shot, bible);
    return [...characters, ...props].map(entry => ({ shot, entry }));
  });

const idsOf = (pairs: readonly Pair[]): readonly string[] => [...new Set(pairs.map(({ entry }) => entry.id))];

/** Whether a shot is made from somebody's picture, however many steps away. */
function shows(shot: Shot, entry: Pair['entry'], production: Production, seen: Set<Shot> = new Set()): boolean {
  if (seen.has(shot)) return false;
  seen.add(shot);
  const { firstFrame, lastFrame, references } = shot;
  const sources = [firstFrame, lastFrame, ...[...references.images, ...references.videos].map(({ source }) => source)];
  return sources.some(source => source !== undefined && isOf(source));

  function isOf(source: MediaSource): boolean {
    const { identity } = entry.references;
    if (identity && sourceName(source) === sourceName(identity)) return true;
    if (source.kind === 'shot' || source.kind === 'lastFrame') {
      const before = production.shots.get(`${source.scene}/${source.shot}`);
      return before !== undefined && shows(before, entry, production, seen);
    }
    const still = source.kind === 'still' ? production.stills.find(({ id }) => id === source.id) : undefined;
    if (!still) return false;
    return (
      [...still.characters, ...still.props].some(({ id }) => id === entry.id) ||
      still.references.some(each => identity !== undefined && sourceName(each.source) === sourceName(identity))
    );
  }
}

const isDescribed = (entry: Pair['entry']): boolean =>
  ['description', 'face', 'hair', 'wardrobe', 'posture'].some(member => Object.hasOwn(entry, member));

/** What one decision changes is one thing: clothes go with people, light goes with the look. */
const groups = {
  people: ['who', 'wardrobe'],
  props: ['props'],
  location: ['location'],
  light: ['look', 'light'],
} as const;

const changedGroups = (before: ContinuityRow, { values }: ContinuityRow): readonly string[] =>
  Object.entries(groups).flatMap(([name, members]) =>
    members.some(member => values[member] !== before.values[member]) ? [name] : [],
  );

/** The first few; nobody reads twenty. */
const some = (whys: readonly string[]): string =>
  [...whys.slice(0, 3), ...(whys.length > 3 ? [`and ${whys.length - 3} more`] : [])].join('; ');

const nameOf = ({ scene, id }: Shot): string => `${scene}/${id}`;
