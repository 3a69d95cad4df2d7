import type { RunEvent } from '../../../schemas/types/events.ts';
import type { ApplyView } from '../apply-view.ts';
import { planModel } from '../models/plan-model.ts';
import { reduce } from '../models/run-model.ts';
import { emptyRun, type RunModel } from '../models/run-state.ts';
import { endingLines } from '../text/ending-lines.ts';
import { blank, type Line, line, span } from '../text/line.ts';
import { planPage } from '../text/plan-page.ts';
import { settledLines } from '../text/run-lines.ts';
import { runSummary } from '../text/run-summary.ts';
import { clock, counted, credits } from '../text/words.ts';
import { wrapLine } from '../text/wrap-line.ts';

/** What a plain view writes with. */
export interface Paper {
  readonly width: number;
  readonly verbose: boolean;
  /** Results. */
  write(lines: readonly Line[]): void;
  /** What went wrong. */
  warn(lines: readonly Line[]): void;
  now(): number;
}

/** One line an event: for pipes, logs and CI. */
export function plainApply(paper: Paper): ApplyView {
  let model: RunModel = emptyRun;
  const inWidth = (lines: readonly Line[]): readonly Line[] => lines.flatMap(each => wrapLine(each, paper.width));
  return {
    plan: plan => paper.write([...planPage(planModel(plan), paper, { isPrelude: true }), blank]),
    report(event) {
      const now = paper.now();
      const before = model;
      model = reduce(model, event, now);
      const said = eventLines(event, before, model, paper.width).map(each => stamped(each, now - model.began));
      paper.write(inWidth(said));
    },
    async end(ending) {
      paper.write(inWidth(runSummary(model)));
      const last = endingLines(ending);
      if (ending.outcome === 'nothing' || ending.outcome === 'declined') paper.write(last);
      else paper.warn(last);
    },
  };
}

const stamped = (text: Line, elapsed: number): Line => [span(`${clock(elapsed).padStart(5)}  `, 'muted'), ...text];

function eventLines(event: RunEvent, before: RunModel, after: RunModel, width: number): readonly Line[] {
  if (after.settled.length > before.settled.length) return settledLines(after.settled.at(-1)!, width - 7);
  switch (event.event) {
    case 'run-started':
      return [
        line(
          `${counted(event.takes, 'take')} to render, ${event.collect} to collect, ${event.reuse} to reuse — ${credits(event.credits)} approved${event.rehearsal ? ' (rehearsal)' : ''}`,
        ),
      ];
    case 'take-submitted':
      return [line(`  ${event.address} slot ${event.slot}  submitted, ${credits(event.quoted)}`)];
    case 'take-progress':
      return [
        line(
          `  ${event.address} slot ${event.slot}  ${event.status}${event.progress === undefined ? '' : ` ${Math.round(event.progress * 100)}%`}`,
        ),
      ];
    case 'take-fetching':
      return [line(`  ${event.address} slot ${event.slot}  fetching`)];
    case 'take-uploading':
      return [line(`  ${event.address} slot ${event.slot}  uploading`)];
    case 'take-waiting':
      return [line(`  ${event.address} slot ${event.slot}  waiting: ${event.reason}`)];
    case 'take-done':
    case 'take-failed':
    case 'take-cancelled':
    case 'take-uncertain':
    case 'job-blocked':
    case 'notice':
    case 'run-finished':
      return [];
    default:
      return event satisfies never;
  }
}
