import { placeOf } from '../../production/problems.ts';
import { nameOf } from '../passages.ts';
import type { LintedJob, Rule } from '../rule.ts';
import { isWritten } from '../written.ts';

export const finishCostsMoreThanClip: Rule = {
  id: 'finish-costs-more-than-clip',
  severity: 'warning',
  summary: 'A finish that costs more than the clip, done to a take nobody has chosen.',
  why: 'Upscaling is paid by the frame, and five seconds in 2k cost more than rendering them did. That is well spent on a take that is in the film, and on no other. With `gate: circled`, which is what a finish has unless you write otherwise, only the take that was chosen is finished; with `gate: approved`, only what the client has seen.',
  bad: {
    yaml: 'prompt: A courier rides past, wide shot, locked off\nfinish: { upscale: 2k, gate: none }',
    at: 'upscale: 2k',
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
      const clipOf = ({ worksOn }: LintedJob): LintedJob | undefined =>
        clips.find(({ address }) => address === worksOn) ??
        jobs.filter(({ address }) => address === worksOn).map(clipOf)[0];
      return finish.steps.flatMap(({ kind }) => {
        const job = jobs.find(({ address }) => address.endsWith(`.${kind.toLowerCase()}`));
        const clip = job && clipOf(job);
        if (job === undefined || clip === undefined || job.quote.credits <= clip.quote.credits) return [];
        const place = { document: origin.document, pointer: `${origin.pointer}/finish` };
        return [
          {
            about: nameOf(shot),
            place: placeOf(place, isWritten(place, kind) ? kind : undefined, 'key'),
            message: `${job.quote.credits} cr to finish a clip of ${clip.quote.credits} cr, whether or not anybody has chosen it`,
            hint: 'Leave `gate` out: only the circled take is then finished.',
          },
        ];
      });
    }),
};
