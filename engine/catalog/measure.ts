import type { InputSecondsMeasure, Measure } from '../../schemas/types/catalog.ts';
import { assetsAt, itemsAt, sentAt } from './body.ts';
import { allHold, type Subject, secondsOf } from './condition.ts';
import { outputOf } from './outcome.ts';

/** How many of something a request has. */
export interface Amount {
  readonly amount: number;
  /** What one is called, after a number: `s`, `image`, `reference`. Empty: a plain factor. */
  readonly unit: string;
  /** It is the most it may be, not what it will be. */
  readonly atMost: boolean;
}

/** Why it cannot be counted, as the rest of a sentence. */
export interface Uncountable {
  readonly reason: string;
}

export const isUncountable = (value: object): value is Uncountable => 'reason' in value;

/** Counts one thing in a request. */
export function measured(measure: Measure, subject: Subject): Amount | Uncountable {
  const { entry, body, assets } = subject;
  switch (measure.count) {
    case 'requests':
      return exactly(1, 'request');
    case 'outputs':
      return exactly(
        outputOf(entry, body, assets).count,
        entry.output.kind === 'audio' ? 'clip' : (entry.output.kind ?? 'result'),
      );
    case 'outputSeconds': {
      const { seconds, secondsAtMost = false } = outputOf(entry, body, assets);
      if (seconds === undefined) return { reason: 'the length of the result is not known before it is rendered' };
      return { amount: seconds, unit: 's', atMost: secondsAtMost };
    }
    case 'characters': {
      const text = sentAt(body, measure.field);
      return exactly(typeof text === 'string' ? text.length : 0, 'character');
    }
    case 'items':
      return exactly(measure.fields.flatMap(path => itemsAt(entry.fields, body, path)).length, 'reference');
    case 'inputSeconds':
      return inputSeconds(measure, subject);
    case 'framesPerSecond': {
      const asset = assetsAt(body, measure.field)[0];
      const fps = asset === undefined ? undefined : assets(asset)?.fps;
      if (fps !== undefined) return exactly(fps, 'fps');
      if (measure.assume !== undefined) return { amount: measure.assume, unit: 'fps', atMost: true };
      return { reason: `the frame rate of ${measure.field} is not known` };
    }
    case 'times': {
      const answer = allHold(measure.when, subject);
      return { amount: answer === false ? 1 : measure.by, unit: '', atMost: answer === undefined };
    }
    default:
      return measure satisfies never;
  }
}

const exactly = (amount: number, unit: string): Amount => ({ amount, unit, atMost: false });

function inputSeconds({ fields, assume }: InputSecondsMeasure, subject: Subject): Amount | Uncountable {
  const known = secondsOf(fields, subject);
  if (known && !known.atMost) return exactly(known.seconds, 's');
  if (known) return { amount: Math.min(known.seconds, assume ?? known.seconds), unit: 's', atMost: true };
  if (assume !== undefined) return { amount: assume, unit: 's', atMost: true };
  return { reason: `the length of ${fields.join(' and ')} is not known` };
}
