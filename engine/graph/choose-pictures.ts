import type { Asked, Pin, Prompt } from '../production/production.ts';
import { namesIn } from '../prompt/names.ts';

/** Pictures a model is shown, and those of boards that it has no room for, which are told in words. */
export interface Choice<Picture> {
  readonly shown: readonly Picture[];
  readonly left: readonly Picture[];
}

type Choosable = Pick<Asked, 'source' | 'pin'>;

interface Room<Picture> {
  /** Absent: nobody has said how many there may be. */
  readonly room: number | undefined;
  readonly prompt: Prompt | undefined;
  /** Whether the words speak of this very picture. Absent: they cannot. */
  readonly speaksOf?: (picture: Picture) => boolean;
}

/**
 * As many as there is room for, in the order in which they were asked for: first what is asked for by itself, then of the
 * boards who it is, its light, its colours, its framing, and among these those the prompt names first. More that are asked
 * for by themselves than there is room for: all of them, for whoever refuses that.
 */
export function choosePictures<Picture extends Choosable>(
  pictures: readonly Picture[],
  { room, prompt, speaksOf }: Room<Picture>,
): Choice<Picture> {
  if (room === undefined || pictures.length <= room) return { shown: pictures, left: [] };
  const isAsked = (picture: Picture): boolean => picture.pin === undefined || speaksOf?.(picture) === true;
  if (pictures.filter(isAsked).length > room) return { shown: pictures, left: [] };
  const named = namesIn(wordsOf(prompt));
  const rankOf = (picture: Picture): readonly [number, number] =>
    isAsked(picture) ? [0, 0] : [1 + slots.indexOf(picture.pin!.slot), placeIn(named, picture.pin!.id)];
  const ranked = pictures
    .map(picture => ({ picture, rank: rankOf(picture) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
    .map(({ picture }) => picture);
  const kept = new Set(ranked.slice(0, room));
  return { shown: pictures.filter(picture => kept.has(picture)), left: ranked.slice(room) };
}

/** What the picture cannot do without first. */
const slots: readonly Pin['slot'][] = ['identity', 'lighting', 'palette', 'framing'];

/** Whoever is not named comes after all who are. */
const placeIn = (named: readonly string[], id: string): number =>
  named.includes(id) ? named.indexOf(id) : named.length;

function wordsOf(prompt: Prompt | undefined): string {
  if (prompt === undefined || prompt.kind === 'sentence') return prompt?.text ?? '';
  const { subject = '', action = '', environment = '', lighting = '', style = '' } = prompt;
  return [subject, action, environment, lighting, style, ...prompt.continuity].join(' ');
}
