import { expect, test } from 'vitest';
import { sentOf } from '../rig/sent.ts';
import { linesOf, planOf, problemsIn, settled, stage } from '../rig/thinking.ts';

const film = (shot: string, { handles = 8, ladder = '{ id: draft, model: gen4_turbo }', fps = 24 } = {}) => `retake: 1
production: { id: one, title: One, seed: 7 }
frame: { ratio: 16:9, fps: ${fps} }
deliver: { handles: ${handles} }
rungs: [${ladder}]
scenes:
  - id: s
    shots:
      - { id: a, firstFrame: a.png, prompt: it rolls, ${shot} }
`;

const lengths = (yaml: string) =>
  Object.fromEntries(stage(yaml).graph.jobs.map(job => [job.address, `${job.seconds} s, ${job.quote.credits} cr`]));

test('what is asked for, and priced, is long enough for the handles, and the same at every rung', () => {
  const ladder = '{ id: draft, model: gen4_turbo }, { id: final, model: veo3.1 }';
  const shot = 'seconds: 4, edits: [{ model: aleph2, prompt: make it dawn }], finish: { upscale: 2k }';
  expect(lengths(film(shot, { ladder, handles: 0 }))).toEqual({
    's/a@draft': '4 s, 20 cr',
    's/a@final': '4 s, 80 cr',
    's/a@final.edit1': '4 s, 112 cr',
    's/a@final.upscale': '4 s, 216 cr',
  });
  // 4 s and 16 frames fit into 5 s of the one model, but the other makes 4, 6 or 8.
  expect(lengths(film(shot, { ladder }))).toEqual({
    's/a@draft': '6 s, 30 cr',
    's/a@final': '6 s, 120 cr',
    's/a@final.edit1': '6 s, 168 cr',
    's/a@final.upscale': '6 s, 324 cr',
  });
  expect(sentOf(film('seconds: 4'))['s/a@draft']).toMatchObject({ body: { duration: 5 } });
});

test('where no length suits every rung, each has the shortest of its own', () => {
  const ladder = '{ id: draft, model: gen4_turbo }, { id: final, model: wan3 }';
  expect(lengths(film('seconds: 5', { ladder }))).toEqual({ 's/a@draft': '6 s, 30 cr', 's/a@final': '6 s, 60 cr' });
  const apart = '{ id: draft, model: veo3.1 }, { id: final, model: seedance2 }';
  expect(Object.values(lengths(film('seconds: 8, handles: 0', { ladder: apart }))).length).toBe(2);
  expect(problemsIn(film('seconds: 8', { ladder: apart }))).toEqual([
    '9:64 impossible-request: s/a@draft: 8 s and handles of 8 frames take 9 s, and veo3.1 makes 8 s at most (Write `handles: 0` at the shot, or make it shorter.)',
  ]);
});

test('a plate is to be brought with its handles', () => {
  const plate = 'id: p, source: live, seconds: 3, finish: { upscale: 2k }';
  expect(lengths(film('seconds: 4').replace('id: a, firstFrame: a.png, prompt: it rolls, seconds: 4', plate))).toEqual({
    's/p@plate': `${(72 + 16) / 24} s, 0 cr`,
    's/p@plate.upscale': `${(72 + 16) / 24} s, 198 cr`,
  });
});

test('what a model cannot make so long is told with what helps', () => {
  expect(problemsIn(film('seconds: 9.5', { handles: 12 }))).toEqual([
    '9:64 impossible-request: s/a@draft: 9.5 s and handles of 12 frames take 11 s, and gen4_turbo makes 10 s at most (`handles: 6` at the shot fits.)',
  ]);
  expect(problemsIn(film('seconds: 9.5, handles: 6'))).toEqual([]);
  // Without handles it would be too long as well.
  expect(problemsIn(film('seconds: 11'))).toEqual([
    '9:64 impossible-request: s/a@draft: "seconds" is 11; gen4_turbo takes a whole number, 2 to 10 s, the nearest being 10; hailuo3, happyhorse_1_0, seedance2 and 7 others could do 11',
  ]);
});

test('a clip that only its handles make too long for its edit is told as such', () => {
  const ladder = '{ id: draft, model: wan3 }';
  const shot = 'seconds: 15, edits: [{ model: seedance2, prompt: dawn }]';
  const hint = 'It is 16 s long for handles of 8 frames: `handles: 0` at the shot renders none.';
  expect(problemsIn(film(shot, { ladder }))).toEqual([
    `9:76 impossible-request: s/a@draft.edit1: "promptVideo" lasts 16 s; seedance2 takes at most 15 s (${hint})`,
    `9:78 impossible-request: s/a@draft.edit1: "seconds" is 16; seedance2 takes a whole number, 4 to 15 s or "auto", the nearest being 15; seedance2_5 and gemini_omni_flash_1.1 could do 16 (${hint})`,
  ]);
  expect(problemsIn(film(`handles: 0, ${shot}`, { ladder }))).toEqual([]);
});

test('a plan says what takes are longer for', () => {
  const before = stage(film('seconds: 5', { handles: 0 }));
  const lockfile = settled(before);
  const after = stage(film('seconds: 5'));
  const [change] = planOf(after, lockfile).changes;
  expect(change?.reason).toMatchObject({
    text: 'seconds changed',
    changed: [{ field: 'seconds', before: '5', after: '6', why: '5 s with handles of 8 frames' }],
  });
  expect(linesOf(planOf(after, settled(stage(film('seconds: 5')))))).toEqual([]);
  expect(linesOf(planOf(stage(film('seconds: 5').replace('id: a', 'id: b')), lockfile))).toEqual([
    '+ s/b@draft 30 new, with handles',
    '− s/a@draft 0 no longer declared; 1 take (25 cr paid) stay',
  ]);
});
