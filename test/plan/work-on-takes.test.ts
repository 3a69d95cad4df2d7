import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyLockfile, type LockfileText, type Media } from '../../engine/lockfile/lockfile.ts';
import { circled, linesOf, planOf, settled, stage } from '../rig/thinking.ts';

const film = (changes: (yaml: string) => string = yaml => yaml) =>
  stage(
    changes(`
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: low, model: gen4_turbo, takes: 2 }]
scenes:
  - id: s
    shots:
      - id: a
        seconds: 5
        prompt: it rolls
        firstFrame: a.png
        edits: [{ model: aleph2, prompt: make it dawn, gate: none }]
        finish: { frameRate: 48, gate: none }
`),
  );
const gated = () => film(yaml => yaml.replace('dawn, gate: none', 'dawn'));

const empty = emptyLockfile('film');

/** The lockfile with the takes of one job and no other, all of them with other facts. */
function measured(lock: LockfileText, address: string, facts: Partial<Media>): LockfileText {
  const takes = (lock.takes[address] ?? []).map(take => ({ ...take, media: { ...take.media, ...facts } }));
  return { ...lock, takes: { [address]: takes } };
}

describe('advice', () => {
  const adviceIn = (lock: LockfileText, set = film()) =>
    planOf(set, lock).changes.flatMap(({ address, advice }) => (advice ? [`${address}: ${advice}`] : []));

  test('tells from how many new takes on an edit is the cheaper way', () => {
    expect(adviceIn(empty)).toEqual(['s/a@low.edit1: dearer than a new take (25 cr): it pays from 6 attempts on']);
  });

  test('is not given of an edit of an edit: a new take would have to be edited again first', () => {
    const twice = film(yaml =>
      yaml.replace('gate: none }]', 'gate: none }, { model: aleph2, prompt: dusk, gate: none }]'),
    );
    expect(adviceIn(empty, twice)).toHaveLength(1);
  });

  test('is not given where a new take is the dearer way, nor of what is paid for', () => {
    const dear = film(yaml => yaml.replace('gen4_turbo', 'veo3.1, audio: true').replace('seconds: 5', 'seconds: 8'));
    expect(adviceIn(empty, dear)).toEqual([]);
    expect(adviceIn(settled(film()))).toEqual([]);
  });

  test('goes by what the clip turned out to be', () => {
    expect(adviceIn(measured(settled(film()), 's/a@low', { seconds: 6.2 }))).toEqual([
      's/a@low.edit1: dearer than a new take (25 cr): it pays from 8 attempts on',
    ]);
  });
});

describe('a clip that is there', () => {
  const linesAt = (facts: Partial<Media>) => linesOf(planOf(film(), measured(settled(film()), 's/a@low', facts)));

  test('makes its edit dearer when it is longer than was asked for', () => {
    expect(linesAt({ seconds: 6.2 })).toEqual([
      '+ s/a@low.edit1 196 new',
      '+ s/a@low.framerate 3 new; starts when s/a@low.edit1 is there',
    ]);
  });

  test('of 5.04 s counts as 5 s', () => {
    expect(linesAt({ seconds: 5.04 })[0]).toBe('+ s/a@low.edit1 140 new');
  });

  test('that nobody measured counts as long as was asked for', () => {
    const { takes } = settled(film());
    const unmeasured = takes['s/a@low']!.map(({ media: { seconds: _, ...media }, ...take }) => ({ ...take, media }));
    const lock = { ...empty, takes: { 's/a@low': unmeasured } };
    expect(linesOf(planOf(film(), lock))[0]).toBe('+ s/a@low.edit1 140 new');
  });

  test('that cannot be edited makes the edit wait, and says why', () => {
    expect(linesAt({ seconds: 1 })).toEqual([
      '! s/a@low.edit1 0 waits for s/a@low: "videoUri" lasts 1 s; aleph2 takes 2 to 30 s',
      '! s/a@low.framerate 0 waits for s/a@low.edit1: it waits itself',
    ]);
  });
});

