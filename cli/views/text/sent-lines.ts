import type { SentModel } from '../models/sent-model.ts';
import { labelled } from './labelled.ts';
import { blank, type Line, line, span } from './line.ts';
import { counted } from './words.ts';

/** Every call as it would be sent. */
export const sentLines = (requests: readonly SentModel[], width: number): readonly Line[] =>
  requests.flatMap(({ address, call, fields, slots }) => [
    line(
      span(address, 'strong'),
      span(`  ${call}${slots.length > 1 ? `, ${counted(slots.length, 'time')}` : ''}`, 'muted'),
    ),
    ...labelled(
      fields.map(({ path, value }) => ({ label: path, text: value })),
      { width },
    ),
    blank,
  ]);
