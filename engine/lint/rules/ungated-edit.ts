import { placeOf } from '../../production/problems.ts';
import { nameOf } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { isWritten } from '../written.ts';

export const ungatedEdit: Rule = {
  id: 'ungated-edit',
  severity: 'warning',
  summary: 'An edit of whatever take there is, chosen or not.',
  why: 'An edit costs more than a new take and pays only where it saves a good one: the motion is right, and one thing is wrong, such as the light or the background. Without a gate it changes the newest take, and every new take after that is edited again. It never rescues a broken shot: limbs and faces that bend in the take bend in the edit. Leave `gate` out, and it waits for the take you circle.',
  bad: {
    yaml: 'prompt: A courier rides past, wide shot, locked off\nedits:\n  - { model: aleph2, prompt: make it dawn, gate: none }',
    at: 'none',
  },
  good: 'prompt: A courier rides past, wide shot, locked off\nedits:\n  - { model: aleph2, prompt: make it dawn }',
  find: ({ production, jobsOf }) =>
    [...production.shots.values()].flatMap(shot =>
      shot.edits.flatMap(({ gate, origin }, index) => {
        if (gate !== 'none') return [];
        const [job] = jobsOf(`${nameOf(shot)}.edit${index + 1}`);
        const price = job === undefined ? '' : `, for ${job.quote.credits} cr a take`;
        return [
          {
            about: nameOf(shot),
            place: placeOf(origin, isWritten(origin, 'gate') ? 'gate' : undefined),
            message: `this edits whatever take is the newest${price}`,
            hint: 'Leave `gate` out: the edit then waits for the take you circle.',
          },
        ];
      }),
    ),
};
