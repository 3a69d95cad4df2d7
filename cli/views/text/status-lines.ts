import type { JobStatus, Status } from '../../../schemas/types/output.ts';
import { holderWords } from './holder-words.ts';
import { blank, type Line, line, span, type Tone } from './line.ts';
import { inOurWords } from './scope-words.ts';
import { isLong, stageLines } from './stage-lines.ts';
import { type Cell, table } from './table.ts';
import { bar, command, counted, credits, number } from './words.ts';

/** Every job under its scene, a line each, and the money. */
export function statusLines(
  status: Status,
  { width, all = false }: { readonly width: number; readonly all?: boolean },
): readonly Line[] {
  const { production, rehearsal, stills, scenes, sound, heldBy } = status;
  const shelf = (title: string, jobs: readonly JobStatus[]) =>
    jobs.length > 0 ? [{ title, spent: jobs.reduce((sum, job) => sum + job.spent, 0), jobs }] : [];
  const blocks = [
    ...shelf('stills', stills),
    ...scenes.map(({ id, title, spent, shots }) => ({
      title: title === undefined ? id : `${id}  ${title}`,
      spent,
      jobs: shots.flatMap(shot => shot.jobs),
    })),
    ...shelf('sound', sound),
  ];
  const rows = table(
    ['left', 'left', 'right', 'left', 'right', 'last'],
    blocks.flatMap(({ jobs }) => jobs.map(row)),
    { width },
  );
  const starts = blocks.map((_, index) => blocks.slice(0, index).reduce((sum, { jobs }) => sum + jobs.length, 0));
  const stages = stageLines(scenes, width, all);
  return [
    line(span(production.title, 'strong'), ...(rehearsal ? [span(' — rehearsal', 'muted')] : [])),
    blank,
    ...stages,
    ...(stages.length > 0 ? [blank] : []),
    ...(isLong(scenes) && !all ? [] : blocks).flatMap(({ title, spent, jobs }, index) => [
      line(span(title, 'strong'), span(spent > 0 ? `  ${credits(spent)}` : '', 'muted')),
      ...rows.slice(starts[index], starts[index]! + jobs.length),
      blank,
    ]),
    moneyLine(status),
    ...(heldBy
      ? []
      : underWay(
          blocks.flatMap(({ jobs }) => jobs),
          rehearsal,
        )),
    ...(heldBy ? [line(span('Running now: ', 'resume'), holderWords(heldBy))] : []),
  ];
}

/** Where nobody is running, somebody has to fetch what is under way. */
function underWay(jobs: readonly JobStatus[], rehearsal: boolean): readonly Line[] {
  const flying = jobs.reduce((sum, { inFlight }) => sum + inFlight, 0);
  return flying === 0
    ? []
    : [
        line(
          span('Under way ', 'muted'),
          `${counted(flying, 'take')}: `,
          span(command('collect', rehearsal), 'command'),
          ' fetches, and renders nothing',
        ),
      ];
}

const signs: Readonly<Record<JobStatus['state'], readonly [string, Tone]>> = {
  done: ['✓', 'good'],
  render: ['+', 'create'],
  'in-flight': ['↻', 'resume'],
  waiting: ['!', 'wait'],
};

function row(job: JobStatus): readonly Cell[] {
  const {
    address,
    state,
    takes,
    asked,
    older,
    inFlight,
    rejected,
    spent,
    chosen,
    chosenFor,
    approved,
    reason,
    credits: now,
    kept,
  } = job;
  const [sign, tone] = signs[state];
  const isChosen = state === 'done' && chosen !== undefined;
  return [
    { text: isChosen ? '●' : sign, tone },
    { text: address },
    { text: `${takes}/${asked}`, tone: takes < asked ? 'plain' : 'muted' },
    {
      text:
        chosen === undefined
          ? ''
          : `${approved ? 'approved' : 'circled'} ${chosen.slice(chosen.lastIndexOf('#'))}${chosenFor === undefined ? '' : ` for ${chosenFor}`}`,
      tone: 'good',
    },
    { text: spent > 0 ? credits(spent) : '', tone: 'credits' },
    {
      text: [
        ...(inFlight > 0 ? [`${inFlight} under way`] : []),
        ...(rejected > 0 ? [`${rejected} rejected`] : []),
        ...(older > 0 ? [`${older} outdated`] : []),
        ...(kept === undefined ? [] : [kept]),
        ...(state === 'done' ? [] : [`${inOurWords(reason)}${now > 0 ? `, ${credits(now)}` : ''}`]),
      ].join('; '),
      tone: state === 'waiting' ? 'wait' : 'muted',
    },
  ];
}

function moneyLine({ spent, reserved, budget, rehearsal }: Status): Line {
  const flying = reserved > 0 ? `, ${number(reserved)} in flight` : '';
  const word = rehearsal ? ' (rehearsal)' : '';
  if (budget === undefined) return line(span('Spent ', 'muted'), `${credits(spent)}${word}${flying}; no budget is set`);
  const drawn = bar(budget === 0 ? 1 : (spent + reserved) / budget, 12);
  return line(
    span('Budget ', 'muted'),
    span(drawn.full, 'good'),
    span(drawn.rest, 'muted'),
    ` spent ${number(spent)}${flying} of ${credits(budget)}${word}, ${number(budget - spent - reserved)} left`,
  );
}
