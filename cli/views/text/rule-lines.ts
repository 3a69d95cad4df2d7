import type { RulesList } from '../../../schemas/types/output.ts';
import { wrap } from './cells.ts';
import { blank, column, type Line, line, span, type Tone } from './line.ts';
import { wrapLine } from './wrap-line.ts';

type Rule = RulesList['rules'][number];

/** Nobody reads lines longer than these. */
const widest = 100;

/** All rules, a line each. */
export function rulesLines({ rules }: RulesList, width: number): readonly Line[] {
  const size = Math.max(...rules.map(({ id }) => id.length));
  return [
    ...rules.flatMap(({ id, severity, summary }) => {
      const head = [span(severity.padEnd(7), tones[severity]), span('  '), column(id, size, 'strong'), span('  ')];
      const rows = wrap(summary, Math.max(24, width - size - 11));
      return rows.map((row, index) => (index === 0 ? [...head, span(row)] : line(' '.repeat(size + 11), row)));
    }),
    blank,
    line('Set any of them in the config: ', span('lint: { vague-term: error, one-variable: off }', 'command')),
  ];
}

/** One rule: what it finds, why, and how it is done better. */
export function ruleLines({ id, severity, summary, why, bad, good }: Rule, width: number): readonly Line[] {
  const fit = Math.min(width, widest);
  return [
    line(span(id, 'strong'), '  ', span(severity, tones[severity])),
    ...wrap(summary, fit).map(row => line(row)),
    blank,
    ...wrap(why, fit).map(row => line(row)),
    blank,
    line(span('Instead of', 'warning')),
    ...exampleLines(bad, fit),
    blank,
    line(span('write', 'good')),
    ...exampleLines(good, fit),
    blank,
    line(column(settingOf(id, severity), commandSize(id), 'command'), 'in the config changes how grave it is'),
    line(column(ignoreOf(id), commandSize(id), 'command'), 'at a line silences it there'),
  ];
}

const settingOf = (id: string, severity: Rule['severity']): string =>
  `lint: { ${id}: ${severity === 'info' ? 'warning' : 'info'} }`;

const ignoreOf = (id: string): string => `# retake-ignore ${id} reason`;

const commandSize = (id: string): number => ignoreOf(id).length + 2;

const exampleLines = (yaml: string, width: number): readonly Line[] =>
  yaml.split('\n').flatMap(text => wrapLine(line(`  ${text}`), width));

const tones: Readonly<Record<Rule['severity'], Tone>> = { error: 'error', warning: 'warning', info: 'muted' };
