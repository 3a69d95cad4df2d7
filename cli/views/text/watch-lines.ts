import { planModel } from '../models/plan-model.ts';
import { problemsModel } from '../models/problems-model.ts';
import type { SaveEffect, Seen } from '../models/watch-model.ts';
import { blank, type Line, line, span } from './line.ts';
import { planPage } from './plan-page.ts';
import { signs, tones } from './plan-table.ts';
import { planTotals } from './plan-totals.ts';
import { groupLines, problemLines } from './problem-lines.ts';
import { counted, credits, number } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** What a page of `retake watch` is made of. */
export interface WatchSpace {
  readonly width: number;
  /** Lines there are. Absent: as many as it takes. */
  readonly height?: number;
  /** When the save was seen: `14:02:10`. */
  readonly clock: string;
}

/** What the last save did, in front of what is below it; nothing before the first. */
export function effectLines({ credits: money, changed, gone, fresh }: SaveEffect, width: number): readonly Line[] {
  const rows = changed
    .slice(0, few)
    .map(({ action, address, credits: price, reason }) =>
      line(
        '  ',
        span(signs[action], tones[action]),
        ' ',
        span(address, 'strong'),
        `  ${price > 0 ? `${credits(price)}  ` : ''}`,
        span(reason, 'muted'),
      ),
    );
  const more = changed.length - rows.length;
  const lines = [
    ...(money
      ? [
          line(
            span('This save: ', 'strong'),
            moneyWords(money),
            ...(changed.length + gone.length === 0 ? [span('; nothing else is planned', 'muted')] : []),
          ),
        ]
      : []),
    ...rows,
    ...(more > 0 ? [line('  ', span(`… and ${counted(more, 'more job', 'more jobs')}`, 'muted'))] : []),
    ...(gone.length > 0
      ? [
          line(
            '  ',
            span(
              `${counted(gone.length, 'job')} not declared any more: ${gone.slice(0, few).join(', ')}${gone.length > few ? ', …' : ''}`,
              'muted',
            ),
          ),
        ]
      : []),
    ...fresh
      .filter(({ severity }) => severity !== 'info')
      .slice(0, few)
      .flatMap(finding => groupLines([finding], width)),
  ];
  return lines.flatMap(each => wrapLine(each, width));
}

/** So many jobs or findings show what a save did. */
const few = 6;

const moneyWords = ({ before, now }: NonNullable<SaveEffect['credits']>): string =>
  before === now
    ? `${credits(now)}, as before`
    : `${credits(before)} → ${credits(now)} (${now > before ? '+' : '−'}${number(Math.abs(now - before))})`;

/** A whole page: what the save did, and the plan; or what is wrong with the config, line by line. */
export function watchPage(seen: Seen, effect: SaveEffect, { width, height, clock }: WatchSpace): readonly Line[] {
  const head = line(span(`${clock}  watching, and never spending; q leaves`, 'muted'));
  const problems = problemLines(problemsModel(seen.problems), width);
  const above = [head, blank, ...ended(effectLines(effect, width)), ...ended(problems)];
  if (!seen.plan) return cutAt(above, height);
  const model = planModel(seen.plan);
  const page = planPage(model, { width, verbose: false });
  const totals = planTotals(model).flatMap(each => wrapLine(each, width)).length;
  const below = [...findingLine(seen)];
  const room = height === undefined ? Number.POSITIVE_INFINITY : height - above.length - below.length - 1;
  // The bottom line is what somebody looks for; of a long plan, the end of its table is left out.
  const bottom = page.slice(-(totals + 2));
  const top = page.slice(0, Math.max(0, room - bottom.length - 2));
  const shown =
    page.length <= room ? page : [...top, line('  ', span('… `retake plan` shows all', 'muted')), blank, ...bottom];
  return cutAt([...above, ...shown, ...below], height);
}

function findingLine({ findings }: Seen): readonly Line[] {
  const count = (level: 'error' | 'warning'): number => findings.filter(({ severity }) => severity === level).length;
  const words = [
    ...(count('error') > 0 ? [counted(count('error'), 'error')] : []),
    ...(count('warning') > 0 ? [counted(count('warning'), 'warning')] : []),
  ];
  return words.length === 0
    ? []
    : [line(span('lint: ', 'muted'), words.join(', '), '; ', span('retake lint', 'command'), ' says more')];
}

/** In a pipe: when, what it did, and the bottom line. The first one tells the whole plan. */
export function watchBlock(seen: Seen, effect: SaveEffect, { width, clock }: WatchSpace): readonly Line[] {
  return [
    line(span(clock, 'strong')),
    ...effectLines(effect, width),
    ...problemLines(problemsModel(seen.problems), width),
    ...(seen.plan ? planTotals(planModel(seen.plan)).flatMap(each => wrapLine(each, width)) : []),
    ...findingLine(seen),
    blank,
  ];
}

const ended = (lines: readonly Line[]): readonly Line[] => (lines.length > 0 ? [...lines, blank] : []);

const cutAt = (lines: readonly Line[], height = Number.POSITIVE_INFINITY): readonly Line[] => lines.slice(0, height);
