import { choiceOf } from '../plan/chosen.ts';
import { matcher } from '../plan/select.ts';
import { standings } from '../plan/standing.ts';
import { type Address, shotAddress, splitTake, takeAddress, variantAddress } from '../production/address.ts';
import type { Families } from '../production/families.ts';
import type { Shot, Variant, Vary } from '../production/production.ts';
import type { Survey } from '../survey.ts';

/** A shot of which variants are tried out. */
export type Explored = Shot & { readonly vary: Vary };

export const isExplored = (shot: Shot): shot is Explored => shot.vary !== undefined;

/** The address its variants share. */
export const addressOf = ({ scene, id, rungs }: Shot): Address => shotAddress(scene, id, rungs[0]!.id);

/** Whether a selector means the exploration, or one of its variants. */
export function isMeant(shot: Explored, target: string | undefined, families: Families): boolean {
  if (target === undefined) return true;
  const wanted = splitTake(target)?.job ?? target;
  const matches = matcher(wanted, families);
  return variantsOf(shot).some(({ address }) => matches(address));
}

/** A variant in one ratio. */
export interface Placed {
  readonly address: Address;
  /** The address all variants of the same ratio share. */
  readonly plain: Address;
  readonly variant: Variant;
}

function variantsOf(shot: Explored): readonly Placed[] {
  return shot.ratios.flatMap((ratio, index) => {
    const plain = shotAddress(shot.scene, shot.id, shot.rungs[0]!.id, index === 0 ? undefined : ratio);
    return shot.vary.variants.map(variant => ({ address: variantAddress(plain, variant.name), plain, variant }));
  });
}

/** The variant with a circled take in one ratio. */
interface Circled extends Placed {
  readonly take: string;
  readonly slot: number;
}

export type Chosen = { readonly found: readonly Circled[] } | { readonly reason: string; readonly hint: string };

/** The circled variant, which is to be the same in every ratio that has one. */
export function chosenOf(shot: Explored, { graph, inventory, books }: Survey): Chosen {
  const known = standings({ graph, inventory, lockfile: books.lockfile });
  const all = variantsOf(shot);
  const found: Circled[] = [];
  for (const plain of new Set(all.map(each => each.plain))) {
    const choice = choiceOf(graph.explorations.get(plain) ?? [], known);
    if (choice.kind === 'many')
      return {
        reason: `${choice.variants.join(' and ')} are both circled`,
        hint: 'Circle the one that is meant again: it takes the verdict on the others back.',
      };
    const placed = choice.kind === 'one' && all.find(({ address }) => address === choice.variant);
    const inUse = placed ? known.get(placed.address)?.inUse : undefined;
    if (placed && inUse?.kind === 'take') {
      const { address, take } = inUse.held;
      found.push({ ...placed, take: takeAddress(address, take.take), slot: take.slot });
    }
  }
  if (found.length === 0)
    return {
      reason: `no variant of ${addressOf(shot)} is circled`,
      hint: `\`retake takes ${addressOf(shot)}\` lists their takes, \`retake circle\` chooses one.`,
    };
  if (new Set(found.map(({ variant }) => variant.name)).size > 1)
    return {
      reason: `its ratios have different variants circled: ${found.map(({ address }) => address).join(', ')}`,
      hint: 'A shot says one thing in every ratio: circle the same variant in each.',
    };
  return { found };
}
