import type { ProductionConfig } from '../../schemas/types/production.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Budget, Origin, Rung } from './production.ts';

/** The ceilings. People go by their e-mail, in whatever letters it is written. */
export function resolveBudget(
  config: ProductionConfig,
  rungs: readonly Rung[],
  origin: Origin,
  report: Report,
): Budget {
  const { warnAt, rungs: byRung = {}, models = {}, people = {}, ...ceilings } = config.budget ?? {};
  for (const id of Object.keys(byRung))
    if (!rungs.some(rung => rung.id === id))
      report(
        errorAt(
          'unknown-name',
          `the budget names rung "${id}", which the ladder does not have`,
          placeOf(within(origin, 'budget', 'rungs', id), undefined, 'key'),
          { hint: `The ladder has: ${rungs.map(rung => rung.id).join(', ')}.` },
        ),
      );
  return {
    ...ceilings,
    ...(warnAt === undefined ? {} : { warnAt: Number.parseInt(warnAt, 10) / 100 }),
    rungs: byRung,
    models,
    people: Object.fromEntries(Object.entries(people).map(([person, credits]) => [person.toLowerCase(), credits])),
  };
}
