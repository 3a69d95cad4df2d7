import type { Document } from '../document/document.ts';
import { within } from '../production/problems.ts';
import type { Origin, Production, Prompt, PromptSlots, Shot, Still } from '../production/production.ts';

/** A stretch of words somebody wrote for a model to read. */
export interface Passage {
  readonly text: string;
  /** The text with {names} blanked out, letter for letter, so that an id is not taken for a word; of a huge one, the beginning. */
  readonly plain: string;
  readonly slot: Slot;
  /** Of the words themselves. */
  readonly origin: Origin;
  readonly of: Thing;
}

/** `sentence`: a whole prompt. `wording`: what the bible says of somebody or something. */
export type Slot = 'sentence' | 'wording' | Exclude<keyof PromptSlots, 'kind'>;

/** Whose words they are. `name` is as in `s01/ride`, `s01/ride.edit1`, `still/bike`, `looks/neon`. */
export type Thing =
  | { readonly kind: 'shot'; readonly name: string; readonly shot: Shot }
  | { readonly kind: 'still'; readonly name: string; readonly still: Still }
  | { readonly kind: 'edit'; readonly name: string; readonly shot: Shot }
  | { readonly kind: 'bible'; readonly name: string };

/** All words of a production that models read, in the order of bible, stills, scenes. */
export function passagesOf(production: Production, documents: readonly Document[]): readonly Passage[] {
  return [
    ...bibleOf(production, documents),
    ...production.stills.flatMap(still =>
      ofPrompt(still.prompt, still.origin, { kind: 'still', name: `still/${still.id}`, still }),
    ),
    ...production.scenes.flatMap(({ shots }) => shots.flatMap(ofShot)),
  ];
}

/** `s01/ride`. */
export const nameOf = ({ scene, id }: Shot): string => `${scene}/${id}`;

/** Whether the words say what is to be seen; exclusions say what is not. */
export const isSaid = ({ slot }: Passage): boolean => slot !== 'exclusions';

function ofShot(shot: Shot): readonly Passage[] {
  const name = nameOf(shot);
  return [
    ...ofPrompt(shot.prompt, shot.origin, { kind: 'shot', name, shot }),
    ...shot.edits.flatMap(({ prompt, origin }, index) =>
      ofPrompt(prompt, origin, { kind: 'edit', name: `${name}.edit${index + 1}`, shot }),
    ),
  ];
}

const textSlots = ['subject', 'action', 'environment', 'camera', 'lighting', 'style'] as const;

function ofPrompt(prompt: Prompt | undefined, at: Origin, of: Thing): readonly Passage[] {
  if (prompt === undefined) return [];
  const origin = within(at, 'prompt');
  if (prompt.kind === 'sentence') return [passage(prompt.text, 'sentence', origin, of)];
  return [
    ...textSlots.flatMap(slot => {
      const words = prompt[slot];
      return typeof words === 'string' ? [passage(words, slot, within(origin, slot), of)] : [];
    }),
    ...(['continuity', 'exclusions'] as const).flatMap(slot =>
      prompt[slot].map((words, index) => passage(words, slot, within(origin, slot, index), of)),
    ),
  ];
}

const bibleWords = {
  characters: ['description', 'face', 'hair', 'wardrobe', 'posture'],
  props: ['description'],
  locations: ['description'],
  looks: ['lighting', 'style'],
} as const;

function bibleOf({ bible }: Production, documents: readonly Document[]): readonly Passage[] {
  return (['characters', 'props', 'locations', 'looks'] as const).flatMap(kind =>
    [...bible[kind].values()].flatMap(entry => {
      const origin = originIn(documents, kind, entry.id);
      const words = entry as unknown as Readonly<Record<string, unknown>>;
      if (origin === undefined) return [];
      return bibleWords[kind].flatMap(member => {
        const text = words[member];
        const slot = member === 'lighting' || member === 'style' ? member : 'wording';
        const of = { kind: 'bible', name: `${kind}/${entry.id}` } as const;
        return typeof text === 'string' ? [passage(text, slot, within(origin, member), of)] : [];
      });
    }),
  );
}

/** Where an entry of a map is written: in the main file, or in an included one. */
function originIn(documents: readonly Document[], map: string, id: string): Origin | undefined {
  const document = documents.find(({ value }) => {
    const entries = (value as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[map];
    return entries !== undefined && Object.hasOwn(entries, id);
  });
  return document && within({ document, pointer: '' }, map, id);
}

/** Nobody reads further, models least of all. */
const longest = 10_000;

const passage = (text: string, slot: Slot, origin: Origin, of: Thing): Passage => ({
  text,
  plain: text.slice(0, longest).replace(/\{[^{}]*\}/g, name => '_'.repeat(name.length)),
  slot,
  origin,
  of,
});
