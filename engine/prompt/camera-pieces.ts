import { within } from '../production/problems.ts';
import type { Camera, Origin, PromptSlots } from '../production/production.ts';
import {
  angleWords,
  depthOfFieldWords,
  lensWords,
  moveWords,
  sizeWords,
  speedWords,
  supportWords,
  type Words,
} from './camera-words.ts';
import { describeCamera, describeStillCamera } from './describe-camera.ts';
import type { Mode } from './dialect.ts';
import { type Dropped, type WrittenAt, writtenAt } from './explanation.ts';
import type { Piece } from './match-pieces.ts';

/** What is said of the camera, each phrase with the terms it says. */
export function cameraPieces(camera: PromptSlots['camera'], mode: Mode, prompt: Origin | undefined): readonly Piece[] {
  if (camera === undefined) return [];
  const origin = prompt && within(prompt, 'camera');
  if (typeof camera === 'string')
    return [{ words: camera, from: [writtenAt('prompt.camera', origin)], rule: 'written', joined: 'comma' }];
  const phrases = mode === 'still' ? describeStillCamera(camera) : describeCamera(camera);
  return phrases.map(words => {
    const said = fields.filter(field => isSaidIn(words, field, camera));
    return { words, from: said.map(field => termAt(field, camera, origin)), rule: 'camera', joined: 'comma' };
  });
}

/** Terms that are in no phrase: a picture does not move, and a tripod shot is on a tripod already. */
export function droppedTerms(
  camera: PromptSlots['camera'],
  mode: Mode,
  prompt: Origin | undefined,
): readonly Dropped[] {
  if (camera === undefined || typeof camera === 'string') return [];
  const origin = prompt && within(prompt, 'camera');
  const phrases = mode === 'still' ? describeStillCamera(camera) : describeCamera(camera);
  return fields
    .filter(field => camera[field] !== undefined && !phrases.some(words => isSaidIn(words, field, camera)))
    .map(field => ({
      words: wordsFor(field, camera),
      from: [termAt(field, camera, origin)],
      why: mode === 'still' && moving.has(field) ? 'still' : 'implied',
    }));
}

type Field = keyof Camera;

const tables: Readonly<Record<Field, Words>> = {
  size: sizeWords,
  angle: angleWords,
  move: moveWords,
  speed: speedWords,
  support: supportWords,
  lens: lensWords,
  depthOfField: depthOfFieldWords,
};
const fields = Object.keys(tables) as readonly Field[];
const moving: ReadonlySet<Field> = new Set(['move', 'speed', 'support']);

function wordsFor(field: Field, camera: Camera): string {
  const word = camera[field] ?? '';
  return (Object.hasOwn(tables[field], word) ? tables[field][word] : undefined) ?? word.replaceAll('_', ' ');
}

/** A size gives up its `shot` to the move beside it. */
const isSaidIn = (phrase: string, field: Field, camera: Camera): boolean =>
  camera[field] !== undefined && ` ${phrase} `.includes(` ${wordsFor(field, camera).replace(/ shot$/, '')} `);

const termAt = (field: Field, camera: Camera, origin: Origin | undefined): WrittenAt =>
  writtenAt(`prompt.camera.${field}: ${camera[field]}`, origin && within(origin, field));
