import type { DraftsFirst, GoalView } from '../../../schemas/types/output.ts';
import { labelled } from './labelled.ts';
import { blank, type Line, line, span } from './line.ts';
import { counted, credits, number } from './words.ts';

/** What films of the goal have, and what of it this one has. */
export function goalLines(
  { goal, about, roles, missing, length, written, needs, exclusions, excludes }: GoalView,
  { checks, width }: { readonly checks: readonly string[]; readonly width: number },
): readonly Line[] {
  const rows = [
    ['roles', rolesWords(roles, missing)],
    ['length', `${number(written)} s of about ${number(length)} s`],
    ['pictures', needs.length === 0 ? '' : `of ${needs.join(', ')}: without them it is not the same twice`],
    ['checks', checks.join(', ')],
    [
      'exclusions',
      exclusions.length === 0
        ? ''
        : `${exclusions.join(', ')}: ${excludes ? 'in every prompt' : 'in no prompt; `production.exclusions: goal` adds them'}`,
    ],
  ] as const;
  return [
    blank,
    line(span(`Goal ${goal}`, 'strong'), span(`: ${about}`, 'muted')),
    ...labelled(
      rows.flatMap(([label, text]) => (text === '' ? [] : [{ label, text }])),
      { width },
    ),
  ];
}

const rolesWords = (roles: readonly string[], missing: readonly string[]): string =>
  roles.length === 0
    ? ''
    : `${roles.join(', ')}; ${missing.length === 0 ? 'all there' : `not there yet: ${missing.join(', ')}`}`;

/** What drafting first saves, in a line. */
export function draftsFirstWords({ shots, ladder, alone, savesFrom, model }: DraftsFirst): string {
  const all = `${credits(ladder)} for ${counted(shots, 'shot')} against ${credits(alone)} for as many takes on ${model} alone`;
  if (ladder < alone) return `${all}: ${Math.round((1 - ladder / alone) * 100)} % saved`;
  return `${all}${savesFrom === undefined ? '' : `; it saves from ${savesFrom} drafts up`}`;
}