describe('a take', () => {
  test('that is circled in place of another makes edit and finish stale', () => {
    expect(linesOf(planOf(film(), circled(settled(film()), 's/a@low#1')))).toEqual([
      '± s/a@low.edit1 140 follows from s/a@low',
      '± s/a@low.framerate 3 follows from s/a@low.edit1',
    ]);
  });

  test('that is circled back costs nothing', () => {
    const first = circled(settled(film()), 's/a@low#1');
    expect(linesOf(planOf(film(), circled(settled(film(), first), 's/a@low#2')))).toEqual([]);
  });

  test('that is rejected, as all others, makes what works on it wait', () => {
    const lock = circled(circled(settled(film()), 's/a@low#1', 'rejected'), 's/a@low#2', 'rejected');
    expect(linesOf(planOf(film(), lock))).toEqual([
      '! s/a@low.edit1 0 waits for s/a@low: every take of it was rejected',
      '! s/a@low.framerate 0 waits for s/a@low.edit1: it waits itself',
    ]);
  });

  test('must be circled before it is edited, unless it is written otherwise', () => {
    const waits = [
      '! s/a@low.edit1 0 waits for a circled take of s/a@low',
      '! s/a@low.framerate 0 waits for s/a@low.edit1: it waits itself',
    ];
    expect(linesOf(planOf(gated(), empty))).toEqual(['+ s/a@low 50 new', ...waits]);
    const lock = settled(gated());
    expect(linesOf(planOf(gated(), lock))).toEqual(waits);
    expect(linesOf(planOf(gated(), circled(lock, 's/a@low#2')))).toEqual([
      '+ s/a@low.edit1 140 new',
      '+ s/a@low.framerate 3 new; starts when s/a@low.edit1 is there',
    ]);
  });

  test('that is edited otherwise leaves the take itself alone', () => {
    const changed = film(yaml => yaml.replace('make it dawn', 'make it dusk'));
    expect(linesOf(planOf(changed, settled(film())))).toEqual([
      '± s/a@low.edit1 140 prompt changed',
      '± s/a@low.framerate 3 follows from s/a@low.edit1',
    ]);
  });
});

describe('one of several results', () => {
  const stills = stage(`
retake: 1
production: { id: film, title: Film, seed: 7 }
stills:
  many: { model: gpt_image_2, prompt: x, outputs: 3, quality: low }
  one: { model: gen4_image, prompt: "@abc", references: { abc: { still: many, output: 3 } } }
`);

  test('is what another job is made of', () => {
    const lock = settled(stills);
    const [many, one] = [lock.takes['still/many']![0]!, lock.takes['still/one']![0]!];
    expect(one.request.body.referenceImages).toEqual([{ uri: `sha256:${many.others![1]!.sha256}`, tag: 'abc' }]);
    expect(linesOf(planOf(stills, lock))).toEqual([]);
  });

  test('is waited for when the take has fewer', () => {
    const [{ others: _, ...take }] = settled(stills).takes['still/many']! as [
      NonNullable<LockfileText['takes'][string]>[number],
    ];
    const [second] = settled(stills).takes['still/many']![0]!.others!;
    const lock = { ...empty, takes: { 'still/many': [{ ...take, others: [second] }] } } as LockfileText;
    expect(linesOf(planOf(stills, lock))).toEqual(['! still/one 0 waits for still/many: its take has no result 3']);
  });
});

describe('a production of every kind of job', () => {
  const every = stage(readFileSync(join(import.meta.dirname, '../../examples/everything/retake.yaml'), 'utf8'));
  const lock = settled(every);

  test('is all kept once it is applied, and costs not a credit', () => {
    const { totals, changes } = planOf(every, lock);
    expect(totals).toMatchObject({ credits: 0, create: 0, replace: 0, reuse: 0, wait: 0, later: 0 });
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['still', 'shot', 'edit', 'finish', 'sound']));
  });

  test('is charged at most what was quoted before', () => {
    const takes = Object.values(lock.takes).flat();
    const charged = takes.reduce((sum, { credits }) => sum + credits.charged, 0);
    expect(charged).toBeLessThanOrEqual(planOf(every, emptyLockfile('everything')).totals.credits);
    expect(new Set(takes.map(({ fingerprint }) => fingerprint)).size).toBe(takes.length);
  });
});
