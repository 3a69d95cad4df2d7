import type { SceneStatus, StageView } from '../../../schemas/types/output.ts';
import { type Line, line, span, type Tone } from './line.ts';
import { type Cell, table } from './table.ts';
import { counted } from './words.ts';

/** From so many cells on, there is room for how the wording is. */
const roomy = 72;

/** From so many shots on, a scene has one row. */
const many = 24;

/** Whether every shot has its row. */
export const isLong = (scenes: readonly SceneStatus[]): boolean =>
  scenes.reduce((sum, { shots }) => sum + shots.length, 0) > many;

/** How far each shot is, a column for each stage; of a long film how many shots of each scene have come so far. */
export function stageLines(scenes: readonly SceneStatus[], width: number, all: boolean): readonly Line[] {
  const shots = scenes.flatMap(scene => scene.shots);
  const columns = inOrder(shots.map(({ stages }) => stages.map(({ stage }) => stage)));
  if (columns.length === 0) return [];
  const rows: (readonly Cell[])[] =
    isLong(scenes) && !all
      ? scenes.map(({ id, shots: own }) => [
          { text: id, tone: 'strong' },
          ...columns.map(stage => share(own.flatMap(each => each.stages.filter(found => found.stage === stage)))),
          { text: counted(own.length, 'shot'), tone: 'muted' },
        ])
      : scenes.flatMap(({ id, shots: own }) =>
          own.map(shot => [
            { text: `${id}/${shot.id}` },
            ...columns.map(stage => mark(shot.stages.find(found => found.stage === stage))),
            { text: width < roomy ? '' : (shot.wording ?? '').replace('wording ', ''), tone: 'muted' as const },
          ]),
        );
  const isTold = width >= roomy && rows.some(row => row.at(-1)?.text !== '') && (all || !isLong(scenes));
  const head = [
    { text: '' },
    ...columns.map((text): Cell => ({ text, tone: 'muted' })),
    { text: isTold ? 'wording' : '', tone: 'muted' as const },
  ];
  return [
    ...table(['left', ...columns.map(() => 'left' as const), 'last'], [head, ...rows], { width }),
    ...(isLong(scenes) && !all
      ? [line('  ', span('retake status --all', 'command'), span(' has every shot and job', 'muted'))]
      : []),
  ];
}

const marks: Readonly<Record<StageView['state'], readonly [string, Tone]>> = {
  done: ['✓', 'good'],
  begun: ['◐', 'plain'],
  'in-flight': ['↻', 'resume'],
  open: ['✗', 'muted'],
};

function mark(found: StageView | undefined): Cell {
  if (!found) return { text: '' };
  const [sign, tone] = marks[found.state];
  return { text: found.take === undefined ? sign : `${sign} ${found.take.slice(found.take.lastIndexOf('#'))}`, tone };
}

/** `3/12` have come so far, of those that go through it. */
function share(found: readonly StageView[]): Cell {
  if (found.length === 0) return { text: '' };
  const done = found.filter(({ state }) => state === 'done').length;
  return { text: `${done}/${found.length}`, tone: done === found.length ? 'good' : done > 0 ? 'plain' : 'muted' };
}

/** Every stage once, each after those it comes after in some shot. */
function inOrder(lists: readonly (readonly string[])[]): readonly string[] {
  const order: string[] = [];
  for (const list of lists)
    list.forEach((stage, index) => {
      if (order.includes(stage)) return;
      const before = list.slice(0, index).findLast(each => order.includes(each));
      const at = before === undefined ? 0 : order.indexOf(before) + 1;
      order.splice(at, 0, stage);
    });
  return order;
}
