import { foldScenes } from '../models/fold-scenes.ts';
import { foldPlan } from '../models/plan-fold.ts';
import type { PlanModel } from '../models/plan-model.ts';
import { cascadeLines } from './cascade-lines.ts';
import { causeLines } from './cause-lines.ts';
import { wrap } from './cells.ts';
import { blank, type Line, line, span } from './line.ts';
import { planTable, type Space } from './plan-table.ts';
import { nextAfterPlan, planTotals } from './plan-totals.ts';
import { sentLines } from './sent-lines.ts';
import { wrapLine } from './wrap-line.ts';

/** A whole plan as lines: who, what, how much. A prelude leaves what comes next to whoever goes on. */
export function planPage(
  model: PlanModel,
  space: Space,
  { isPrelude = false }: { readonly isPrelude?: boolean } = {},
): readonly Line[] {
  // Nobody said how wide a pipe is: it gets the width of a mail. Nothing is cut anywhere: reasons go on in the next line.
  const width = Number.isFinite(space.width) ? space.width : 80;
  const room = { ...space, width };
  const shown = space.verbose ? model : foldScenes(foldPlan(model), model);
  const command = isPrelude ? undefined : nextAfterPlan(model);
  const all = [
    line(
      span(model.title, 'strong'),
      ...(model.rehearsal ? [span(' — rehearsal, nothing is charged', 'muted')] : []),
      ...(model.isPartial ? [span(' — a part of it', 'muted')] : []),
    ),
    ...(model.logline === undefined ? [] : wrap(model.logline, width).map(each => line(each))),
    blank,
    ...causeLines(model.causes, room),
    ...cascadeLines(model.cascades, room),
    ...planTable(shown, room),
    ...sentLines(model.requests ?? [], width),
    ...planTotals(model, { withOverruns: !isPrelude }),
    ...(command ? [blank, line('Next: ', span(command, 'command'))] : []),
  ];
  return all.flatMap(each => wrapLine(each, width));
}
