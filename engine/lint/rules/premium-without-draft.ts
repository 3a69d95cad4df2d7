import type { Place } from '../../diagnostics/diagnostic.ts';
import { placeOf } from '../../production/problems.ts';
import type { Rung, Shot } from '../../production/production.ts';
import { nameOf } from '../passages.ts';
import type { LintedJob, Rule, Scope, Spotted } from '../rule.ts';
import { isWritten } from '../written.ts';

/** Credits a second from which a take is no longer for trying things out. */
const dear = 10;

export const premiumWithoutDraft: Rule = {
  id: 'premium-without-draft',
  severity: 'warning',
  summary: 'A dear model that renders before anything cheaper was looked at.',
  why: `The commonest way to lose a budget is to go premium too early: half of all first takes teach you something about the prompt, and that lesson costs a tenth on a fast model. From ${dear} credits a second, put a cheaper rung below it and a gate before it: \`gate: circled\` renders the dear one of the take that you chose, with its seed and its first frame, and never of the others.`,
  bad: { yaml: 'rungs:\n  - { id: only, model: gen4.5 }', at: 'gen4.5' },
  good: 'rungs:\n  - { id: draft, model: gen4_turbo }\n  - { id: final, model: gen4.5, gate: circled }',
  find: scope => [...scope.production.shots.values()].flatMap(shot => ofShot(shot, scope)),
};

function ofShot(shot: Shot, { jobsOf }: Scope): readonly Spotted[] {
  if (shot.making.kind !== 'model') return [];
  const rateOf = ratesOf(jobsOf(nameOf(shot)));
  return shot.rungs.flatMap((rung, index) => {
    const rate = rateOf(rung);
    if (rate === undefined || rate < dear) return [];
    const cheaper = shot.rungs.slice(0, index).find(other => (rateOf(other) ?? rate) < rate);
    if (cheaper !== undefined && rung.gate !== 'none') return [];
    const price = `${rung.model} at ${Math.round(rate)} cr a second`;
    return [
      cheaper === undefined
        ? {
            ...at(shot, rung),
            message: `${price} is the first that is rendered here: every try is a dear one`,
            hint: 'Put a cheaper rung below it (`retake models compare` prices them), and give this one `gate: circled`.',
          }
        : {
            ...at(shot, rung),
            message: `${price} is rendered whether or not anybody liked a take of rung "${cheaper.id}"`,
            hint: `Give rung "${rung.id}" \`gate: circled\`: then it renders the take you chose.`,
          },
    ];
  });
}

/** Whoever chose the rungs: the shot, or the ladder for all. */
const at = (shot: Shot, { id, origin }: Rung): { readonly about: string; readonly place: Place } =>
  isWritten(shot.origin, 'rungs')
    ? { about: nameOf(shot), place: placeOf(shot.origin, 'rungs') }
    : { about: `rungs/${id}`, place: placeOf(origin, isWritten(origin, 'model') ? 'model' : undefined, 'value') };

function ratesOf(jobs: readonly LintedJob[]): (rung: Rung) => number | undefined {
  return ({ id }) => {
    const job = jobs.find(({ rung, seconds }) => rung === id && (seconds ?? 0) > 0);
    return job === undefined ? undefined : job.quote.credits / job.seconds!;
  };
}
