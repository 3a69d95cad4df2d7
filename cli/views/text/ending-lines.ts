import type { Ending } from '../models/ending.ts';
import { type Line, line, span } from './line.ts';

/** The last word of an apply that did not run. Empty for one that did: its summary says all. */
export function endingLines({ outcome, text, hint }: Ending): readonly Line[] {
  switch (outcome) {
    case 'done':
    case 'failures':
    case 'detached':
    case 'stopped':
      return [];
    case 'nothing':
      // The plan above has said it.
      return hint === undefined ? [] : [line(hint)];
    case 'declined':
      return [line(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`), ...hintLine(hint)];
    case 'over-budget':
    case 'stale':
    case 'locked':
    case 'refused':
      return [line(span(`error[${outcome}]: `, 'error'), text), ...hintLine(hint)];
    default:
      return outcome satisfies never;
  }
}

const hintLine = (hint: string | undefined): readonly Line[] =>
  hint === undefined ? [] : [line('  ', span('help: ', 'command'), hint)];
