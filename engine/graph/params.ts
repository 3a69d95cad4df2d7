import { errorAt, placeOf, type Report } from '../production/problems.ts';
import type { Origin, Params } from '../production/production.ts';
import type { Sheet } from './sheet.ts';

/** Fields the language has no word for, and where they stand. */
export interface WrittenParams {
  readonly params: Params;
  readonly origin: Origin;
  /** What their paths in the body begin with: `input.`. Absent: nothing. */
  readonly below?: string;
}

/** Writes them last. What the language has a word for is not passed by another way: the two would contradict each other. */
export function putParams(sheet: Sheet, { params, origin, below = '' }: WrittenParams, report: Report): void {
  const hasWord = (name: string): boolean =>
    (!name.includes('.') && sheet.has(`${below}${name}`)) ||
    (name === 'seed' && below === '' && sheet.entry?.seed === true);
  const [known, free] = [true, false].map(wanted => pick(params, name => hasWord(name) === wanted));
  for (const name of Object.keys(known!))
    report(
      errorAt(
        'bad-value',
        `the language has a word of its own for what \`${name}\` says`,
        placeOf(origin, name, 'key'),
        { hint: 'Leave it out here; `retake show` tells what is sent.' },
      ),
    );
  sheet.putParams(free!, origin, below);
}

/** The params of one that are not written again by another, which goes first. */
export const withoutThose = (params: Params, other: Params): Params =>
  pick(params, name => !Object.hasOwn(other, name));

const pick = (params: Params, isWanted: (name: string) => boolean): Params =>
  Object.fromEntries(Object.entries(params).filter(([name]) => isWanted(name)));
