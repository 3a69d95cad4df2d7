import type { Outcome } from '../diagnostics/diagnostic.ts';
import { type Impact, impactOf, rewritten, sideOf } from '../plan/impact.ts';
import { standings } from '../plan/standing.ts';
import { usersOf } from '../plan/thing.ts';
import { type Survey, survey, type Where } from '../survey.ts';
import { type Trial, type TypedValue, tried } from './what-if.ts';

export interface ImpactRequest extends Where {
  /** What changes, in whatever way that alters its wording or pictures. Absent: the values say. */
  readonly thing?: string;
  /** Values to try. Absent: none. */
  readonly sets?: readonly TypedValue[];
}

export interface FoundImpact {
  readonly survey: Survey;
  readonly impact: Impact;
  /** What was tried. Empty: any change was assumed. */
  readonly trials: readonly Trial[];
}

/** What a change would touch. Reads only. Absent when the config is wrong, before or after, or nothing is called that. */
export async function impact({ thing, sets = [], ...where }: ImpactRequest): Promise<Outcome<FoundImpact>> {
  const { value: now, problems } = await survey(where);
  if (!now) return { problems };
  const { graph, inventory, books } = now;
  const ground = { graph, inventory, lockfile: books.lockfile };
  const before = sideOf(standings(ground), books);
  if (sets.length === 0) {
    const users = usersOf(thing ?? '', now);
    if (!users.value) return { problems: users.problems };
    const after = sideOf(standings({ ...ground, changed: users.value }), books);
    return { value: { survey: now, impact: impactOf(before, after, users.value), trials: [] }, problems };
  }
  let trials: readonly Trial[] = [];
  const changed = await survey(where, documents => {
    const { value, problems } = tried(documents, sets);
    trials = value?.trials ?? [];
    return value ? { value: value.documents, problems } : { problems };
  });
  if (!changed.value) return { problems: changed.problems };
  const then = changed.value;
  const after = sideOf(standings({ graph: then.graph, inventory: then.inventory, lockfile: books.lockfile }), books);
  return { value: { survey: now, impact: impactOf(before, after, rewritten(graph, then.graph)), trials }, problems };
}
