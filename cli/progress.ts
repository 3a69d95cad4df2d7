import type { Environment, Output } from './environment.ts';
import { cut } from './views/text/cells.ts';
import { clock, number } from './views/text/words.ts';

/** A command at work: the environment it works in, and how to say that it is done. */
export interface AtWork {
  readonly environment: Environment;
  /** How many of how many are done. */
  readonly count: (done: number, of: number) => void;
  readonly end: () => void;
}

/** Milliseconds of silence that nobody minds. */
const short = 1000;

/** Milliseconds between two drawings. */
const each = 120;

/** The same for a log, which somebody reads afterwards. */
const long = 5000;

/**
 * Says on stderr that a command is still at work, and since when, until it has something to say itself: on a terminal
 * one line that is taken away again, in a log a line at the beginning and one at the end of what took long.
 */
export function atWork(environment: Environment, what: string): AtWork {
  const { stderr, env, now } = environment;
  const began = now();
  const isDrawn = stderr.isTTY === true && !env.CI && env.TERM !== 'dumb';
  let isTold = false;
  let frame = 0;
  let counted = '';
  let drawn = began + short - each;
  const draw = (): void => {
    drawn = now();
    const text = `${frames[frame++ % frames.length]} ${what}${counted}  ${clock(now() - began)}`;
    stderr.write(`\r\u001b[2K${cut(text, (stderr.columns || 80) - 1)}`);
    isTold = true;
  };
  const tell = (): void => {
    stderr.write(`${what} …\n`);
    isTold = true;
  };
  let beat: ReturnType<typeof setInterval> | undefined;
  const first = setTimeout(
    () => {
      if (!isDrawn) return tell();
      draw();
      beat = setInterval(draw, each).unref();
    },
    isDrawn ? short : long,
  ).unref();
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(first);
    clearInterval(beat);
    if (isTold) stderr.write(isDrawn ? '\r\u001b[2K' : `${what}: ${clock(now() - began)}\n`);
  };
  return {
    environment: Object.create(environment, {
      stdout: { value: hearing(environment.stdout, end) },
      stderr: { value: hearing(stderr, end) },
    }) as Environment,
    count: (done, of) => {
      counted = `  ${number(done)} of ${number(of)}`;
      // What computes lets no timer through.
      if (isDrawn && !isOver && now() - drawn >= each) draw();
    },
    end,
  };
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** The stream, with a word to whoever has to be off the screen before something else is on it. */
const hearing = (stream: Output, before: () => void): Output =>
  new Proxy(stream, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name !== 'write') return value.bind(target);
      return (...written: readonly unknown[]) => {
        before();
        return Reflect.apply(value, target, written);
      };
    },
  });
