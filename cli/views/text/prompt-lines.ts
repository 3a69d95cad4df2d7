import type {
  DroppedView,
  LeftOutPicture,
  PhraseView,
  PromptsView,
  SourceView,
} from '../../../schemas/types/output.ts';
import { cells, wrap } from './cells.ts';
import { blank, column, columnRight, type Line, line, span } from './line.ts';
import { bar, number } from './words.ts';

type PromptView = PromptsView['prompts'][number];

/** Prompts as they are sent; below each how long it is, and where its phrases come from. */
export function promptLines(
  { prompts }: PromptsView,
  { width, verbose }: { readonly width: number; readonly verbose: boolean },
): readonly Line[] {
  const room = Math.min(width, 120);
  return prompts.flatMap((prompt, index) => [
    ...(index === 0 ? [] : [blank]),
    ...promptPage(prompt, { width: room, verbose }),
  ]);
}

function promptPage(
  { addresses, models, text, phrases, negative, negativePhrases = [], leftOut = [], dropped, questions }: PromptView,
  { width, verbose }: { readonly width: number; readonly verbose: boolean },
): readonly Line[] {
  const endpoints = [...new Set(models.map(({ endpoint }) => endpoint))].join(', ');
  const called = `${models.map(({ model }) => model).join(', ')} at ${endpoints}`;
  return [
    ...wrap(addresses.join(', '), width).map(each => line(span(each, 'strong'))),
    ...wrap(called, width).map(each => line(span(each, 'muted'))),
    blank,
    ...wrap(text, Math.min(width, 100) - 2).map(each => line(`  ${each}`)),
    blank,
    ...lengths(
      text.length,
      models.map(({ model, max }) => ({ model, max })),
    ),
    blank,
    ...phraseTable(phrases, width),
    ...(negative === undefined
      ? []
      : [
          blank,
          line(span('In the negative field', 'strong')),
          ...wrap(negative, Math.min(width, 100) - 2).map(each => line(`  ${each}`)),
          blank,
          ...lengths(
            negative.length,
            models.map(({ model, maxNegative }) => ({ model, max: maxNegative })),
          ),
          blank,
          ...phraseTable(negativePhrases, width),
        ]),
    ...(leftOut.length > 0 ? [blank, line(span('No room for', 'strong')), ...leftOutTable(leftOut, width)] : []),
    ...(verbose ? [blank, line(span('Left out', 'strong')), ...droppedTable(dropped, width)] : []),
    ...(verbose && questions.length > 0
      ? [blank, line(span('A reviewer is asked', 'strong')), ...questions.flatMap(each => listed(each, width))]
      : []),
  ];
}

const listed = (text: string, width: number): readonly Line[] => wrap(text, width - 2).map(each => line(`  ${each}`));

interface Limit {
  readonly model: string;
  readonly max: number | undefined;
}

/** One bar for each limit there is. */
function lengths(units: number, limits: readonly Limit[]): readonly Line[] {
  const maxima = [...new Set(limits.map(({ max }) => max))];
  return maxima.map(max => {
    const of = limits.filter(each => each.max === max).map(({ model }) => model);
    const whose = maxima.length > 1 ? ` (${of.join(', ')})` : '';
    if (max === undefined) return line('  ', span(`${number(units)}, no limit is known${whose}`, 'muted'));
    const { full, rest } = bar(units / max, 20);
    return line(
      '  ',
      span(full, units > max * 0.9 ? 'warning' : 'good'),
      span(rest, 'muted'),
      ` ${number(units)} of ${number(max)}${whose}`,
    );
  });
}

interface Row {
  readonly words: string;
  readonly units: string;
  readonly origin: string;
}

const phraseTable = (phrases: readonly PhraseView[], width: number): readonly Line[] =>
  rows(
    phrases.map(({ words, units, rule, from }) => ({
      words: words.trim(),
      units: number(units),
      origin: originWords(rule, from),
    })),
    width,
  );

