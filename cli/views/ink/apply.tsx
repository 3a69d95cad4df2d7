import { render } from 'ink';
import type { Input, Output } from '../../environment.ts';
import type { ApplyView } from '../apply-view.ts';
import { planModel } from '../models/plan-model.ts';
import { type Deed, type Desk, emptyDesk, press } from '../models/run-desk.ts';
import { reduce } from '../models/run-model.ts';
import { emptyRun, type RunModel } from '../models/run-state.ts';
import { paintAll } from '../plain/paint.ts';
import { endingLines } from '../text/ending-lines.ts';
import { blank, textOf } from '../text/line.ts';
import { planPage } from '../text/plan-page.ts';
import { runSummary } from '../text/run-summary.ts';
import { wrapLine } from '../text/wrap-line.ts';
import { easel, heightAt, sizeOf } from './easel.ts';
import { showPage } from './page.tsx';
import { liveLines, RunScreen } from './run-screen.tsx';

export interface ScreenOptions {
  readonly stdout: Output;
  readonly verbose: boolean;
  now(): number;
  readonly stdin: Input;
  /** Aborts when the person asked to stop. */
  readonly leaving: AbortSignal;
  /** Hears Ctrl-C, which is a key like any other while the screen is drawn on. */
  onInterrupt(): void;
  /** Hears what a person wants of the run. */
  onDeed(deed: Deed): void;
}

/** Milliseconds between two drawings: often enough for a clock, seldom enough for a slow line. */
const beat = 200;

/** Milliseconds without a change of size after which it is drawn anew: who pulls at a window is not done yet. */
const calm = 60;

/** A live view of a run, for a terminal with somebody in front of it. */
export function inkApply({ stdout, stdin, verbose, now, leaving, onInterrupt, onDeed }: ScreenOptions): ApplyView {
  let model: RunModel = emptyRun;
  let desk: Desk = emptyDesk;
  let screen: ReturnType<typeof render> | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let resizing: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  let size = sizeOf(stdout);
  const onKey = (name: string): void => {
    if (name === 'interrupt') onInterrupt();
    else if (!leaving.aborted) {
      const pressed = press(desk, name, model);
      desk = pressed.desk;
      if (pressed.deed) onDeed(pressed.deed);
    }
    draw();
  };
  const shown = () => ({ model, desk, now: now(), ...size, leaving: leaving.aborted });
  const drawing = () => <RunScreen {...shown()} told={told} {...(stdin.isTTY ? { onKey } : {})} />;
  const draw = (): void => screen?.rerender(drawing());
  const open = (): void => {
    screen = render(drawing(), {
      stdout: easel(stdout, size) as NodeJS.WriteStream,
      stdin: stdin as NodeJS.ReadStream,
      patchConsole: false,
      exitOnCtrlC: false,
    });
  };
  /** A terminal that got narrower has broken the lines on it: they are taken away as they stand now, and drawn anew. */
  const redraw = (): void => {
    if (!screen || model.finished) return;
    const before = liveLines(shown()).map(textOf);
    const last = screen;
    const now = sizeOf(stdout);
    const height = Math.min(heightAt(before, now.columns), now.rows - 1);
    screen = undefined;
    told = model.settled.length;
    // Whatever it writes in going is of no use any more.
    last.clear();
    last.unmount();
    stdout.write(`${'\u001b[1A\u001b[2K'.repeat(Math.max(0, height - before.length))}\r`);
    size = now;
    open();
  };
  const onResize = (): void => {
    clearTimeout(resizing);
    resizing = setTimeout(redraw, calm);
  };
  return {
    plan(plan) {
      const { columns } = sizeOf(stdout);
      void showPage([...planPage(planModel(plan), { width: columns, verbose }, { isPrelude: true }), blank], stdout);
    },
    report(event) {
      model = reduce(model, event, now());
      if (timer !== undefined) return;
      size = sizeOf(stdout);
      open();
      timer = setInterval(draw, beat);
      stdout.on('resize', onResize);
    },
    async end(ending) {
      clearInterval(timer);
      clearTimeout(resizing);
      stdout.off('resize', onResize);
      if (screen) {
        draw();
        screen.unmount();
        await screen.waitUntilExit();
      }
      const { columns } = sizeOf(stdout);
      const last = [...runSummary(model).slice(1), ...endingLines(ending)].flatMap(each => wrapLine(each, columns));
      if (last.length > 0) stdout.write(paintAll(last, true));
    },
  };
}
