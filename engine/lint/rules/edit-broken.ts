import { placeOf } from '../../production/problems.ts';
import { nameOf } from '../passages.ts';
import type { Rule } from '../rule.ts';

export const editBroken: Rule = {
  id: 'edit-broken',
  severity: 'warning',
  summary: 'An edit of a shot whose every take was rejected because it is broken.',
  why: 'An edit changes one thing and keeps the rest. Where a face turns into another, limbs bend or the camera falls apart, the rest is what is wrong, and the edit keeps it, for more than a new take costs. The edit waits until there is a take that is not broken; go back to the picture the shot begins with, or to its wording, and render it anew.',
  bad: {
    yaml: 'prompt: A courier rides past, wide shot, locked off\nedits:\n  - { model: aleph2, prompt: make it dawn }',
    at: '{ model: aleph2',
    broken: { 's/a@draft': 's/a@draft#1 was rejected for limb deform' },
  },
  good: 'prompt: A courier rides past, wide shot, locked off\nedits:\n  - { model: aleph2, prompt: make it dawn }',
  find: ({ production, broken, jobsOf }) =>
    [...production.shots.values()].flatMap(shot =>
      shot.edits.flatMap(({ origin }, index) => {
        const job = jobsOf(`${nameOf(shot)}.edit${index + 1}`).find(({ worksOn = '' }) => broken.has(worksOn));
        return job === undefined
          ? []
          : [
              {
                about: nameOf(shot),
                place: placeOf(origin),
                message: `this edits a broken shot: ${broken.get(job.worksOn ?? '')}`,
                hint: `Leave the edit out until there is a take without that: mend the picture or the wording, or roll again with \`retake plan --retake ${job.worksOn}\`.`,
              },
            ];
      }),
    ),
};
