import type { ConsistencyCriterion, ConsistencyScene, ConsistencyView } from '../../../schemas/types/output.ts';
import { blank, type Line, line, span, type Tone } from './line.ts';
import { tableWithTail } from './table.ts';

/** A score for each scene, and a line for each habit it is made of. */
export function consistencyLines({ scenes }: ConsistencyView, width: number): readonly Line[] {
  if (scenes.length === 0) return [line('There are no scenes yet.')];
  return scenes.flatMap((scene, index) => [
    ...(index > 0 ? [blank] : []),
    ...sceneLines(scene, Number.isFinite(width) ? width : 100),
  ]);
}

function sceneLines({ scene, title, score, criteria }: ConsistencyScene, width: number): readonly Line[] {
  const head = [span(scene, 'strong'), title ? `  ${title}` : ''];
  if (score === undefined)
    return [
      line(...head),
      line('  ', span('nothing to judge: no shot of it is made from words and pictures', 'muted')),
    ];
  return [
    line(...head, '  ', span(`${score} of 100`, toneOf(score))),
    ...tableWithTail(
      ['left', 'left'],
      criteria.map(({ name, verdict, why }) => ({
        cells: [{ text: verdict, tone: tones[verdict] }, { text: name }],
        tail: { text: why, tone: 'muted' },
      })),
      { width },
    ),
  ];
}

const toneOf = (score: number): Tone => (score >= 80 ? 'good' : score >= 50 ? 'warning' : 'error');

const tones: Readonly<Record<ConsistencyCriterion['verdict'], Tone>> = { yes: 'good', partly: 'warning', no: 'error' };
