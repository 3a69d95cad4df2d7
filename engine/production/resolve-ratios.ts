import type * as written from '../../schemas/types/production.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Framing, Origin, Shot } from './production.ts';

type Framings = Shot['framings'];

/** How each ratio is composed; what is written here goes before what is handed down. */
export function framingsOf(config: written.Framing | undefined, origin: Origin, handed: Framings = none): Framings {
  if (!config) return handed;
  const own = Object.entries(config).map(
    ([ratio, words]) => [ratio, { words, origin: within(origin, ratio) }] as const,
  );
  return new Map<string, Framing>([...handed, ...own]);
}

const none: Framings = new Map();

interface Given {
  readonly at: Origin;
  readonly defaults: { readonly ratio: string; readonly ratioOrigin?: Origin };
  readonly framings: Framings;
}

/** The ratios of a shot, where each was written, and what is said of its composition. */
export function ratiosOf(
  { ratio, ratios }: written.Shot,
  { at, defaults, framings }: Given,
  report: Report,
): Pick<Shot, 'ratios' | 'ratioOrigins' | 'framings'> {
  if (!ratios)
    return {
      ratios: [ratio ?? defaults.ratio],
      ratioOrigins: [ratio === undefined ? (defaults.ratioOrigin ?? at) : within(at, 'ratio')],
      framings,
    };
  const names = ratios.map(each => (typeof each === 'string' ? each : each.ratio));
  const own = ratios.flatMap((each, index) =>
    typeof each === 'string' || each.framing === undefined
      ? []
      : [[each.ratio, { words: each.framing, origin: within(at, 'ratios', index, 'framing') }] as const],
  );
  for (const [index, name] of names.entries())
    if (names.indexOf(name) < index)
      report(errorAt('bad-value', `the ratio ${name} is written twice`, placeOf(within(at, 'ratios', index))));
  return {
    ratios: names,
    ratioOrigins: ratios.map((each, index) =>
      typeof each === 'string' ? within(at, 'ratios', index) : within(at, 'ratios', index, 'ratio'),
    ),
    framings: own.length === 0 ? framings : new Map([...framings, ...own]),
  };
}
