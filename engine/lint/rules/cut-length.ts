import type { CutPicture } from '../../production/cut.ts';
import { expectedFrames, partSeen } from '../../production/handles.ts';
import { placeOf } from '../../production/problems.ts';
import { fpsOf } from '../../time/rate.ts';
import type { Rule, Scope, Spotted } from '../rule.ts';

/** So much more than the film is to last is room to cut in, and no longer waste. */
const room = 1.5;

export const cutLength: Rule = {
  id: 'cut-length',
  severity: 'warning',
  summary: 'Shots that come to less than the film is to last, or to far more.',
  why: 'Where `production.seconds` says how long the film is to be, its shots are added up as they are cut. Too little shows in the edit, when nothing can be changed cheaply any more; too much is paid for and cut away. Some room to cut in is right: up to half as long again is left alone.',
  bad: { yaml: 'production: { id: one, title: One, seed: 7, seconds: 30 }', at: '30' },
  good: 'production: { id: one, title: One, seed: 7, seconds: 5 }',
  find: ({ production }) => {
    const { seconds: wanted, shots, origin } = production;
    if (wanted === undefined || shots.size === 0) return [];
    const sum = cutSeconds(production);
    if (sum >= wanted && sum <= wanted * room) return [];
    return [spotted(sum, wanted, origin)];
  },
};

/** How long the film is as it is cut, in hundredths at most; a shot whose length only its media will know counts as nothing. */
function cutSeconds({ cut: { pictures, rate }, shots }: Scope['production']): number {
  const framesSeen = (picture: Extract<CutPicture, { kind: 'shot' }>, seconds = 0): number => {
    const { from, to } = partSeen(picture, expectedFrames(picture.inside, seconds * fpsOf(rate)));
    return to - from;
  };
  const frames = pictures.reduce((total, picture) => {
    const used = picture.kind === 'shot' ? framesSeen(picture, shots.get(picture.shot)?.seconds) : picture.frames;
    return total + Math.max(0, used) - (picture.dissolve ?? 0);
  }, 0);
  return Math.round((frames / fpsOf(rate)) * 100) / 100;
}

const spotted = (sum: number, wanted: number, origin: Scope['production']['origin']): Spotted => ({
  about: 'production',
  place: placeOf({ ...origin, pointer: '/production' }, 'seconds'),
  message: `the shots come to ${sum} s, and the film is to be ${wanted} s`,
  hint:
    sum < wanted
      ? '`retake split SCENE --each 5 --target N` proposes the shots that are wanting.'
      : 'Leave out or shorten what will be cut away anyway, or write how long the film really is to be.',
});
