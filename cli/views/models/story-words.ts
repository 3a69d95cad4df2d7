import type { Round, Story } from '../../../engine/index.ts';
import { counted, list } from '../text/words.ts';

/**
 * A shot's story in one sentence for a client: "We tested five camera options, selected the dolly-in and upgraded the
 * final render." `kinds` says what a variant is a variant of, by its name; what is not in it is an option.
 */
export function storySentence({ tried }: Story, ladder: readonly string[], kinds: ReadonlyMap<string, string>): string {
  const own = tried.filter(({ work }) => work === undefined);
  const climbed = [...own].sort((a, b) => ladder.indexOf(a.rung ?? '') - ladder.indexOf(b.rung ?? ''));
  const first = climbed.filter(({ rung }) => rung === climbed[0]?.rung);
  const top = climbed.at(-1);
  const chosen = latest(first);
  const hasClimbed = top !== undefined && top.rung !== first[0]?.rung;
  const parts = [
    ...(first.length > 0 ? [tested(first, kinds)] : []),
    ...(chosen ? [selected(chosen, first)] : []),
    ...(hasClimbed ? [`${chosen ? 'upgraded' : 'rendered'} the ${top.rung}${chosen ? ' render' : ''}`] : []),
    ...worked(tried),
    ...(tried.some(({ chosen: each }) => each?.review.state === 'approved') ? ['approved it'] : []),
  ];
  return parts.length === 0 ? 'Nothing came of it yet.' : `We ${list(parts)}.`;
}

/** What was settled into the config is told as the variant it was. */
const latest = (rounds: readonly Round[]): Round | undefined =>
  rounds
    .filter(({ chosen }) => chosen)
    .sort((a, b) => Number(b.variant !== undefined) - Number(a.variant !== undefined))
    .reduce<Round | undefined>((a, b) => (a && a.chosen!.review.at >= b.chosen!.review.at ? a : b), undefined);

function tested(first: readonly Round[], kinds: ReadonlyMap<string, string>): string {
  const variants = [...new Set(first.flatMap(({ variant }) => variant ?? []))];
  if (variants.length > 1) {
    const what = new Set(variants.map(name => kinds.get(name) ?? ''));
    const kind = what.size === 1 ? [...what][0]! : '';
    return `tested ${numberWord(variants.length)} ${kind === '' ? 'options' : `${kind} options`}`;
  }
  const takes = first.reduce((sum, round) => sum + round.takes, 0);
  const [{ rung = '' }] = first as [Round];
  return `rendered ${numberWord(takes)} ${rung}${takes === 1 ? '' : 's'}`;
}

function selected({ chosen, variant }: Round, first: readonly Round[]): string {
  const what = chosen!.review.for === undefined ? '' : ` for its ${chosen!.review.for}`;
  if (variant !== undefined) return `selected the ${variant.replaceAll('+', ' with ').replaceAll('_', '-')}${what}`;
  const isOnly = first.reduce((sum, { takes }) => sum + takes, 0) === 1;
  return isOnly ? `kept it${what}` : `selected take ${chosen!.take}${what}`;
}

const deeds: Readonly<Record<string, string>> = {
  edit: 'edited it',
  upscale: 'upscaled it',
  framerate: 'raised its frame rate',
  hdr: 'graded it up to HDR',
};

const worked = (tried: readonly Round[]): readonly string[] =>
  Object.entries(deeds).flatMap(([work, words]) => {
    const rounds = tried.filter(each => each.work === work);
    return rounds.length === 0 ? [] : [rounds.length === 1 ? words : `${words} ${counted(rounds.length, 'time')}`];
  });

/** "five", "12". */
const numberWord = (count: number): string => words[count] ?? String(count);

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
