import type { ProductionConfig } from '../../schemas/types/production.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { type Rate, rateWords } from '../time/rate.ts';
import { canDrop, frameAt } from '../time/timecode.ts';
import type { Delivery } from './cut.ts';
import { tokenNames, tokensIn } from './naming.ts';
import { present } from './present.ts';
import { errorAt, placeOf, type Report } from './problems.ts';
import type { Origin } from './production.ts';

/** Reads `deliver` and `naming`. */
export function resolveDelivery(
  { deliver = {}, naming }: ProductionConfig,
  origin: Origin,
  { rate, report }: { readonly rate: Rate; readonly report: Report },
): Delivery {
  if (naming !== undefined) checkNaming(naming, origin, report);
  const { startTimecode = '01:00:00:00', nle, fcpxml } = deliver;
  const drops = startTimecode.includes(';');
  const place = placeOf(origin, 'deliver/startTimecode');
  const start = frameAt(startTimecode, { rate, drops });
  if (drops && !canDrop(rate))
    report(
      errorAt('bad-value', `at ${rateWords(rate)} frames per second no timecode is dropped`, place, {
        hint: 'Write a colon before the frames. Only 29.97 and 59.94 drop.',
      }),
    );
  else if (start === undefined)
    report(
      errorAt('bad-value', `${startTimecode} is no timecode at ${rateWords(rate)} frames per second`, place, {
        hint: 'Most write 01:00:00:00, some 10:00:00:00.',
      }),
    );
  return { start: start ?? 0, drops, ...present({ nle, fcpxml, naming }) };
}

function checkNaming(naming: string, origin: Origin, report: Report): void {
  for (const token of tokensIn(naming))
    if (!tokenNames.has(token.toLowerCase()))
      report(
        errorAt('unknown-name', `{${token}} stands for nothing`, placeOf(origin, 'naming'), {
          hint: didYouMean(token, tokenNames) || `There are: ${[...tokenNames].join(', ')}.`,
        }),
      );
}
