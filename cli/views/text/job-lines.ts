import type { JobView, ProductionView } from '../../../schemas/types/output.ts';
import { wrap } from './cells.ts';
import { draftsFirstWords, goalLines } from './goal-lines.ts';
import { labelled } from './labelled.ts';
import { blank, type Line, line, span } from './line.ts';
import { inOurWords } from './scope-words.ts';
import { filledLines } from './shot-lines.ts';
import { facts, table } from './table.ts';
import { takeLines } from './take-lines.ts';
import { counted, credits, handlesWords, number } from './words.ts';

/** One job: what is sent, what it costs, what it waits for, what there is. */
export function jobLines(job: JobView, width: number): readonly Line[] {
  const {
    address,
    model,
    endpoint,
    ratio,
    variant,
    undecided,
    seconds,
    handles,
    asked,
    prompt,
    negativePrompt,
    request,
    inputs,
    seed,
    quote,
    gate,
    reason,
    action,
    takes,
    checks = [],
  } = job;
  // What stands above already, whatever the model calls it.
  const rest = Object.entries(request).filter(
    ([field, value]) =>
      field !== 'model' && (typeof value !== 'string' || (value !== prompt && value !== negativePrompt)),
  );
  return [
    line(span(address, 'strong')),
    ...told(
      [
        ['model', `${model} (${endpoint})`],
        ['variant', variant && variantWords(variant)],
        [
          'takes',
          [counted(asked, 'take'), ratio, seconds === undefined ? undefined : `${number(seconds)} s each`]
            .filter(each => each !== undefined)
            .join(', '),
        ],
        ['handles', handles && `${handlesWords(handles)}; ${number(handles.seconds ?? 0)} s are to be seen`],
        [
          'price',
          `${quote.atMost ? 'at most ' : ''}${credits(quote.credits)} a take: ${quote.basis} (${quote.source}, confidence ${quote.confidence})`,
        ],
        ['gate', gate && gateWords(gate, undecided)],
        ['seed', seed],
        ['plan', `${action}: ${inOurWords(reason)}`],
      ],
      width,
    ),
    ...section(
      undecided === undefined ? 'Prompt, as sent' : 'Prompt as written; the circled variant decides',
      prompt,
      width,
    ),
    ...section('Negative prompt, as sent', negativePrompt, width),
    blank,
    line(span('Request', 'strong')),
    ...told(
      rest.map(([field, value]) => [field, typeof value === 'string' ? value : JSON.stringify(value)] as const),
      width,
    ),
    ...(inputs.length > 0
      ? [
          blank,
          line(span('Inputs', 'strong')),
          ...told(
            inputs.map(({ field, from }) => [field, from] as const),
            width,
          ),
        ]
      : []),
    ...(checks.length > 0
      ? [
          blank,
          line(span('Checks before approval; yes means trouble', 'strong')),
          ...told(
            checks.map(({ id, question }) => [id, question] as const),
            width,
          ),
        ]
      : []),
    ...(takes.length > 0 ? [blank, line(span('Takes', 'strong')), ...takeLines(takes, width)] : []),
  ];
}

const gateWords = ({ kind, on, open }: NonNullable<JobView['gate']>, undecided: string | undefined): string =>
  `${kind === 'approved' ? 'an' : 'a'} ${kind} ${undecided === on ? 'variant' : 'take'} of ${on}: ${open ? 'open' : 'closed'}`;

/** `camera.move: dolly_in, as written`. */
const variantWords = ({ values, written }: NonNullable<JobView['variant']>): string =>
  `${Object.entries(values)
    .map(([path, value]) => `${path}: ${value}`)
    .join(', ')}${written ? ', as written' : ''}`;

/** Names and what they are; nothing of it is cut. */
const told = (rows: readonly (readonly [string, string | undefined])[], width: number): readonly Line[] =>
  labelled(
    rows.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text }])),
    { width },
  );

const section = (title: string, text: string | undefined, width: number): readonly Line[] =>
  text === undefined
    ? []
    : [blank, line(span(title, 'strong')), ...wrap(text, Math.min(width, 100) - 2).map(each => line(`  ${each}`))];

/** A production, with what was filled in. */
export function productionLines(
  {
    production,
    logline,
    goal,
    preset,
    checks = [],
    draftsFirst,
    frame,
    rungs,
    budget,
    filled,
    scenes,
    shots,
    stills,
    sounds,
    jobs,
  }: ProductionView,
  width: number,
): readonly Line[] {
  const isSaid = filled.some(each => each.startsWith('review.checks '));
  return [
    line(span(production.title, 'strong'), span(` (${production.id})`, 'muted')),
    ...(logline === undefined ? [] : wrap(logline, Math.min(width, 100)).map(each => line(each))),
    ...facts(
      [
        ['goal', goal],
        [
          'film',
          `${counted(scenes, 'scene')}, ${counted(shots, 'shot')}, ${counted(stills, 'still')}${sounds > 0 ? `, ${counted(sounds, 'sound')}` : ''}: ${counted(jobs, 'job')}`,
        ],
        ['frame', `${frame.ratio}, ${number(frame.fps)} fps`],
        [
          'budget',
          Object.entries(budget)
            .map(([scope, limit]) => `${scope} ${credits(limit)}`)
            .join(', ') || 'none is set',
        ],
        ['checks', preset || isSaid ? '' : checks.map(({ id }) => id).join(', ')],
      ],
      width,
    ),
    blank,
    line(span('Ladder', 'strong')),
    ...table(
      ['left', 'left', 'left', 'last'],
      rungs.map(({ id, model, takes, gate }) => [
        { text: id },
        { text: `${takes}×`, tone: 'muted' },
        { text: model },
        { text: gate === 'none' ? '' : `once the rung below is ${gate}`, tone: 'muted' },
      ]),
      { width },
    ),
    ...(draftsFirst
      ? labelled([{ label: 'drafts first', text: draftsFirstWords(draftsFirst), tone: 'muted' }], { width })
      : []),
    ...(preset ? goalLines(preset, { checks: isSaid ? [] : checks.map(({ id }) => id), width }) : []),
    ...filledLines(filled, width),
  ];
}
