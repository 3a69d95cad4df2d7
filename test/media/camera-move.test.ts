import { expect, test } from 'vitest';
import { type CameraMove, moveOf } from '../../engine/media/camera-move.ts';

test.each<[string, CameraMove]>([
  ['A silver bicycle on wet asphalt', 'still'],
  ['Locked-off wide of the street', 'still'],
  ['locked_off', 'still'],
  ['static shot, she pans a frying pan', 'still'],
  ['no camera movement, he orbits the table', 'still'],
  ['Slow push in on her face', 'in'],
  ['dolly_in', 'in'],
  ['The camera zooms in', 'in'],
  ['Medium tracking shot from behind, Maya walks', 'in'],
  ['FPV drone through the canyon', 'in'],
  ['dolly out to reveal the crowd', 'out'],
  ['pull-back', 'out'],
  ['slow zoom out', 'out'],
  ['The camera pans left across the room', 'left'],
  ['truck left past the shelves', 'left'],
  ['tracking left', 'left'],
  ['Low-angle close-up tracking shot, slow', 'right'],
  ['whip pan to the clock', 'right'],
  ['pan right, slowly', 'right'],
  ['tilt up to the tower', 'up'],
  ['crane up over the roofs', 'up'],
  ['pedestal down', 'down'],
  ['The camera slowly descends', 'down'],
  ['Slow orbit around the bottle', 'orbit'],
  ['arc shot', 'orbit'],
  ['Handheld, following the runner', 'handheld'],
  ['a hand-held tracking shot', 'handheld'],
  ['Without zoom, the camera slowly rises', 'up'],
  ['A red truck beside a crane on the track', 'still'],
  ['He pushes the door and looks back', 'still'],
])('"%s" is drawn as %s', (prompt, move) => {
  expect(moveOf(prompt)).toBe(move);
});

test('the first move a prompt names is the one that is drawn', () => {
  expect(moveOf('Slow push in, then pan left')).toBe('in');
  expect(moveOf('Pan left, then a slow push in')).toBe('left');
});
