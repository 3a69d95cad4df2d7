import type { Change } from '../../schemas/types/plan.ts';
import type { Job } from '../graph/job.ts';
import type { Review, Take } from '../lockfile/lockfile.ts';
import { fieldChanges } from '../plan/field-changes.ts';
import { type Standing, standings } from '../plan/standing.ts';
import { takeAddress } from '../production/address.ts';
import { planOf, type Survey } from '../survey.ts';
import { type Refused, refused } from './find-take.ts';

/** What the next rung of a shot takes over, and what it costs. Nothing is written by looking. */
export interface Promotion {
  readonly kind: 'promotion';
  readonly below: Job;
  readonly above: Job;
  readonly gate: 'circled' | 'approved';
  readonly isOpen: boolean;
  /** The take that was chosen. Absent: none was. */
  readonly chosen?: {
    readonly take: string;
    readonly by: string;
    readonly state: 'circled' | 'approved';
    readonly for?: Review['for'];
  };
  /** The seed it hands on. Absent: one of the models has no dice. */
  readonly seed?: number;
  /** Where the pictures and clips come from that it starts from as well. */
  readonly inputs: readonly string[];
  /** What differs between the take's request and the next one's, but for its wording in another model's dialect. */
  readonly changes: readonly { readonly field: string; readonly before?: string; readonly after?: string }[];
  /** Words of the config that are others than the take was rendered for, as where an outdated one was accepted. */
  readonly reworded: readonly string[];
  /** Takes to choose from. */
  readonly candidates: readonly string[];
  /** What a plan does with the next rung. */
  readonly change: Change;
  /** Credits at most: now, or once the gate is open. */
  readonly credits: number;
}

/** `s01/ride`, or the rung whose take is promoted: `s01/ride@draft`. */
export function promotionOf(surveyed: Survey, target: string): Promotion | Refused {
  const { graph, inventory, books } = surveyed;
  const all = standings({ graph, inventory, lockfile: books.lockfile });
  const changes = new Map(planOf(surveyed, {}).value?.changes.map(each => [each.address, each]));
  const steps = stepsOf(surveyed, target);
  if ('kind' in steps) return steps;
  // A shot as a whole: the lowest step that is not done.
  const open = steps.filter(({ above }) => changes.get(above.address)?.action !== 'keep');
  const wanted = steps.length > 1 && open.length > 0 ? lowest(open) : steps;
  const [step, ...others] = wanted;
  if (!step) return refused(`${target} has nothing to promote`, '`retake status` lists what there is.');
  if (others.length > 0)
    return refused(
      `${target} has several takes to promote`,
      `Name one: ${wanted.map(({ below }) => below.address).join(', ')}.`,
    );
  const change = changes.get(step.above.address);
  if (!change) return refused(`no plan can be made of ${step.above.address}`, '`retake plan` says why.');
  return { ...described(step, { below: all.get(step.below.address)!, above: all.get(step.above.address)! }), change };
}

interface Step {
  readonly below: Job;
  readonly above: Job;
}

function stepsOf({ graph }: Survey, target: string): readonly Step[] | Refused {
  const climbs = graph.jobs.filter(({ kind }) => kind === 'shot');
  const named = climbs.filter(({ address }) => address === target || address.startsWith(`${target}@`));
  if (named.length === 0) {
    const near = climbs.filter(({ address }) => address.startsWith(target)).map(({ address }) => address);
    const hint = near.length > 0 ? `There are: ${near.slice(0, 8).join(', ')}.` : '`retake status` lists them.';
    return refused(`\`${target}\` is no shot that climbs the ladder`, hint);
  }
  const steps = named.flatMap(below =>
    climbs.flatMap(above => (above.gate?.on === below.address ? [{ below, above }] : [])),
  );
  if (steps.length > 0) return steps;
  const isTop = named.every(({ scene, shot, ratio, address }) => {
    const rungs = climbs.filter(each => each.scene === scene && each.shot === shot && each.ratio === ratio);
    return rungs.at(-1)?.address === address;
  });
  return isTop
    ? refused(
        `${target} is on the last rung: there is nothing above it`,
        '`retake approve` says that it may be delivered.',
      )
    : refused(
        `no rung above ${target} waits for a take of it`,
        'Give the next rung `gate: circled`: then it renders the take you choose, with its seed and its first frame.',
      );
}

/** Of several rungs of a shot the lowest, in each ratio. */
const lowest = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ below }) => below.rung === steps[0]!.below.rung);

function described(
  { below, above }: Step,
  standing: { readonly below: Standing; readonly above: Standing },
): Omit<Promotion, 'change'> {
  const { inUse, slots } = standing.below;
  const held = inUse.kind === 'take' ? inUse.held : undefined;
  const review = held?.review;
  const chosen = held && review && review.state !== 'rejected' ? { ...held, review } : undefined;
  const next = standing.above.slots[0]!;
  const { binding } = standing.above;
  const from = binding.kind === 'bound' ? binding.from : {};
  const [before, after] = [chosen?.take.request.body.seed, next.render?.request.body.seed];
  return {
    kind: 'promotion',
    below,
    above,
    gate: above.gate?.kind ?? 'circled',
    isOpen: binding.kind !== 'closed',
    ...(chosen
      ? {
          chosen: {
            take: takeAddress(chosen.address, chosen.take.take),
            by: chosen.review.by,
            state: chosen.review.state === 'approved' ? ('approved' as const) : ('circled' as const),
            ...(chosen.review.for === undefined ? {} : { for: chosen.review.for }),
          },
        }
      : {}),
    ...(typeof before === 'number' && before === after ? { seed: before } : {}),
    inputs: chosen
      ? [...new Set(Object.values(from).filter(name => Object.values(chosen.take.from).includes(name)))]
      : [],
    changes:
      chosen && next.render
        ? fieldChanges(chosen.take, next, above, from).filter(
            // An MP4 is what comes where nothing is said.
            ({ field, before: was, after: now }) =>
              !(was === undefined && now === 'mp4') &&
              !(field in chosen.take.wording) &&
              !(field in above.wording) &&
              !/^prompt/.test(field),
          )
        : [],
    reworded: chosen ? rewordedSince(chosen.take.wording, below.wording) : [],
    candidates: slots.flatMap(slot =>
      slot.held && slot.held.review?.state !== 'rejected' ? [takeAddress(slot.held.address, slot.held.take.take)] : [],
    ),
    credits: standing.above.quote.credits * above.takes,
  };
}

/** What is worded otherwise now, by where it is written. */
const rewordedSince = (then: Take['wording'], now: Job['wording']): readonly string[] =>
  [...new Set([...Object.keys(then), ...Object.keys(now)])].filter(name => then[name] !== now[name]).sort();
