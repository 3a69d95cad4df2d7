import { configOf, missingRoles, type Production, presets } from '../../../engine/index.ts';
import type { GoalView } from '../../../schemas/types/output.ts';

/** What the goal fills in, and how far the production has what films of its kind have. Absent: there is no goal. */
export function goalModel({ goal, shots, origin }: Production): GoalView | undefined {
  if (goal === undefined) return undefined;
  const preset = presets[goal];
  const { about, roles, seconds, length, needs, exclusions } = preset;
  const all = [...shots.values()];
  return {
    goal,
    about,
    roles: [...roles],
    missing: [...missingRoles(preset, all)],
    seconds,
    length,
    written: all.reduce((sum, shot) => sum + (shot.seconds ?? 0), 0),
    needs: [...needs],
    exclusions: [...exclusions],
    excludes: isExcluding(origin),
  };
}

/** Whether prompts say what films of the goal must not show. */
export function isExcluding(origin: Production['origin']): boolean {
  const { production } = (configOf(origin) ?? {}) as { readonly production?: { readonly exclusions?: string } };
  return production?.exclusions === 'goal';
}
