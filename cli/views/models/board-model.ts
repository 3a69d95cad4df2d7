import type { Camera, Production, Prompt, Shot } from '../../../engine/index.ts';

/** A storyboard. */
export interface BoardModel {
  readonly title: string;
  readonly logline?: string;
  /** Seconds of all shots, one after the other. */
  readonly seconds: number;
  readonly scenes: readonly BoardScene[];
}

export interface BoardScene {
  readonly id: string;
  readonly title?: string;
  readonly panels: readonly BoardPanel[];
}

/** One shot. */
export interface BoardPanel {
  /** `s01/ride`. */
  readonly name: string;
  readonly title?: string;
  /** Width by height. */
  readonly ratio: number;
  /** Absent: the recording or the recipe decides. */
  readonly seconds?: number;
  /** Where it begins, in seconds from the start of the film. */
  readonly at: number;
  /** As crews write it: `CU`. Absent: it is not written. */
  readonly size?: string;
  /** The rest of the camera: `low angle, slow tracking`. */
  readonly camera: string;
  /** Slots of the prompt and what they say; of a sentence, `prompt`. */
  readonly words: readonly (readonly [string, string])[];
  /** How many people are in it. */
  readonly people: number;
}

/** Every shot in the order of the film, with the words it is described with. */
export function boardModel({ title, logline, scenes }: Production): BoardModel {
  let at = 0;
  const panels = (shots: readonly Shot[]): readonly BoardPanel[] =>
    shots.map(shot => {
      const panel = panelOf(shot, at);
      at += shot.seconds ?? 0;
      return panel;
    });
  const drawn = scenes.map(({ id, title: name, shots }) => ({
    id,
    ...(name === undefined ? {} : { title: name }),
    panels: panels(shots),
  }));
  return { title, ...(logline === undefined ? {} : { logline }), seconds: at, scenes: drawn };
}

function panelOf({ id, scene, title, seconds, ratios, prompt, characters }: Shot, at: number): BoardPanel {
  const camera = prompt?.kind === 'slots' ? prompt.camera : undefined;
  const terms: Camera = typeof camera === 'object' ? camera : {};
  return {
    name: `${scene}/${id}`,
    ...(title === undefined ? {} : { title }),
    ratio: ratioOf(ratios[0] ?? '16:9'),
    ...(seconds === undefined ? {} : { seconds }),
    at,
    ...(terms.size === undefined ? {} : { size: terms.size }),
    camera: typeof camera === 'string' ? camera : cameraWords(terms),
    words: prompt ? wordsOf(prompt) : [],
    people: terms.size === 'TWO_SHOT' ? 2 : terms.size === 'THREE_SHOT' ? 3 : Math.min(3, characters.length),
  };
}

const cameraWords = ({ angle, move, speed, support, lens, depthOfField }: Camera): string =>
  [
    ...(angle === undefined ? [] : [['high', 'low'].includes(angle) ? `${angle} angle` : spaced(angle)]),
    ...(move === undefined ? [] : [[speed, move].flatMap(word => (word === undefined ? [] : spaced(word))).join(' ')]),
    ...[support, lens].flatMap(word => (word === undefined ? [] : spaced(word))),
    ...(depthOfField === undefined ? [] : [`${spaced(depthOfField)} focus`]),
  ].join(', ');

const spaced = (word: string): string => word.replaceAll('_', ' ');

/** What is in the picture, without what is kept out of it and without the camera, which has a line of its own. */
function wordsOf(prompt: Prompt): readonly (readonly [string, string])[] {
  if (prompt.kind === 'sentence') return [['prompt', named(prompt.text)]];
  const { subject, action, environment, lighting, style, continuity } = prompt;
  const slots = { subject, action, environment, lighting, style, continuity: continuity.join('; ') || undefined };
  return Object.entries(slots).flatMap(([slot, text]) => (text === undefined ? [] : [[slot, named(text)] as const]));
}

/** `{bike}` stands for a name of the bible; on a board the name is enough. */
const named = (text: string): string => text.replace(/\{([\w.-]+)\}/g, '$1');

/** `9:16` and `720:1280` are shapes; anything else is taken for a wide one. */
function ratioOf(ratio: string): number {
  const [across = 0, down = 0] = ratio.split(/[:x]/).map(Number);
  return across > 0 && down > 0 ? across / down : 16 / 9;
}
