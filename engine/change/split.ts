import { type Entry, entryOf } from '../catalog/catalog.ts';
import { fittingLength } from '../catalog/fitting-length.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Shot } from '../production/production.ts';
import type { Survey } from '../survey.ts';

/** What is to be split, and how. */
export interface SplitWish {
  /** `s01/ride`, or `s01`. */
  readonly address: string;
  /** Beats of a shot. Absent: as many as its action has parts. */
  readonly into?: number;
  /** Seconds of each shot of a scene. */
  readonly each?: number;
  /** Seconds of a scene. */
  readonly target?: number;
}

/** One part of a proposal. */
export interface ProposedPart {
  readonly id: string;
  readonly seconds: number;
  /** Absent: nobody has said what happens. */
  readonly action?: string;
}

/** A proposal to paste. Nothing is written anywhere. */
export interface Split {
  readonly kind: 'beats' | 'shots';
  readonly address: string;
  readonly parts: readonly ProposedPart[];
  /** Of the parts together. */
  readonly seconds: number;
  /** What there was to split, in seconds. */
  readonly wanted: number;
  /** What else to do. */
  readonly notes: readonly string[];
}

/** Why nothing can be proposed, and what may be. */
export interface NoSplit {
  readonly refused: string;
  readonly hint: string;
}

/** A shot into beats, or a scene into shots. */
export function split(surveyed: Survey, wish: SplitWish): Split | NoSplit {
  const { shots, scenes } = surveyed.production;
  const shot = shots.get(wish.address);
  if (shot) return splitShot(surveyed, shot, wish);
  const scene = scenes.find(({ id }) => id === wish.address);
  if (scene) return splitScene(surveyed, scene, wish);
  const near = didYouMean(wish.address, [...shots.keys(), ...scenes.map(({ id }) => id)]);
  return { refused: `there is no shot or scene \`${wish.address}\``, hint: near || '`retake status` lists them.' };
}

function splitShot(surveyed: Survey, shot: Shot, { address, into, each, target }: SplitWish): Split | NoSplit {
  if (each !== undefined || target !== undefined)
    return { refused: 'a shot is split into beats', hint: `Such as \`retake split ${address} --into 3\`.` };
  if (shot.making.kind !== 'model' && shot.making.kind !== 'routed')
    return { refused: `a shot made by \`${shot.making.kind}\` has no beats`, hint: 'Only what the ladder makes has.' };
  const action = shot.prompt?.kind === 'slots' ? (shot.prompt.action ?? '') : (shot.prompt?.text ?? '');
  const clauses = clausesOf(action);
  const count = into ?? clauses.length;
  if (into === undefined && count < 2)
    return { refused: 'one thing happens in this shot', hint: `Say how many: \`retake split ${address} --into 3\`.` };
  if (count < 2 || count > 20) return { refused: `a shot has no ${count} beats`, hint: 'It has 2 to 20.' };
  const wanted = shot.seconds ?? 0;
  const lengths = lengthsOf(wanted, count, modelsOf(surveyed, shot));
  const actions = spread(clauses, count);
  const parts = lengths.map((seconds, index) => ({
    id: `b${index + 1}`,
    seconds,
    ...(actions[index] === undefined ? {} : { action: actions[index] }),
  }));
  const notes =
    shot.prompt?.kind === 'slots'
      ? ['Take `action` out of the prompt: the beats say it.']
      : ['Write the prompt in slots, without an action: the beats say it.'];
  return { kind: 'beats', address, parts, seconds: sum(parts), wanted, notes };
}

/** So many lengths that the models can make, and that together are no shorter, nor much longer. */
function lengthsOf(seconds: number, count: number, models: readonly Entry[]): readonly number[] {
  const lengths: number[] = [];
  let left = seconds;
  for (let parts = count; parts > 0; parts--) {
    const length = tidy(fittingLength(models, Math.max(0.1, left / parts)));
    lengths.push(length);
    left -= length;
  }
  return lengths;
}

/** What happens first, and what after it. */
const clausesOf = (action: string): readonly string[] =>
  action
    .split(/\s*[,;.]\s*(?:and\s+)?(?:then\s+)?|\s+(?:and\s+)?then\s+|\s+and\s+/i)
    .map(clause => clause.trim())
    .filter(clause => clause !== '');

/** Clauses in so many parts, as evenly as may be; where there are fewer, the last parts have none. */
function spread(clauses: readonly string[], count: number): readonly (string | undefined)[] {
  if (clauses.length <= count) return clauses;
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index, index + 1].map(edge => Math.round((edge * clauses.length) / count));
    return clauses.slice(from, to).join(', ');
  });
}

function splitScene(
  surveyed: Survey,
  { id, shots }: Survey['production']['scenes'][number],
  { each, target, into }: SplitWish,
): Split | NoSplit {
  if (into !== undefined || each === undefined || target === undefined)
    return { refused: 'a scene is split into shots', hint: `Such as \`retake split ${id} --each 5 --target 30\`.` };
  const there = shots.reduce((seconds, shot) => seconds + (shot.seconds ?? 0), 0);
  const wanted = tidy(target - there);
  if (wanted <= 0)
    return { refused: `scene ${id} has ${tidy(there)} s already`, hint: `More than that is a \`--target\`.` };
  const length = fittingLength(ladderOf(surveyed), each);
  const count = Math.ceil(tidy(wanted / length));
  if (count > 200) return { refused: `these would be ${count} shots`, hint: 'Let them be longer with `--each`.' };
  const taken = new Set(shots.map(shot => shot.id.toLowerCase()));
  const ids = Array.from({ length: count + taken.size }, (_, index) => `sh${index + 1}`).filter(
    name => !taken.has(name),
  );
  const parts = Array.from({ length: count }, (_, index) => {
    const rest = index === count - 1 ? wanted - length * (count - 1) : length;
    return { id: ids[index]!, seconds: tidy(fittingLength(ladderOf(surveyed), rest)) };
  });
  const notes = [
    ...(there > 0 ? [`The scene has ${tidy(there)} s already.`] : []),
    ...(length === each ? [] : [`No shot can be ${each} s: the models of the ladder take ${tidy(length)} s.`]),
  ];
  return { kind: 'shots', address: id, parts, seconds: sum(parts), wanted, notes };
}

/** What the shot's jobs are made with. */
const modelsOf = ({ graph, catalog }: Survey, shot: Shot): readonly Entry[] =>
  graph.jobs
    .filter(job => job.kind === 'shot' && job.scene === shot.scene && job.shot === shot.id)
    .flatMap(job => entryOf(catalog, job.endpoint, job.model) ?? []);

const ladderOf = ({ production, catalog }: Survey): readonly Entry[] =>
  production.rungs.flatMap(
    ({ model }) => entryOf(catalog, 'image_to_video', model) ?? entryOf(catalog, 'text_to_video', model) ?? [],
  );

const sum = (parts: readonly ProposedPart[]): number => tidy(parts.reduce((all, { seconds }) => all + seconds, 0));

/** Without the dust of binary fractions. */
const tidy = (seconds: number): number => Math.round(seconds * 100) / 100;