const leftOutTable = (pictures: readonly LeftOutPicture[], width: number): readonly Line[] =>
  rows(
    pictures.map(({ picture, board, words }) => ({
      words: picture,
      units: '',
      origin: `${board}: ${words === undefined ? 'nothing more is said of it' : `“${words}”`}`,
    })),
    width,
  );

const droppedTable = (dropped: readonly DroppedView[], width: number): readonly Line[] =>
  dropped.length === 0
    ? [line('  nothing')]
    : rows(
        dropped.map(({ words, from, why }) => ({
          words,
          units: '',
          origin: `${sourcesWords(from)}: ${reasons[why]}`,
        })),
        width,
      );

/** Words and their origin side by side, each under itself where it takes several lines. */
function rows(all: readonly Row[], width: number): readonly Line[] {
  const digits = Math.max(0, ...all.map(({ units }) => units.length));
  const half = Math.max(16, Math.min(48, Math.floor((width - digits - 6) * 0.45)));
  const left = Math.min(half, Math.max(0, ...all.map(({ words }) => cells(words))));
  const right = Math.max(16, width - left - digits - (digits > 0 ? 6 : 4));
  return all.flatMap(({ words, units, origin }) => {
    const [said, from] = [wrap(words, left), wrap(origin, right)];
    return Array.from({ length: Math.max(said.length, from.length) }, (_, index) =>
      line(
        '  ',
        ...(digits > 0 ? [columnRight(index === 0 ? units : '', digits, 'muted'), '  '] : []),
        column(said[index] ?? '', left),
        '  ',
        span(from[index] ?? '', 'muted'),
      ),
    );
  });
}

function originWords(rule: PhraseView['rule'], from: readonly SourceView[]): string {
  const sources = sourcesWords(from);
  switch (rule) {
    case 'written':
    case 'camera':
    case 'framing':
    case 'named':
    case 'inherited':
      return sources;
    case 'named-short':
      return `${sources}, in short`;
    case 'introduction':
      return 'names who is in the shot';
    case 'rigid':
      return `rigid clause: ${sources}`;
    case 'brand-rule':
      return `rule of the brand: ${sources}`;
    case 'in-words':
      return `for a picture without room: ${sources}`;
    case 'grade-post':
      return `instead of a grade: ${sources}`;
    case 'edit':
      return 'said to every edit';
    case 'exclusion-literal':
      return `exclusion, literal: ${sources}`;
    case 'exclusion-rewritten':
      return `exclusion, positive rewrite: ${sources}`;
    case 'exclusion-negative':
      return `exclusion, negative field: ${sources}`;
    default:
      return rule satisfies never;
  }
}

const reasons: Readonly<Record<DroppedView['why'], string>> = {
  'said-already': 'it is said already',
  'grade-post': 'a grade word, and colour comes after the edit',
  pictured: 'the picture carries identity',
  'never-repeated': 'identityRepeat: never',
  still: 'a still does not move',
  'clip-has-it': 'the clip has it',
  sentence: 'a sentence is sent as it is written',
  implied: 'the other terms say it',
  'own-environment': 'the prompt has an environment of its own',
  'named-already': 'the words name it',
};

/** `prompt.camera.size: CU, angle: low retake.yaml:42`: what stands beside each other is told once. */
function sourcesWords(from: readonly SourceView[]): string {
  const spots = new Map<string, string[]>();
  for (const { source, file, line: row } of from) {
    const spot = file === undefined ? '' : ` ${file}:${row}`;
    const same = spots.get(spot);
    if (same) same.push(isTerm(source) && isTerm(same[0]!) ? source.replace(/^.*\.(?=\w+: )/, '') : source);
    else spots.set(spot, [source]);
  }
  return [...spots].map(([spot, sources]) => `${sources.join(', ')}${spot}`).join('; ');
}

const isTerm = (source: string): boolean => /\.\w+: /.test(source);
