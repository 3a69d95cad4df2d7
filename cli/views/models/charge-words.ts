import type { Entry } from '../../../engine/index.ts';

type Price = Extract<Entry['price'], { known: true }>;

/** One thing that is charged for. */
export type Charge = Price['charges'][number];

type Measure = Charge['of'][number];

export const creditsWords = (credits: number): string => `${credits} cr`;

/** What follows the credits of a charge: `/s`, ` per 3 s of input`, `/50 characters`, ` for the first frame`. Empty: the request. */
export function unitOf(charge: Charge, entry: Entry): string {
  const main = charge.of.some(({ count }) => count === 'framesPerSecond') ? '/frame' : unitOfMeasure(charge, entry);
  return `${main}${charge.for === 'for outputFormat' ? ' for other formats' : ''}`;
}

function unitOfMeasure(charge: Charge, entry: Entry): string {
  const [measure] = charge.of;
  switch (measure?.count) {
    case 'outputSeconds':
      return `${seconds(charge)}${charge.beyond === undefined ? '' : ` after ${charge.beyond} s`}`;
    case 'inputSeconds':
      return isSource(measure, entry) ? seconds(charge) : `${seconds(charge)} of ${charge.for?.slice(4) ?? 'input'}`;
    case 'outputs':
      return entry.source && !entry.output.count
        ? ''
        : `/${entry.output.kind === 'audio' ? 'clip' : entry.output.kind}`;
    case 'requests':
      return '';
    case 'characters':
      return charge.block === undefined || charge.block === 1 ? '/character' : `/${charge.block} characters`;
    case 'items':
      return itemWords[charge.for ?? ''] ?? ` ${charge.for}`;
    case 'framesPerSecond':
    case 'times':
    case undefined:
      return '';
    default:
      return measure satisfies never;
  }
}

const itemWords: Readonly<Record<string, string>> = {
  '': '/item',
  'for references': '/reference',
  'for frames': '/keyframe',
};

const seconds = ({ block }: Charge): string => (block === undefined || block === 1 ? '/s' : ` per ${block} s`);

/** Whether the result is as long as what is counted, so that a second is a second. */
const isSource = ({ fields }: Extract<Measure, { count: 'inputSeconds' }>, { output }: Entry): boolean =>
  fields.length === 1 && fields[0] === output.seconds?.asset && output.kind === 'video';
