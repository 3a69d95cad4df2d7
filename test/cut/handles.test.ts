import { expect, test } from 'vitest';
import { clip, laidOut } from './film.ts';

const inside = { head: 8, tail: 8, frames: 96 };
const take = (address: string) => ({ take: { address, model: 'gen4.5', verdict: 'circled', notes: [] } });

test('between handles a film is as long as it is written, whatever was rendered', () => {
  const { timeline, remarks, problems } = laidOut({
    fps: 24,
    start: 0,
    clips: {
      's/a': clip('a.mp4', 120, 24, 24),
      's/b': clip('b.mp4', 121, 24, 24),
      's/c': clip('c.mp4', 96, 24, 24, take('s/c@final#1')),
      's/d': clip('d.mp4', 108, 24, 24, take('s/d@final#2')),
    },
    pictures: [
      { kind: 'shot', shot: 's/a', inside },
      { kind: 'shot', shot: 's/b', inside: { ...inside, tail: 0 } },
      { kind: 'shot', shot: 's/c', inside },
      { kind: 'shot', shot: 's/d', inside },
      { kind: 'shot', shot: 's/a', inside, in: 0, out: 12 },
      { kind: 'shot', shot: 's/none', inside },
    ],
  });
  expect(timeline.events.map(event => [event.kind === 'clip' ? event.in : 'black', event.frames])).toEqual([
    [8, 96],
    [25, 96],
    [0, 96],
    [6, 96],
    [0, 12],
    ['black', 96],
  ]);
  expect([problems, remarks]).toEqual([
    [],
    ['without handles, and so used whole: s/c@final#1', 'with shorter handles than were asked for: s/d@final#2'],
  ]);
});
