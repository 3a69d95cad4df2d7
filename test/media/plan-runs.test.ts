import { expect, test } from 'vitest';
import { type Footage, planRuns } from '../../engine/media/reel/plan-runs.ts';
import type { Reel, ReelPicture } from '../../engine/media/reel/reel.ts';

const own = 'own';

/** A medium of ten frames, in the order they are stored; `!` is a key frame. */
const footage = (stored: string, more: Partial<Footage> = {}): Footage => ({
  config: own,
  width: 64,
  height: 36,
  packets: stored.split(' ').map(each => ({ frame: Number.parseInt(each, 10), isKey: each.endsWith('!') })),
  ...more,
});

const materials = {
  own,
  footage: new Map<string, Footage>([
    ['ours', footage('0! 1 2 3 4! 5 6 7 8 9')],
    ['theirs', footage('0! 1 2 3 4! 5 6 7 8 9', { config: 'theirs' })],
    ['with-b', footage('0! 3 1 2 4! 7 5 6 9 8')],
    ['large', footage('0! 1 2 3 4 5 6 7 8 9', { width: 128 })],
    ['25', footage('0! 1', { packets: [] })],
  ]),
};

type Part = readonly [path: string, from: number, frames: number, dissolve?: number];

const reel = (...parts: readonly Part[]): Reel => {
  let at = 0;
  const pictures = parts.map(([path, from, frames, before]): ReelPicture => {
    at += frames;
    const lying = { at: at - frames, frames, ...(before ? { dissolve: { before, after: before } } : {}) };
    return path === 'black'
      ? { kind: 'black', ...lying }
      : { kind: 'clip', ...lying, in: from, medium: { name: path, path } };
  });
  return { title: '', width: 64, height: 36, rate: { frames: 24, seconds: 1 }, frames: at, pictures, sounds: [] };
};

const runs = (...parts: readonly Part[]): readonly string[] =>
  planRuns(reel(...parts), materials).map(run =>
    run.kind === 'copy'
      ? `copy ${run.picture.medium.path} ${run.first}+${run.frames} at ${run.at}`
      : `encode ${run.frames} at ${run.at}`,
  );

test.each<[string, Part[], string[]]>([
  [
    'whole clips are copied',
    [
      ['ours', 0, 10],
      ['ours', 4, 6],
    ],
    ['copy ours 0+10 at 0', 'copy ours 4+6 at 10'],
  ],
  ['a clip ends wherever it likes', [['ours', 0, 3]], ['copy ours 0+3 at 0']],
  ['it begins with a key frame, or is encoded', [['ours', 1, 3]], ['encode 3 at 0']],
  [
    'no frame needs one that stays behind',
    [
      ['with-b', 0, 4],
      ['with-b', 0, 3],
    ],
    ['copy with-b 0+4 at 0', 'encode 3 at 4'],
  ],
  [
    'other sizes and rates are encoded',
    [
      ['large', 0, 10],
      ['25', 0, 2],
    ],
    ['encode 12 at 0'],
  ],
  [
    'neighbours are encoded in one go',
    [
      ['ours', 0, 4],
      ['black', 0, 5],
      ['ours', 1, 2],
      ['ours', 4, 4],
    ],
    ['copy ours 0+4 at 0', 'encode 7 at 4', 'copy ours 4+4 at 11'],
  ],
  [
    'both sides of a dissolve are encoded',
    [
      ['ours', 0, 8],
      ['ours', 4, 4, 2],
      ['ours', 0, 4],
    ],
    ['encode 12 at 0', 'copy ours 0+4 at 12'],
  ],
  [
    'a film that is all theirs is copied',
    [
      ['theirs', 0, 10],
      ['theirs', 4, 6],
    ],
    ['copy theirs 0+10 at 0', 'copy theirs 4+6 at 10'],
  ],
  [
    'what is theirs does not stand beside what is encoded',
    [
      ['theirs', 0, 10],
      ['black', 0, 5],
    ],
    ['encode 15 at 0'],
  ],
  [
    'nor beside what is ours',
    [
      ['theirs', 0, 10],
      ['ours', 0, 10],
    ],
    ['encode 10 at 0', 'copy ours 0+10 at 10'],
  ],
])('%s', (_, parts, expected) => {
  expect(runs(...parts)).toEqual(expected);
});
