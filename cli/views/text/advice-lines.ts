import type { TakeAdviceView } from '../../../schemas/types/output.ts';
import { labelled } from './labelled.ts';
import { blank, type Line, line, span, type Tone } from './line.ts';
import { scoreWords } from './score-words.ts';
import { type RowWithTail, tableWithTail } from './table.ts';
import { counted, credits, number } from './words.ts';

/** The way on, why, and the sums. */
export function adviceLines(model: TakeAdviceView, width: number): readonly Line[] {
  const { take, verdict, reason, scores, next, rehearsal } = model;
  const why = reason === undefined ? '' : ` for ${reason}`;
  const room = Number.isFinite(width) ? width : 120;
  return [
    line(
      span(take, 'strong'),
      span(verdict === undefined ? '  not judged yet' : `  ${verdict}${why}`, 'muted'),
      rehearsal ? span(' — rehearsal', 'muted') : '',
    ),
    ...labelled(
      [
        ...(scores ? [{ label: 'scores', text: scoreWords(scores) }] : []),
        { label: wayWords[model.way], text: `${model.why}${fromWords(model)}`, tone: wayTones[model.way] },
      ],
      { width: room },
    ),
    blank,
    ...tableWithTail(['left', 'right'], rowsOf(model), { width: room }),
    ...labelled(
      [{ label: '', text: balance(model), tone: 'muted' as const }].filter(({ text }) => text !== ''),
      {
        width: room,
        labels: 0,
        indent: 0,
      },
    ),
    ...snippet(model),
    ...(next.length > 0 ? [line('Next: ', span(next[0]!, 'command'))] : []),
  ];
}

const wayWords: Readonly<Record<TakeAdviceView['way'], string>> = {
  keep: 'keep it',
  edit: 'edit it',
  regenerate: 'render anew',
  weigh: 'weigh it',
  judge: 'judge it',
};

const wayTones: Readonly<Record<TakeAdviceView['way'], Tone>> = {
  keep: 'good',
  edit: 'reuse',
  regenerate: 'replace',
  weigh: 'plain',
  judge: 'plain',
};

const fromWords = ({ from }: TakeAdviceView): string => (from === undefined ? '' : `; go back to ${from}`);

function rowsOf({ way, edit, anew }: TakeAdviceView): readonly RowWithTail[] {
  const row = (what: string, price: string, tail: string): RowWithTail => ({
    cells: [{ text: what }, { text: price, tone: 'credits' }],
    tail: { text: tail, tone: 'muted' },
  });
  return [
    row('keep', credits(0), 'as it is'),
    ...(edit
      ? [
          row(
            'edit',
            credits(edit.credits),
            [
              edit.model,
              ...(edit.seconds === undefined ? [] : [`${number(edit.seconds)} s`]),
              ...(edit.declared ? ['as the config has it'] : []),
              ...(way === 'regenerate' ? ['and it would keep what is wrong'] : []),
            ].join(', '),
          ),
        ]
      : []),
    ...(anew
      ? [row('re-render', credits(anew.expected ?? anew.credits), attemptWords(anew))]
      : [row('re-render', '', 'its job is no longer declared')]),
  ];
}

function attemptWords({ credits: one, model, rung, attempts, measured }: NonNullable<TakeAdviceView['anew']>): string {
  const where = `${model}${rung === undefined ? '' : ` at ${rung}`}`;
  const { takes, circled, least } = measured;
  if (attempts !== undefined)
    return `${credits(one)} × ${number(attempts)} attempts expected: ${circled} of ${counted(takes, 'take')} of ${where} ${circled === 1 ? 'was' : 'were'} circled where takes were judged`;
  const few =
    takes < least
      ? `${least} judged takes would tell, and there ${takes === 1 ? 'is' : 'are'} ${takes}`
      : 'none is circled';
  return `an attempt; how many it takes nobody knows yet: of ${where} ${few}`;
}

/** `An edit pays where a re-render takes more than 140/60 ≈ 2.33 attempts`. */
function balance({ way, edit, anew, breakEven, cheaper }: TakeAdviceView): string {
  if (!edit || !anew || breakEven === undefined || way === 'keep' || way === 'regenerate') return '';
  const law = `An edit pays where a re-render takes more than ${number(edit.credits)}/${number(anew.credits)} ≈ ${number(breakEven)} attempts`;
  if (cheaper === undefined) return `${law}.`;
  return `${law}: here ${cheaper === 'edit' ? 'it pays' : 'a re-render is the cheaper way'}.`;
}

/** What to write where the way on is an edit that nobody has written. */
function snippet({ way, edit }: TakeAdviceView): readonly Line[] {
  if (way !== 'edit' || !edit || edit.declared) return [];
  return [line('In the config: ', span(`edits: [{ model: ${edit.model}, prompt: what is to change }]`, 'command'))];
}
