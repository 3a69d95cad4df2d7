import type { Promotion } from '../../../schemas/types/output.ts';
import { type Labelled, labelled } from './labelled.ts';
import { type Line, line, span } from './line.ts';
import { money } from './plan-totals.ts';
import { inOurWords } from './scope-words.ts';
import { list } from './words.ts';

/** What a shot takes with it when it climbs, what changes, and what that costs. */
export function promotionLines(model: Promotion, width: number): readonly Line[] {
  const { from, to, next } = model;
  return [
    line(span(from, 'strong'), ' → ', span(to, 'strong')),
    ...labelled(rowsOf(model), { width }),
    line('Next: ', span(next, 'command')),
  ];
}

function rowsOf(model: Promotion): readonly Labelled[] {
  const { gate, circled, circledFor, by, open, candidates, action, reason, takes, credits, atMost, rehearsal } = model;
  const price = `${atMost ? 'at most ' : ''}${money(credits, { rehearsal })}`;
  const many = takes === 1 ? '' : ` for ${takes} takes`;
  return [
    circled === undefined
      ? { label: 'take', text: `none is ${gate}${candidates.length > 0 ? `; there are ${list(candidates)}` : ''}` }
      : {
          label: 'take',
          text: `${circled}, chosen by ${by}${circledFor === undefined ? '' : ` for ${circledFor}`}${open ? '' : `; it still has to be ${gate}`}`,
        },
    ...(circled !== undefined && open ? carried(model) : []),
    {
      label: 'costs',
      text: action === 'keep' ? 'nothing: it is rendered' : `${price}${many}${open ? '' : ', once it is open'}`,
    },
    { label: 'plan', text: `${action}: ${inOurWords(reason)}` },
  ];
}

function carried({ fromModel, toModel, seed, inputs = [], reworded = [], changes }: Promotion): readonly Labelled[] {
  const kept = [
    ...(seed === undefined ? [] : [`seed ${seed}`]),
    ...inputs,
    ...(reworded.length > 0 ? [] : ['the wording']),
  ];
  const rest = changes
    .filter(({ field }) => field !== 'model')
    .map(({ field, before = 'nothing', after = 'nothing' }) => `${field} ${before} → ${after}`);
  const words = reworded.map(field => `${field} is worded otherwise`);
  return [
    { label: 'keeps', text: list(kept) || 'nothing of what is sent' },
    { label: 'changes', text: [`model ${fromModel} → ${toModel}`, ...rest, ...words].join('; ') },
  ];
}
