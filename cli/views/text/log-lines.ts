import type { DeedView, LogView } from '../../../schemas/types/output.ts';
import { labelled } from './labelled.ts';
import { type Line, line, span, type Tone } from './line.ts';
import { type Cell, table } from './table.ts';
import { counted, credits } from './words.ts';

/** Days as headings, a line for each thing that was done, and who spent what. */
export function logLines({ deeds, charged, people, rehearsal, since }: LogView, width: number): readonly Line[] {
  const word = rehearsal ? ' (rehearsal)' : '';
  const from = since === undefined ? '' : ` since ${since.slice(0, 16).replace('T', ' ').replace(' 00:00', '')}`;
  if (deeds.length === 0) return [line(`Nothing was done${from}.${word}`)];
  const rows = table(['left', 'left', 'left', 'right', 'left', 'last'], deeds.map(row), { width, indent: 2 });
  const byDay = deeds.flatMap((deed, index) => {
    const day = deed.at.slice(0, 10);
    const isNew = index === 0 || deeds[index - 1]!.at.slice(0, 10) !== day;
    const forced = deed.forced === undefined ? [] : [{ label: 'forced', text: `“${deed.forced}”` }];
    return [...(isNew ? [line(span(day, 'strong'))] : []), rows[index]!, ...labelled(forced, { width, indent: 9 })];
  });
  return [
    ...byDay,
    line(''),
    line(
      span('Spent: ', 'muted'),
      `${credits(charged)}${word}${from} in ${counted(deeds.filter(deed => (deed.credits ?? 0) > 0).length, 'charge')}`,
      ...(people.length > 0
        ? [` — ${people.map(({ by = 'unknown', credits: amount }) => `${by} ${credits(amount)}`).join(', ')}`]
        : []),
    ),
  ];
}

function row({ at, by = '', did, about, credits: cost, model, text }: DeedView): readonly Cell[] {
  const words = [
    ...(model === undefined ? [] : [model]),
    ...(text === undefined ? [] : [did === 'reused' ? `of ${text}` : text]),
  ];
  return [
    { text: at.slice(11, 16), tone: 'muted' },
    { text: did, tone: tones[did] },
    { text: about },
    { text: cost === undefined ? '' : credits(cost) },
    { text: by, tone: 'muted' },
    { text: words.join('; ') },
  ];
}

const tones: Readonly<Record<DeedView['did'], Tone>> = {
  rendered: 'strong',
  reused: 'muted',
  imported: 'strong',
  failed: 'error',
  wrong: 'error',
  moderated: 'error',
  cancelled: 'warning',
  settled: 'warning',
  circled: 'good',
  approved: 'good',
  rejected: 'error',
  noted: 'muted',
  accepted: 'good',
  pinned: 'good',
};
