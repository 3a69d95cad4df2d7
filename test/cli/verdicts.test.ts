import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { qualities, reasons, scored } from '../../cli/review/reasons.ts';
import { formats } from '../../schemas/formats.ts';
import lockfile from '../../schemas/lockfile.schema.json' with { type: 'json' };
import output from '../../schemas/output.schema.json' with { type: 'json' };
import plan from '../../schemas/plan.schema.json' with { type: 'json' };
import { type Printed, retake } from './stand.ts';

const film = `retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo, takes: 2 }, { id: final, model: gen4.5, gate: circled }]
review: { checks: [hands] }
scenes:
  - id: s
    shots:
      - { id: a, seconds: 5, firstFrame: a.jpg, prompt: { subject: a bicycle, action: rolls, exclusions: [text] } }
      - { id: b, seconds: 5, firstFrame: a.jpg, prompt: a street }
`;

let cwd = '';
const call = (...argv: readonly string[]): Promise<Printed> => retake([...argv, '--rehearse'], { cwd });
const rewrite = (change: (text: string) => string): void => {
  const path = join(cwd, 'retake.yaml');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
ajv.addSchema(output).addSchema(plan);

/** What a command prints with --json, held to its shape. */
async function json(name: string, ...argv: readonly string[]) {
  const { out } = await call(...argv, '--json');
  const validate = ajv.getSchema(`output.schema.json#/$defs/${name}`)!;
  validate(JSON.parse(out));
  expect(validate.errors ?? []).toEqual([]);
  return JSON.parse(out);
}

let rendered = '';
beforeAll(async () => {
  rendered = mkdtempSync(join(tmpdir(), 'retake-verdicts-'));
  writeFileSync(join(rendered, 'retake.yaml'), film);
  copyFileSync('examples/night-ride/refs/street.jpg', join(rendered, 'a.jpg'));
  const { code } = await retake(['apply', '--only', 's/a@draft', '--speed', '1000', '--rehearse'], { cwd: rendered });
  expect(code).toBe(0);
});
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'retake-verdicts-'));
  cpSync(rendered, cwd, { recursive: true });
});

test('the words that can be typed are those of the lockfile', () => {
  expect(qualities).toEqual(lockfile.$defs.Review.properties.for.enum);
  expect(scored).toEqual(Object.keys(lockfile.$defs.Scores.properties));
  expect(reasons).toEqual(lockfile.$defs.Review.properties.reason.enum);
});

test('a take is rejected at a frame, for a reason, and what to do is said', async () => {
  const { code, out } = await call(
    ...['reject', 's/a@draft#1', '-m', 'hand glitch', '--at', '00:00:02:11', '--reason', 'limb_deform'],
  );
  expect({ code, out }).toEqual({
    code: 0,
    out: [
      'rejected s/a@draft#1 for limb deform',
      '  00:00:02:11  “hand glitch”',
      '  advice       No edit rescues a shot with limb deform, as it keeps what it does not change: go back to its wording',
      'Next: retake prompt s/a@draft --rehearse',
      '',
    ].join('\n'),
  });
  const { takes } = await json('TakesList', 'takes', 's/a@draft#1');
  expect(takes[0]).toMatchObject({
    verdict: 'rejected',
    reason: 'limb_deform',
    notes: [{ at: 2.458333, timecode: '00:00:02:11', text: 'hand glitch', by: 'ana' }],
  });
  expect((await call('reject', 's/a@draft#1', '-m', 'x', '--reason', 'ugly')).err).toContain(
    'It is one of identity_shift',
  );
});

test('a note is no verdict, and a moment outside the take is refused', async () => {
  expect((await json('Noted', 'note', 's/a@draft#2', '-m', 'best smile', '--at', '3.5')).note).toMatchObject({
    at: 3.5,
    timecode: '00:00:03:12',
  });
  expect(await call('note', 's/a@draft#2', '-m', 'late', '--at', '9')).toEqual({
    code: 1,
    out: '',
    err: 'error[not-possible]: 9 is outside the take, which is 5 s long\n  help: Write HH:MM:SS:FF or seconds, up to 00:00:04:23.\n',
  });
});

