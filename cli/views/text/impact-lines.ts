import type { Containment, ImpactView, TouchedJob } from '../../../schemas/types/output.ts';
import { blank, type Line, line, span } from './line.ts';
import { tableWithTail } from './table.ts';
import { counted, credits } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** What a change would touch: who uses it, what follows, what it comes to, and what to do about it. */
export function impactLines(view: ImpactView, size: number): readonly Line[] {
  const width = Number.isFinite(size) ? size : 100;
  const { thing, sets, rehearsal, uses, jobs } = view;
  const all = [
    line(
      span(sets.length === 0 ? thing : 'What if', 'strong'),
      span(
        `${sets.length === 0 ? ' — any change of it' : ''}${rehearsal ? ' — rehearsal, nothing is charged' : ''}`,
        'muted',
      ),
    ),
    ...sets.map(({ path, before, after }) =>
      line('  ', `${path}: `, span(before ?? 'nothing', 'error'), ' → ', span(after, 'create')),
    ),
    blank,
    ...section(
      'Used by',
      jobs.filter(({ via }) => via === 'uses'),
      width,
    ),
    ...section(
      'What follows',
      jobs.filter(({ via }) => via !== 'uses'),
      width,
    ),
    ...notRendered(uses, jobs),
    ...totals(view),
    ...containment(view),
  ];
  return all.flatMap(each => wrapLine(each, width));
}

function section(title: string, jobs: readonly TouchedJob[], width: number): readonly Line[] {
  if (jobs.length === 0) return [];
  const rows = tableWithTail(
    ['left', 'right', 'right'],
    jobs.map(({ address, stale, credits: now, later, why }) => ({
      cells: [
        { text: address },
        { text: counted(stale.length, 'take'), tone: 'muted' as const },
        { text: now === 0 && later > 0 ? `(${credits(later)})` : credits(now + later), tone: 'credits' as const },
      ],
      tail: { text: why, tone: 'muted' as const },
    })),
    { width },
  );
  return [line(span(title, 'strong')), ...rows, blank];
}

/** Those that use it and have nothing to lose. */
function notRendered(uses: readonly string[], jobs: readonly TouchedJob[]): readonly Line[] {
  const touched = new Set(jobs.map(({ address }) => address));
  const rest = uses.filter(address => !touched.has(address));
  if (uses.length === 0) return [line('No request would be another one.'), blank];
  return rest.length === 0
    ? []
    : [line(span(`Used by ${counted(rest.length, 'job')} without a take to lose: ${rest.join(', ')}`, 'muted')), blank];
}

function totals({
  jobs,
  shots,
  takes,
  credits: now,
  later,
  unused,
  underWay,
  verdicts,
  price,
  rehearsal,
}: ImpactView): readonly Line[] {
  const word = rehearsal ? ' (rehearsal)' : '';
  const more =
    later > 0
      ? `${now > 0 ? `, at most ${credits(later)} more` : `at most ${credits(later)}`} once their turn comes`
      : '';
  const lost =
    jobs.length === 0
      ? [line(span('Nothing goes stale.', 'good'))]
      : [
          line(
            span('Stale: ', 'muted'),
            `${shots > 0 ? `${counted(shots, 'shot')}, ` : ''}${counted(takes, 'take')}; ${now > 0 ? `${credits(now)} to redo` : ''}${more}${word}; ${credits(unused)} paid unused`,
          ),
        ];
  return [
    ...lost,
    ...(verdicts.length > 0
      ? [line(span('Lapse: ', 'muted'), verdicts.map(({ take, verdict }) => `${take} (${verdict})`).join(', '))]
      : []),
    ...(underWay > 0 ? [line(span('Under way: ', 'muted'), `${counted(underWay, 'take')} for what it is now`)] : []),
    ...(price === 0
      ? []
      : [
          line(
            span('Price: ', 'muted'),
            `what is still to be rendered gets ${credits(Math.abs(price))} ${price > 0 ? 'dearer' : 'cheaper'}${word}`,
          ),
        ]),
  ];
}

function containment({ containment: ways }: ImpactView): readonly Line[] {
  if (ways.length === 0) return [];
  return [
    blank,
    line(span('Ways to go about it, the cheapest first', 'strong')),
    ...ways.flatMap(({ kind, credits: amount, commands }) => [
      line('  ', span(credits(amount), 'credits'), `  ${meanings[kind]}`),
      ...commands.slice(0, most).map(words => line('      ', span(words, 'command'))),
      ...(commands.length > most
        ? [line('      ', span(`and ${commands.length - most} more: --json has them all`, 'muted'))]
        : []),
    ]),
  ];
}

/** So many commands tell how it goes. */
const most = 4;

const meanings: Readonly<Record<Containment['kind'], string>> = {
  accept: 'the takes there are stand for the new wording; nothing else goes stale',
  pin: 'what uses it is rendered anew, and what follows stays as it is',
  all: 'everything is rendered anew',
};
