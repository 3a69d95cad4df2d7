import type { ProblemsModel } from '../models/problems-model.ts';
import { blank, fitLine, type Line, line, span, type Tone } from './line.ts';
import { counted } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** Also as it comes from JSON, where a code is a string. */
type Problem = Omit<ProblemsModel['problems'][number], 'code'> & { readonly code: string };

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

const problemLinesOf = (problem: Problem, width: number): readonly Line[] => groupLines([problem], width);

/** Problems at one place: what they say, the place once, and what to do about each. */
export function groupLines(problems: readonly Problem[], width: number): readonly Line[] {
  const { place, frame } = problems[0] ?? {};
  const worst: Tone = toneOf(problems[0]);
  return [
    ...problems.flatMap(problem => wrapLine(titleOf(problem), width)),
    ...(place ? [line(span('  --> ', 'muted'), `${place.file}:${place.line}:${place.column}`)] : []),
    ...(frame ? frame.split('\n').map(text => fitLine(frameLine(text, worst), width)) : []),
    ...problems.flatMap(({ hint, related = [] }) => [
      ...related.map(other =>
        line(
          '  ',
          span('note: ', 'muted'),
          `${other.message}: ${other.place.file}:${other.place.line}:${other.place.column}`,
        ),
      ),
      ...(hint ? wrapLine(line('  ', span('help: ', 'command'), hint), width) : []),
    ]),
  ];
}

const titleOf = (problem: Problem): Line =>
  line(span(`${problem.severity}[${problem.code}]`, toneOf(problem)), span(`: ${problem.message}`, 'strong'));

const tones: Readonly<Record<Problem['severity'], Tone>> = { error: 'error', warning: 'warning', info: 'command' };

const toneOf = (problem: Problem | undefined): Tone => tones[problem?.severity ?? 'warning'];

/** The marked line stands out, its neighbours do not. */
const frameLine = (text: string, tone: Tone): Line =>
  line('  ', span(text, /^\s*\|\s*\^+$/.test(text) ? tone : text.startsWith('>') ? 'plain' : 'muted'));