test('nothing is approved before every check is ticked', async () => {
  expect(await call('approve', 's/a@draft#2')).toEqual({
    code: 1,
    out: '',
    err: [
      'error[unticked]: s/a@draft#2 is not approved: 2 checks are not ticked',
      '    hands  Are any hands or fingers warped, missing, or too many?',
      '    text   Is there any text?',
      '  help: Look at each; where the answer is no, tick it: `retake approve s/a@draft#2 --checks hands,text --rehearse`',
      '',
    ].join('\n'),
  });
  const refused = await json('Refusal', 'approve', 's/a@draft#2', '--checks', 'hands');
  expect(refused.missing).toEqual([{ id: 'text', question: 'Is there any text?' }]);
  expect((await call('approve', 's/a@draft#2', '--checks', 'hnads')).err).toContain('did you mean "hands"?');
  // A circle needs none, and keeps what is ticked on it.
  expect((await call('circle', 's/a@draft#2', '--checks', 'hands')).code).toBe(0);
  expect(await json('Verdict', 'approve', 's/a@draft#2', '--checks', 'text')).toMatchObject({
    state: 'approved',
    before: 'circled',
    checks: ['hands', 'text'],
  });
  expect((await json('JobView', 'show', 's/a@draft')).checks).toEqual([
    { id: 'hands', question: 'Are any hands or fingers warped, missing, or too many?' },
    { id: 'text', question: 'Is there any text?' },
  ]);
  expect((await json('ProductionView', 'show')).checks).toHaveLength(1);
});

test('promoting says what climbs along and what it costs; with --circle it chooses first', async () => {
  expect((await call('promote', 's/a')).out).toContain('none is circled; there are s/a@draft#1 and s/a@draft#2');
  await call('circle', 's/a@draft#2');
  expect((await call('promote', 's/a')).out).toBe(
    [
      's/a@draft → s/a@final',
      '  take     s/a@draft#2, chosen by ana',
      '  keeps    seed 8, a.jpg and the wording',
      '  changes  model gen4_turbo → gen4.5',
      '  costs    60 cr (rehearsal)',
      '  plan     create: new',
      'Next: retake apply --only s/a@final --rehearse',
      '',
    ].join('\n'),
  );
  expect(await json('Promotion', 'promote', 's/b')).toMatchObject({
    open: false,
    credits: 60,
    candidates: [],
    next: 'retake plan --only s/b@draft --rehearse',
  });
  expect(await json('Promotion', 'promote', 's/a@draft', '--circle', '1')).toMatchObject({
    circled: 's/a@draft#1',
    seed: 7,
  });
  expect((await call('promote', 's/a@draft', '--circle', '9')).err).toContain('there is no take `s/a@draft#9`');
  expect((await call('promote', 's/a@final')).err).toContain('s/a@final is on the last rung');
  expect((await call('promote', 'sound/x')).err).toContain('is no shot that climbs the ladder');
});

test('a take is circled for its motion and scored; both are told where it is spoken of, and the next rung changes the model alone', async () => {
  expect((await call('circle', 's/a@draft#2', '--for', 'motion', '--score', 'fidelity=3,motion=5')).out).toBe(
    [
      'circled s/a@draft#2 for motion',
      '  scores  fidelity 3, motion 5 of 5',
      '  opens s/a@final: 60 cr (rehearsal)',
      'Next: retake plan --rehearse',
      '',
    ].join('\n'),
  );
  // Judged again, it is scored further.
  await call('circle', 's/a@draft#2', '--score', 'adherence=4');
  expect((await json('TakesList', 'takes', 's/a@draft#2')).takes[0]).toMatchObject({
    for: 'motion',
    scores: { fidelity: 3, motion: 5, adherence: 4 },
  });
  expect((await call('takes', 's/a@draft#2')).out).toContain('circled for motion');
  expect((await call('plan')).out).toContain('from draft#2, circled for motion');
  expect(await json('Promotion', 'promote', 's/a')).toMatchObject({
    circledFor: 'motion',
    changes: [{ field: 'model' }],
  });
  for (const [figures, complaint] of [
    ['motion=6', 'Give motion a whole number from 1 to 5'],
    ['moton=5', 'did you mean "motion"?'],
    ['motion=5,motion=4', 'motion is scored twice'],
  ] as const)
    expect((await call('circle', 's/a@draft#2', '--score', figures)).err).toContain(complaint);
});

test('an outdated take that was accepted hands on other words, and promoting says so', async () => {
  rewrite(text => text.replace('action: rolls', 'action: glides'));
  await call('accept', 's/a@draft');
  await call('circle', 's/a@draft#2');
  const { out } = await call('promote', 's/a');
  expect(out).toContain('keeps    seed 8 and a.jpg\n');
  expect(out).toContain('gen4_turbo → gen4.5; prompt.action is worded otherwise');
});

