import { placeOf } from '../../production/problems.ts';
import { nameOf } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { cameraWords } from '../words/camera-moves.ts';

const camera = new RegExp(`\\b(?:${cameraWords})\\b`, 'i');

export const noCamera: Rule = {
  id: 'no-camera',
  severity: 'warning',
  summary: 'A shot that does not say where the camera is or what it does.',
  why: 'Without a word about the camera the model moves it as it likes: usually a drift that fits no cut. Every size and move has a purpose: a close-up for emotion, a wide shot for the world, tracking for movement, a slow dolly in for tension, locked off for stability, overhead for the layout of things, macro for detail, handheld for realism. One size and one move are enough; "locked off" is a decision too.',
  bad: { yaml: 'prompt: An old man feeds pigeons in a square', at: 'prompt' },
  good: 'prompt: An old man feeds pigeons in a square, wide shot, locked off',
  find: ({ production, passages }) => {
    const said = new Set(
      passages.flatMap(({ of, plain }) => (of.kind === 'shot' && camera.test(plain) ? [of.name] : [])),
    );
    return [...production.shots.values()].flatMap(shot => {
      const { prompt, making, origin } = shot;
      if (making.kind !== 'model' || prompt === undefined || said.has(nameOf(shot))) return [];
      if (prompt.kind === 'slots' && prompt.camera !== undefined) return [];
      return [
        {
          about: nameOf(shot),
          place: placeOf(origin, 'prompt', 'key'),
          message: 'nobody tells the camera anything',
          hint:
            prompt.kind === 'slots'
              ? 'Give it a size and one move: `camera: { size: MS, move: locked_off }`.'
              : 'Give it a size and one move: `…, medium shot, locked off`.',
        },
      ];
    });
  },
};
