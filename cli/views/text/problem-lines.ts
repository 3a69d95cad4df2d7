import type { ProblemsModel } from '../models/problems-model.ts';
import { blank, type Line, line, span, type Tone } from './line.ts';
import { counted } from './words.ts';

type Problem = ProblemsModel['problems'][number];

/** Problems with the lines they are in, the way compilers print them, and their number at the end. */
export function problemLines({ problems, errors, warnings }: ProblemsModel): readonly Line[] {
  if (problems.length === 0) return [];
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return [
    ...problems.flatMap(problem => [...problemLinesOf(problem), blank]),
    line(span(counts.join(', '), errors > 0 ? 'error' : 'warning')),
  ];
}

function problemLinesOf({ severity, code, message, place, frame, hint, related = [] }: Problem): readonly Line[] {
  const tone: Tone = severity === 'error' ? 'error' : 'warning';
  return [
    line(span(`${severity}[${code}]`, tone), span(`: ${message}`, 'strong')),
    ...(place ? [line(span('  --> ', 'muted'), `${place.file}:${place.line}:${place.column}`)] : []),
    ...(frame ? frame.split('\n').map(text => frameLine(text, tone)) : []),
    ...related.map(other =>
      line(
        '  ',
        span('note: ', 'muted'),
        `${other.message}: ${other.place.file}:${other.place.line}:${other.place.column}`,
      ),
    ),
    ...(hint ? [line('  ', span('help: ', 'command'), hint)] : []),
  ];
}

/** The marked line stands out, its neighbours do not. */
const frameLine = (text: string, tone: Tone): Line =>
  line('  ', span(text, /^\s*\|\s*\^+$/.test(text) ? tone : text.startsWith('>') ? 'plain' : 'muted'));
