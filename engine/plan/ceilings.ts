import { modelOf } from '../catalog/request.ts';
import { type InFlight, reservedFor } from '../lockfile/journal.ts';
import type { Lockfile } from '../lockfile/lockfile.ts';
import { type Address, partsOf } from '../production/address.ts';
import { movedTo } from '../production/moves.ts';
import type { Production } from '../production/production.ts';

/** What a ceiling is over, as people know it: `budget.credits`, `rung draft`, `scene s01`, `shot s01/ride`. */
export type Scope = string;

/** The credits the account may spend in this calendar month: no ceiling of the production's, and a run keeps to it all the same. */
export const accountMonth: Scope = 'account.month';

/** What a ceiling of one person is called. */
const personScope = (by: string): Scope => `person ${by.toLowerCase()}`;

/** Whose money it is about, and what they want to stay within. */
export interface Asker {
  /** Absent: nobody knows, and no ceiling of a person binds. */
  readonly by?: string;
  /** Absent: as much as the ceilings allow. */
  readonly within?: number;
}

/** Every ceiling that binds, in credits. Of people's own, only that of whoever asks. */
export function ceilingsOf({ budget, scenes }: Production, { by, within }: Asker = {}): ReadonlyMap<Scope, number> {
  const rows: readonly (readonly [Scope, number | undefined])[] = [
    ['budget.credits', budget.credits],
    ['budget.perRun', budget.perRun],
    ['--within', within],
    ...(by === undefined ? [] : [[personScope(by), budget.people[by.toLowerCase()] ?? budget.people['*']] as const]),
    ...Object.entries(budget.rungs).map(([rung, limit]) => [`rung ${rung}`, limit] as const),
    ...Object.entries(budget.models).map(([model, limit]) => [`model ${model}`, limit] as const),
    ...scenes.map(scene => [`scene ${scene.id}`, scene.budget ?? budget.perScene] as const),
    ...scenes.flatMap(scene =>
      scene.shots.map(shot => [`shot ${scene.id}/${shot.id}`, shot.budget ?? budget.perShot] as const),
    ),
  ];
  return new Map(rows.filter((row): row is readonly [Scope, number] => row[1] !== undefined));
}

/** Something that costs, as far as ceilings care. */
export interface Cost {
  readonly address: string;
  readonly model: string;
  readonly credits: number;
  /** Who asked for it. Absent: nobody knows. */
  readonly by?: string;
  /** An earlier run asked for it: nobody approved it in this one, and nothing was held for it here. Absent: this run does. */
  readonly isEarlier?: boolean;
}

/** What a person said yes to. */
export const approvedScope: Scope = 'approved';

/** The scopes a cost counts against, whenever it arose. */
function lastingScopes({ address, model, by }: Cost): readonly Scope[] {
  const { scene, shot, rung } = partsOf(address);
  return [
    'budget.credits',
    `model ${model}`,
    ...(by === undefined ? [] : [personScope(by)]),
    ...(rung === undefined ? [] : [`rung ${rung}`]),
    ...(scene === undefined ? [] : [`scene ${scene}`]),
    ...(shot === undefined ? [] : [`shot ${shot}`]),
  ];
}

/** The scopes a cost counts against while a run goes on. */
export function scopesOf(cost: Cost): readonly Scope[] {
  const known = scopes.get(cost);
  if (known !== undefined) return known;
  const ofThisRun = cost.isEarlier ? [] : ['budget.perRun', '--within', approvedScope];
  const found = [...lastingScopes(cost), ...ofThisRun, accountMonth];
  scopes.set(cost, found);
  return found;
}

/** A cost is wanted, checked and taken: it is asked three times. */
const scopes = new WeakMap<Cost, readonly Scope[]>();

/** What is used of every scope: charged to the lockfile, or reserved for what is in flight or uncertain. */
export function usedCredits(
  lockfile: Lockfile,
  inFlight: InFlight,
  { moves }: Pick<Production, 'moves'>,
): ReadonlyMap<Scope, number> {
  const used = new Map<Scope, number>();
  const add = (paid: Cost): void => {
    // What was paid under an address of before counts against the ceilings of what it is now.
    const cost = moves.size === 0 ? paid : { ...paid, address: movedTo(paid.address as Address, moves) };
    if (cost.credits > 0)
      for (const scope of lastingScopes(cost)) used.set(scope, (used.get(scope) ?? 0) + cost.credits);
  };
  for (const [address, takes] of lockfile.takes)
    for (const take of takes)
      add({ address, model: modelOf(take.request), credits: take.credits.charged, ...byOf(take) });
  for (const loss of lockfile.losses)
    add({ address: loss.address, model: loss.model, credits: loss.credits.charged, ...byOf(loss) });
  // What cannot be read may have cost what it seems to say; of which model, nobody knows.
  for (const { address = '', credits = 0 } of lockfile.damaged) add({ address, model: '', credits });
  for (const open of inFlight.attempts) {
    const { address, request } = open.attempt;
    add({ address, model: modelOf(request), credits: reservedFor(open), ...byOf(open.attempt) });
  }
  return used;
}

/** Who asked for it, where somebody wrote it down. */
export const byOf = ({ by }: { readonly by?: string | undefined }): Pick<Cost, 'by'> =>
  by === undefined ? {} : { by };

/** A ceiling in the way of a cost, in credits. */
export interface Block {
  readonly scope: Scope;
  readonly limit: number;
  readonly left: number;
}

/** `25 cr do not fit: rung draft has 9 of 100 cr left`. */
export const blockWords = ({ credits }: Cost, { scope, limit, left }: Block): string =>
  `${credits} cr do not fit: ${scope} has ${Math.max(left, 0)} of ${limit} cr left`;

/** Credits spoken for, by scope: what was used before and what has been taken since. */
export interface Purse {
  /** The first ceiling a cost would break; absent when it fits. */
  blocks(cost: Cost): Block | undefined;
  /** Takes credits, whether they fit or not. Negative credits give back. */
  take(cost: Cost): void;
  /** What has been taken so far of a ceiling; nothing of a scope that has none. */
  taken(scope: Scope): number;
}

/** Held open while a plan is drawn or a run goes on: every reservation is checked against every ceiling at once. */
export function openPurse(ceilings: ReadonlyMap<Scope, number>, used: ReadonlyMap<Scope, number>): Purse {
  const taken = new Map<Scope, number>();
  const left = (scope: Scope, limit: number): number => limit - (used.get(scope) ?? 0) - (taken.get(scope) ?? 0);
  return {
    blocks(cost) {
      for (const scope of scopesOf(cost)) {
        const limit = ceilings.get(scope);
        if (limit !== undefined && cost.credits > left(scope, limit)) return { scope, limit, left: left(scope, limit) };
      }
      return undefined;
    },
    take(cost) {
      for (const scope of scopesOf(cost))
        if (ceilings.has(scope)) taken.set(scope, (taken.get(scope) ?? 0) + cost.credits);
    },
    taken: scope => taken.get(scope) ?? 0,
  };
}
