import type { PlanModel } from '../models/plan-model.ts';
import { blank, fitLine, type Line, line, span } from './line.ts';
import { planTable, type Space } from './plan-table.ts';
import { nextAfterPlan, planTotals } from './plan-totals.ts';

/** A whole plan as lines: who, what, how much. */
export function planPage(
  model: PlanModel,
  space: Space,
  { next = true }: { readonly next?: boolean } = {},
): readonly Line[] {
  const command = next ? nextAfterPlan(model) : undefined;
  const all = [
    line(
      span(model.title, 'strong'),
      ...(model.rehearsal ? [span(' — rehearsal, nothing is charged', 'muted')] : []),
      ...(model.isPartial ? [span(' — a part of it', 'muted')] : []),
    ),
    blank,
    ...planTable(model, space),
    ...planTotals(model).flatMap(each =>
      space.width === Number.POSITIVE_INFINITY ? [each] : broken(each, space.width),
    ),
    ...(command ? [blank, line('Next: ', span(command, 'command'))] : []),
  ];
  return all;
}

/** A sentence too long for one line goes on in the next one. */
function broken(text: Line, width: number): readonly Line[] {
  const lines: Line[] = [];
  let rest = text;
  while (rest.length > 0) {
    const head = fitLine(rest, width);
    const isWhole = head.length === rest.length && head.every((piece, index) => piece.text === rest[index]?.text);
    if (isWhole) return [...lines, head];
    const [now, later] = splitAt(rest, width);
    lines.push(now);
    const [first, ...others] = later;
    rest = first ? [{ ...first, text: `  ${first.text}` }, ...others] : [];
  }
  return lines;
}

/** The words that go into so many cells, and the others. */
function splitAt(text: Line, width: number): readonly [Line, Line] {
  const words = text.flatMap(({ text: words, tone }) =>
    (words.match(/\s*\S+|\s+$/g) ?? []).map(word => span(word, tone)),
  );
  let count = 0;
  let size = 0;
  for (const word of words) {
    if (count > 0 && size + word.text.length > width) break;
    size += word.text.length;
    count++;
  }
  const [first, ...others] = words.slice(count);
  return [words.slice(0, count), first ? [{ ...first, text: first.text.trimStart() }, ...others] : []];
}
