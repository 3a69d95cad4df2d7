import type { Promotion as Facts } from '../../../engine/index.ts';
import type { Promotion } from '../../../schemas/types/output.ts';
import { command } from '../text/words.ts';

/** What promoting a shot would do. */
export function promotionModel(
  { below, above, gate, isOpen, chosen, seed, inputs, changes, reworded, candidates, change, credits }: Facts,
  rehearsal: boolean,
): Promotion {
  const isDone = change.action === 'keep';
  return {
    from: below.address,
    to: above.address,
    gate,
    ...(chosen ? { circled: chosen.take, by: chosen.by } : {}),
    ...(chosen?.for === undefined ? {} : { circledFor: chosen.for }),
    fromModel: below.model,
    toModel: above.model,
    takes: above.takes,
    ...(seed === undefined ? {} : { seed }),
    ...(inputs.length > 0 ? { inputs: [...inputs] } : {}),
    credits: isDone ? 0 : isOpen ? change.credits : credits,
    atMost: change.atMost,
    action: change.action,
    reason: change.reason.text,
    open: isOpen,
    changes: changes.map(({ field, before, after }) => ({
      field,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    })),
    ...(reworded.length > 0 ? { reworded: [...reworded] } : {}),
    candidates: isOpen ? [] : [...candidates],
    rehearsal,
    next: command(nextWords({ below, above, gate, isOpen, chosen, candidates, isDone }), rehearsal),
  };
}

function nextWords({
  below,
  above,
  gate,
  isOpen,
  chosen,
  candidates,
  isDone,
}: Pick<Facts, 'below' | 'above' | 'gate' | 'isOpen' | 'candidates'> & {
  readonly chosen: Facts['chosen'];
  readonly isDone: boolean;
}): string {
  if (isDone) return `show ${above.address}`;
  if (isOpen) return `apply --only ${above.address}`;
  if (gate === 'approved' && chosen) return `approve ${chosen.take} --checks all`;
  const [first] = candidates;
  if (first === undefined) return `plan --only ${below.address}`;
  return gate === 'approved'
    ? `approve ${first} --checks all`
    : `promote ${below.address} --circle ${first.replace(/^.*#/, '')}`;
}
