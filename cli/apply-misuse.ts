import { plan as makePlan, type Plan, type Wishes } from '../engine/index.ts';
import type { Context } from './context.ts';
import { leftOut } from './left-out.ts';
import { typed } from './views/text/typed.ts';

/** What was asked for and cannot be, as `refuse` takes it. */
export type Misuse = readonly [string, { readonly hint: string }?];

/** A selection that cannot be: next to a plan that has one, or against itself. */
export async function misuseOf(
  { wishes, saved, faults }: { readonly wishes: Wishes; readonly saved?: string; readonly faults?: string },
  { folder, rehearse, prices, who, branch }: Context,
): Promise<Misuse | undefined> {
  if (faults !== undefined && !rehearse)
    return ['nothing can be made to go wrong at Runway', { hint: '--faults is for a rehearsal: add --rehearse.' }];
  const { only = [], except = [], rungs = [], retake = [] } = wishes;
  // The options take every word that follows, the name of a file too.
  const swallowed = [...only, ...except, ...rungs, ...retake].find(word => word.endsWith('.json'));
  const file = saved ?? swallowed;
  if (file !== undefined && Object.keys(wishes).length > 0)
    return [
      'a saved plan carries its own selection',
      { hint: `\`retake apply ${typed(file)}\` does it; for another selection, save another plan.` },
    ];
  if (retake.length === 0 || only.length + except.length + rungs.length === 0) return undefined;
  const { value } = await makePlan({ folder, rehearse, ...(prices ? { prices } : {}), who, branch, ...wishes });
  const unmet = value && leftOut(value);
  return unmet === undefined ? undefined : [unmet];
}

/** A plan belongs to the world it was made in. */
export function otherWorld({ rehearsal }: Plan, rehearse: boolean): Misuse | undefined {
  if (rehearsal === rehearse) return undefined;
  return rehearsal
    ? ['this is the plan of a rehearsal', { hint: 'Add --rehearse.' }]
    : ['this is not the plan of a rehearsal', { hint: 'Leave --rehearse out, or plan with it.' }];
}
