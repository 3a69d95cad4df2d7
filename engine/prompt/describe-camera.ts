import type { Camera } from '../production/production.ts';
import {
  angleWords,
  depthOfFieldWords,
  lensWords,
  moveWords,
  sizeWords,
  speedWords,
  stillMoves,
  supportWords,
  type Words,
} from './camera-words.ts';

/**
 * The camera as a cinematographer says it, phrase by phrase: `low-angle close-up`, `slow tracking shot`,
 * `85mm lens feel`. A move without a pace merges with its size: `medium tracking shot from behind`.
 */
export function describeCamera(camera: Camera): readonly string[] {
  const support = supportBeside(camera.support, phrase(moveWords, camera.move));
  return [
    ...followedBy(spaced([support, speedOf(camera).tempo]), shotsOf(camera)),
    phrase(lensWords, camera.lens),
    phrase(depthOfFieldWords, camera.depthOfField),
  ].filter(isPresent);
}

/** The camera of a picture that does not move: only what a photographer would set. */
export function describeStillCamera({ move, speed, support, ...still }: Camera): readonly string[] {
  return describeCamera(still);
}

/** How it is framed and how it moves: one phrase, or two where the move has a pace of its own. */
function shotsOf(camera: Camera): readonly string[] {
  const size = phrase(sizeWords, camera.size);
  const move = phrase(moveWords, camera.move);
  const angle = angleBeside(phrase(angleWords, camera.angle), size, move);
  const { pace } = speedOf(camera);
  if (pace === undefined && move?.endsWith(' shot')) {
    return [framing(angle, spaced([size?.replace(/ shot$/, ''), move]))];
  }
  return [framing(angle, size), movement(pace, move)].filter(isPresent);
}

function framing(angle: string | undefined, noun: string | undefined): string {
  if (angle === undefined) return noun ?? '';
  return angle.startsWith('from ') ? spaced([noun ?? 'shot', angle]) : spaced([angle, noun ?? 'shot']);
}

function movement(pace: string | undefined, move: string | undefined): string | undefined {
  if (pace === undefined) return move;
  return spaced([pace, move ?? 'camera movement']);
}

/** A pace leads the move; a tempo such as slow motion is of the picture and follows. */
function speedOf(camera: Camera): { readonly pace?: string; readonly tempo?: string } {
  const speed = phrase(speedWords, camera.speed);
  if (speed === undefined) return {};
  if (speed.startsWith('in ')) return { tempo: speed };
  return camera.move !== undefined && stillMoves.has(camera.move) ? {} : { pace: speed };
}

/** An over-the-shoulder over-the-shoulder shot is said once. */
function angleBeside(angle: string | undefined, ...others: readonly (string | undefined)[]): string | undefined {
  return angle !== undefined && others.some(other => other?.includes(angle)) ? undefined : angle;
}

/** A locked-off tripod shot is on a tripod already. */
function supportBeside(support: string | undefined, move: string | undefined): string | undefined {
  const device = support?.split('_')[0];
  const implied = device !== undefined && move?.toLowerCase().includes(device);
  return implied ? undefined : phrase(supportWords, support);
}

/** What follows a shot without a comma stands after the last one, or alone. */
function followedBy(suffix: string, shots: readonly string[]): readonly string[] {
  return [...shots.slice(0, -1), spaced([shots.at(-1), suffix])];
}

/** A word that the table lacks is said as it is written. */
function phrase(words: Words, word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  return Object.hasOwn(words, word) ? words[word] : word.replaceAll('_', ' ');
}

const spaced = (words: readonly (string | undefined)[]): string => words.filter(isPresent).join(' ');

const isPresent = (text: string | undefined): text is string => text !== undefined && text !== '';
