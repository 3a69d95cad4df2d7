import { expect, test } from 'vitest';
import { textOf } from '../../cli/views/text/line.ts';
import { stageLines } from '../../cli/views/text/stage-lines.ts';
import type { SceneStatus, StageView } from '../../schemas/types/output.ts';

const stages = (...said: readonly string[]): StageView[] =>
  said.map(text => {
    const [stage = '', state = 'done', take] = text.split(' ');
    return { stage, state: state as StageView['state'], ...(take === undefined ? {} : { take }) };
  });
const scene = (id: string, shots: readonly StageView[][]): SceneStatus => ({
  id,
  spent: 0,
  shots: shots.map((each, index) => ({ id: `a${index + 1}`, spent: 0, stages: each, jobs: [] })),
});
const ride = stages('still', 'draft', 'circled done s01/a1@draft#2', 'final in-flight', 'edit open');
const card = stages('refs', 'draft begun', 'circled open', 'final open');

test('each shot says how far it is, in the order of the pipeline', () => {
  expect(stageLines([scene('s01', [ride, card])], 60, false).map(textOf)).toEqual([
    '          refs  still  draft  circled  final  edit',
    '  s01/a1        ✓      ✓      ✓ #2     ↻      ✗',
    '  s01/a2  ✓            ◐      ✗        ✗',
  ]);
});

test('of a long film each scene says how many of its shots have come how far', () => {
  const long = [
    scene(
      's01',
      Array.from({ length: 20 }, () => ride),
    ),
    scene(
      's02',
      Array.from({ length: 5 }, () => card),
    ),
  ];
  expect(stageLines(long, 80, false).map(textOf)).toEqual([
    '       refs  still  draft  circled  final  edit',
    '  s01        20/20  20/20  20/20    0/20   0/20  20 shots',
    '  s02  5/5          0/5    0/5      0/5          5 shots',
    '  retake status --all has every shot and job',
  ]);
  expect(stageLines(long, 80, true)).toHaveLength(26);
});