test('accepting and pinning keep what is there, and both are taken back', async () => {
  const lockPath = join(cwd, '.retake/rehearsal/retake.lock.json');
  const before = readFileSync(lockPath, 'utf8');
  expect((await call('accept', 's/b@draft')).err).toContain('has no takes to accept');
  expect((await call('accept', 's/a@draft')).err).toContain('is what the config asks for');
  rewrite(text => text.replace('action: rolls', 'action: glides'));
  expect((await call('accept', 's/a@draft')).out).toBe(
    [
      'accepted s/a@draft#1 and s/a@draft#2, although prompt.action changed',
      '  saves 50 cr (rehearsal) of what a plan would render',
      '  back: retake accept s/a@draft --undo --rehearse',
      '',
    ].join('\n'),
  );
  const [line] = (await json('Status', 'status')).scenes[0].shots[0].jobs;
  expect(line).toMatchObject({ state: 'done', kept: 'accepted by ana' });
  expect((await call('plan', '--only', 's/a')).out).toContain('accepted by ana');
  expect(await json('KeptView', 'accept', 's/a@draft', '--undo')).toMatchObject({ did: 'unaccepted' });
  expect(await json('KeptView', 'pin', 's/a@draft')).toMatchObject({ did: 'pinned', changed: ['prompt.action'] });
  expect((await call('plan', '--only', 's/a@draft')).out).toContain('pinned by ana: prompt.action changed');
  expect((await call('unpin', 's/a@draft')).code).toBe(0);
  expect((await call('unpin', 's/a@draft')).err).toContain('it is not pinned');
  // Back to the old wording: the takes that were paid for are found again, and the lockfile is as it was.
  rewrite(text => text.replace('action: glides', 'action: rolls'));
  expect((await call('plan', '--only', 's/a@draft')).out).toContain('1 job up to date');
  expect(readFileSync(lockPath, 'utf8')).toBe(before);
});

test('a take made elsewhere becomes a take of its job, once, and is booked as it is said', async () => {
  const { takes } = await json('TakesList', 'takes', 's/a@draft#1');
  copyFileSync(join(cwd, takes[0].file), join(cwd, 'clip.mp4'));
  expect((await call('import', 's/b@draft', 'clip.mp4', '--credits', '9')).err).toContain('which was charged 25 cr');
  expect(await json('Imported', 'import', 's/b@draft', 'clip.mp4')).toMatchObject({
    take: 's/b@draft#1',
    charged: 0,
    provider: 'import',
    remarks: [],
  });
  expect((await call('import', 's/b@draft', 'clip.mp4')).err).toContain('this file is s/b@draft#1 already');
  expect((await call('import', 's/b@draft', 'a.jpg')).err).toContain('makes a video, and this is a picture');
  expect((await call('import', 's/b@final', 'clip.mp4')).err).toContain('nobody knows yet what s/b@final asks for');
  expect((await call('import', 's/b@draft')).err).toContain('name a file, or a task with --task');
  expect((await call('doctor', '--deep')).code).toBe(0);
});

test('a plate is brought, and what starts from it is rendered from it', async () => {
  rewrite(
    text => `${text}      - { id: crowd, source: live, seconds: 5 }
      - { id: after, seconds: 5, rungs: [draft], takes: 1, firstFrame: { lastFrameOf: s/crowd }, prompt: it parts }
`,
  );
  const { takes } = await json('TakesList', 'takes', 's/a@draft#1');
  copyFileSync(join(cwd, takes[0].file), join(cwd, 'crowd.mp4'));
  expect((await call('plan', '--only', 's/after')).out).toContain('a plate: `retake import');
  expect(await json('Imported', 'import', 's/crowd', 'crowd.mp4')).toMatchObject({
    take: 's/crowd@plate#1',
    charged: 0,
  });
  const { code, err } = await call('apply', '--only', 's/after', '--yes', '--speed', '1000');
  expect([code, err]).toEqual([0, expect.anything()]);
  expect((await call('takes', 's/after')).out).toContain('s/after@draft#1');
  expect((await call('doctor', '--deep')).code).toBe(0);
});

test('a task that nobody here knows any more is fetched and booked with what it cost, once', async () => {
  const path = join(cwd, '.retake/rehearsal/retake.lock.json');
  const text = JSON.parse(readFileSync(path, 'utf8'));
  const { task } = text.takes['s/a@draft'][0];
  expect((await call('import', 's/a@draft', '--task', task)).err).toContain(`task ${task} is s/a@draft#1 already`);
  delete text.takes['s/a@draft'];
  writeFileSync(path, JSON.stringify(text));
  rmSync(join(cwd, '.retake/rehearsal/journal.ndjson'));
  expect(await json('Imported', 'import', 's/a@draft', '--task', task, '--speed', '1000')).toMatchObject({
    take: 's/a@draft#1',
    charged: 25,
    provider: 'rehearsal',
    task,
  });
  expect((await call('import', 's/a@draft', '--task', 'nothing')).err).toContain('cannot be had');
});

test('an approval needs a config that says what is to be checked', async () => {
  rewrite(text => text.replace('seconds: 5', 'secnds: 5'));
  expect((await call('approve', 's/a@draft#1', '--checks', 'all')).err).toContain('unknown key "secnds"');
});
