import type { CodesList } from '../../../schemas/types/output.ts';
import { wrap } from './cells.ts';
import { labelled } from './labelled.ts';
import { blank, type Line, line, span } from './line.ts';
import { wrapLine } from './wrap-line.ts';

type Code = CodesList['codes'][number];

/** Nobody reads lines longer than these. */
const widest = 100;

/** All codes, with what each means. */
export const codesLines = ({ codes }: CodesList, width: number): readonly Line[] => [
  ...labelled(
    codes.map(({ code, means }) => ({ label: code, text: means })),
    { width: Math.min(width, widest), indent: 0 },
  ),
  blank,
  line(
    span('retake explain CODE', 'command'),
    ' says why it matters, with an example. ',
    span('retake lint --rules', 'command'),
    ' lists the rules.',
  ),
];

/** One code: what it means, why it matters, what brings it about and what cures it. */
export function codeLines({ code, means, why, wrong, right }: Code, width: number): readonly Line[] {
  const fit = Math.min(width, widest);
  const words = (text: string) => wrap(text, fit).map(row => line(row));
  return [
    line(span(code, 'strong')),
    ...words(means),
    blank,
    ...words(why),
    blank,
    line(span('Comes from', 'warning')),
    ...example(wrong, fit),
    blank,
    line(span('Cured by', 'good')),
    ...example(right, fit),
  ];
}

const example = (text: string, width: number): readonly Line[] =>
  text.split('\n').flatMap(row => wrapLine(line(`  ${row}`), width));
