import type { ProblemsModel } from '../models/problems-model.ts';
import { blank, fitLine, type Line, line, span, type Tone } from './line.ts';
import { counted } from './words.ts';
import { wrapLine } from './wrap-line.ts';

type Problem = ProblemsModel['problems'][number];

/** Problems with the lines they are in, the way compilers print them, and their number at the end. */
export function problemLines({ problems, errors, warnings }: ProblemsModel, width: number): readonly Line[] {
  if (problems.length === 0) return [];
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return [
    ...problems.flatMap(problem => [...problemLinesOf(problem, width), blank]),
    line(span(counts.join(', '), errors > 0 ? 'error' : 'warning')),
  ];
}

function problemLinesOf(
  { severity, code, message, place, frame, hint, related = [] }: Problem,
  width: number,
): readonly Line[] {
  const tone: Tone = severity === 'error' ? 'error' : 'warning';
  return [
    ...wrapLine(line(span(`${severity}[${code}]`, tone), span(`: ${message}`, 'strong')), width),
    ...(place ? [line(span('  --> ', 'muted'), `${place.file}:${place.line}:${place.column}`)] : []),
    ...(frame ? frame.split('\n').map(text => fitLine(frameLine(text, tone), width)) : []),
    ...related.map(other =>
      line(
        '  ',
        span('note: ', 'muted'),
        `${other.message}: ${other.place.file}:${other.place.line}:${other.place.column}`,
      ),
    ),
    ...(hint ? wrapLine(line('  ', span('help: ', 'command'), hint), width) : []),
  ];
}

/** The marked line stands out, its neighbours do not. */
const frameLine = (text: string, tone: Tone): Line =>
  line('  ', span(text, /^\s*\|\s*\^+$/.test(text) ? tone : text.startsWith('>') ? 'plain' : 'muted'));
