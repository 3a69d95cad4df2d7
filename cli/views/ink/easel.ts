import type { Output } from '../../environment.ts';
import { cells } from '../text/cells.ts';
import { overdraw } from './overdraw.ts';

/** Of a terminal, in cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export const sizeOf = ({ columns, rows }: Output): Size => ({ columns: columns || 80, rows: rows || 24 });

/** Rows that lines take on a terminal that breaks what is too long for it. */
export const heightAt = (lines: readonly string[], columns: number): number =>
  lines.reduce((sum, text) => sum + Math.max(1, Math.ceil(cells(text) / columns)), 0);

/**
 * A terminal to draw frames on: it keeps the size it began with, for whoever draws begins anew when that changes; and
 * what is written in one go reaches the terminal in one write, over what is there, so that nobody sees half a frame.
 */
export function easel(stdout: Output, size: Size): Output {
  let frame = '';
  let lines: readonly string[] = [];
  const show = (): void => {
    const drawn = overdraw(frame, lines);
    frame = '';
    lines = drawn.lines;
    if (drawn.text !== '') stdout.write(drawn.text);
  };
  const write = (text: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    if (frame === '') queueMicrotask(show);
    frame += typeof text === 'string' ? text : Buffer.from(text).toString();
    const done = rest.at(-1);
    if (typeof done === 'function') queueMicrotask(() => done());
    return true;
  };
  const own: Readonly<Record<PropertyKey, unknown>> = {
    ...size,
    write,
    on: (name: string, listener: () => void) => (name === 'resize' ? stdout : stdout.on(name, listener)),
    off: (name: string, listener: () => void) => (name === 'resize' ? stdout : stdout.off(name, listener)),
  };
  return new Proxy(stdout, {
    get(target, name) {
      if (Object.hasOwn(own, name)) return own[name];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
