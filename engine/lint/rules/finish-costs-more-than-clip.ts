import { placeOf, within } from '../../production/problems.ts';
import { nameOf } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { isWritten } from '../written.ts';

export const finishCostsMoreThanClip: Rule = {
  id: 'finish-costs-more-than-clip',
  severity: 'warning',
  summary: 'A finish that costs more than the clip, done to a take nobody has chosen.',
  why: 'Upscaling is paid by the frame, and five seconds in 2k cost more than rendering them did. That is well spent on a take that is in the film, and on no other. With `gate: circled`, which is what a finish has unless you write otherwise, only the take that was chosen is finished; with `gate: approved`, only what the client has seen.',
  bad: {
    yaml: 'prompt: A courier rides past, wide shot, locked off\nfinish: { upscale: 2k, gate: none }',
    at: 'none',
  },
  good: 'prompt: A courier rides past, wide shot, locked off\nfinish: { upscale: 2k }',
  find: ({ production, jobsOf }) =>
    [...production.shots.values()].flatMap(shot => {
      const { finish, origin } = shot;
      if (finish?.gate !== 'none') return [];
      const clips = [
        ...jobsOf(nameOf(shot)),
        ...shot.edits.flatMap((_, index) => jobsOf(`${nameOf(shot)}.edit${index + 1}`)),
      ];
      const jobs = jobsOf(`${nameOf(shot)}.finish`);
      const [base] = jobs.flatMap(({ worksOn }) => clips.filter(({ address }) => address === worksOn));
      // One ratio's, where there are several: they cost the same.
      const steps = finish.steps.flatMap(({ kind }) => {
        const ending = `.${kind.toLowerCase()}`;
        return jobs.find(({ address }) => base && address.startsWith(base.address) && address.endsWith(ending)) ?? [];
      });
      const sum = steps.reduce((credits, { quote }) => credits + quote.credits, 0);
      if (base === undefined || sum <= base.quote.credits) return [];
      const place = within(origin, 'finish');
      return [
        {
          about: nameOf(shot),
          place: placeOf(place, isWritten(place, 'gate') ? 'gate' : undefined),
          message: `${sum} cr to finish a take of ${base.quote.credits} cr, whether or not anybody has chosen it`,
          hint: 'Leave `gate` out: only the circled take is then finished.',
        },
      ];
    }),
};
