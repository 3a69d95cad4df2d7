import { render } from 'ink';
import type { Input, Output } from '../../environment.ts';
import type { ApplyView } from '../apply-view.ts';
import { planModel } from '../models/plan-model.ts';
import { reduce } from '../models/run-model.ts';
import { emptyRun, type RunModel } from '../models/run-state.ts';
import { endingLines } from '../text/ending-lines.ts';
import { blank } from '../text/line.ts';
import { planPage } from '../text/plan-page.ts';
import { runSummary } from '../text/run-summary.ts';
import { wrapLine } from '../text/wrap-line.ts';
import { showPage } from './page.tsx';
import { RunScreen } from './run-screen.tsx';

export interface ScreenOptions {
  readonly stdout: Output;
  readonly verbose: boolean;
  now(): number;
  readonly stdin: Input;
  /** Aborts when the person asked to stop. */
  readonly leaving: AbortSignal;
  /** Hears Ctrl-C, which is a key like any other while the screen is drawn on. */
  onInterrupt(): void;
}

/** Milliseconds between two drawings: often enough for a clock, seldom enough for a slow line. */
const beat = 120;

/** A live view of a run, for a terminal with somebody in front of it. */
export function inkApply({ stdout, stdin, verbose, now, leaving, onInterrupt }: ScreenOptions): ApplyView {
  let model: RunModel = emptyRun;
  let screen: ReturnType<typeof render> | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const drawing = () => (
    <RunScreen
      model={model}
      now={now()}
      columns={columnsOf(stdout)}
      rows={stdout.rows ?? 24}
      leaving={leaving.aborted}
      {...(stdin.isTTY ? { onInterrupt } : {})}
    />
  );
  const draw = (): void => screen?.rerender(drawing());
  const open = (): void => {
    screen = render(drawing(), {
      stdout: stdout as NodeJS.WriteStream,
      stdin: stdin as NodeJS.ReadStream,
      patchConsole: false,
      exitOnCtrlC: false,
    });
    timer = setInterval(draw, beat);
  };
  return {
    plan(plan) {
      void showPage(
        [...planPage(planModel(plan), { width: columnsOf(stdout), verbose }, { isPrelude: true }), blank],
        stdout,
      );
    },
    report(event) {
      model = reduce(model, event, now());
      if (screen === undefined) open();
    },
    async end(ending) {
      clearInterval(timer);
      if (screen) {
        draw();
        screen.unmount();
        await screen.waitUntilExit();
      }
      const last = [...runSummary(model).slice(1), ...endingLines(ending)].flatMap(each =>
        wrapLine(each, columnsOf(stdout)),
      );
      if (last.length > 0) await showPage(last, stdout);
    },
  };
}

const columnsOf = (stdout: Output): number => stdout.columns ?? 80;
