import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { applyIn, brokenLaws, goOn } from './fault-run.ts';
import { picture } from './picture.ts';
import { type Ended, folderWith, retake } from './retake.ts';

/** A command that is killed, and what came before it. */
export interface Scene {
  readonly name: string;
  /** Makes the folder what it is when the command starts. Absent: nothing was ever done in it. */
  readonly before?: (folder: string) => Promise<void>;
  readonly command: readonly string[];
  /** What has to be said again after a death, besides an apply of everything. Absent: nothing. */
  readonly again?: readonly (readonly string[])[];
  /** What the command says about slots of which nobody knew, in credits. Absent: nothing. */
  readonly settles?: Readonly<Record<string, number>>;
}

/** A death: the nth time that a process is at a fail point. */
export interface Death {
  readonly point: string;
  readonly nth: number;
}

const film = `
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo }]
budget: { credits: 60 }
stills:
  hero: { model: gen4_image, prompt: A bicycle like @mine, ratio: 1280:720, references: { mine: mine.png } }
  street: { model: gen4_image, prompt: A street, ratio: 1280:720 }
scenes:
  - id: s01
    shots:
      - { id: a, seconds: 2, prompt: It rolls, firstFrame: { still: hero } }
`;

/** The budget of the film, in credits. */
export const ceiling = 60;

export const filmFiles = (): Readonly<Record<string, string | Uint8Array>> => ({
  'retake.yaml': film,
  'mine.png': picture(3, 400, 400),
});

const apply = ['apply', '--rehearse', '--yes', '--speed', '4000'];
const state = (folder: string, file: string): string => join(folder, '.retake/rehearsal', file);

/** Applies in this process; faults may keep it from finishing. */
async function applied(folder: string, faults: readonly object[] = []): Promise<void> {
  await writeFile(join(folder, 'faults.json'), JSON.stringify({ faults }));
  await applyIn(folder, '--faults', 'faults.json');
}

const noDownload = [{ fault: 'link-expired', times: 'always' }];

/** Every command that writes, at the moments at which a death is worst. */
export const scenes: readonly Scene[] = [
  { name: 'an apply of everything', command: apply },
  {
    name: 'an apply that collects what an earlier one left',
    before: folder => applied(folder, noDownload),
    command: apply,
  },
  {
    name: 'an apply with tasks that fail and prices that are wrong',
    before: folder =>
      writeFile(
        join(folder, 'faults.json'),
        JSON.stringify({
          faults: [
            { fault: 'task-failed', code: 'INTERNAL.BAD_OUTPUT.CODE01', charged: 0, address: 'still/street' },
            { fault: 'estimate-above', by: 40, address: 'still/hero' },
          ],
        }),
      ),
    command: [...apply, '--faults', 'faults.json'],
  },
  {
    name: 'an apply of a saved plan',
    before: async folder => {
      await retake(folder, ['plan', '--rehearse', '--out', 'film.plan']);
    },
    command: ['apply', 'film.plan', '--rehearse', '--yes', '--speed', '4000'],
  },
  {
    name: 'an apply that makes a long journal short',
    before: async folder => {
      await applied(folder, noDownload);
      await appendFile(state(folder, 'journal.ndjson'), longPast());
    },
    command: apply,
  },
  {
    name: 'a collect on a machine without the journal',
    before: async folder => {
      await applied(folder, noDownload);
      await rm(state(folder, 'journal.ndjson'));
    },
    command: ['collect', '--rehearse', '--speed', '4000'],
  },
  {
    name: 'a word that a request was charged',
    before: folder => applied(folder, [{ fault: 'answer-lost', on: 'create', address: 'still/hero' }]),
    command: ['reconcile', 'still/hero', '--rehearse', '--charged', '5'],
    again: [['reconcile', 'still/hero', '--rehearse', '--charged', '5']],
    settles: { 'still/hero#1': 5 },
  },
  {
    name: 'a word that a request was not sent',
    before: folder => applied(folder, [{ fault: 'connection-reset', on: 'create', address: 'still/hero' }]),
    command: ['reconcile', 'still/hero', '--rehearse', '--not-sent'],
    again: [['reconcile', 'still/hero', '--rehearse', '--not-sent']],
    settles: { 'still/hero#1': 0 },
  },
  {
    name: 'a verdict',
    before: applied,
    command: ['circle', 's01/a@draft#1', '--rehearse'],
    again: [['circle', 's01/a@draft#1', '--rehearse']],
  },
  {
    name: 'an import of a picture made elsewhere',
    before: async folder => {
      await applied(folder);
      await writeFile(join(folder, 'other.png'), picture(5, 1280, 720));
    },
    command: ['import', 'still/street', 'other.png', '--rehearse'],
    again: [['import', 'still/street', 'other.png', '--rehearse']],
  },
  {
    name: 'a take that is accepted for another wording',
    before: async folder => {
      await applied(folder);
      const config = join(folder, 'retake.yaml');
      await writeFile(config, (await readFile(config, 'utf8')).replace('A street', 'A square'));
    },
    command: ['accept', 'still/street', '--rehearse'],
    again: [['accept', 'still/street', '--rehearse']],
  },
  {
    name: 'a variant that is settled',
    before: async folder => {
      const config = join(folder, 'retake.yaml');
      const varied =
        'prompt: { action: It rolls, camera: { move: pan_left } }, vary: { camera.move: [pan_left, pan_right] }';
      await writeFile(config, (await readFile(config, 'utf8')).replace('prompt: It rolls', varied));
      await applied(folder);
      await retake(folder, ['circle', 's01/a@draft+pan_right#1', '--rehearse']);
    },
    command: ['settle', '--rehearse'],
    again: [['settle', '--rehearse']],
  },
  {
    name: 'a gc of a still that is no longer declared',
    before: async folder => {
      await applied(folder);
      const config = join(folder, 'retake.yaml');
      await writeFile(config, (await readFile(config, 'utf8')).replace(/^ {2}street: .*\n/m, ''));
    },
    command: ['gc', '--rehearse', '--yes'],
    again: [['gc', '--rehearse', '--yes']],
  },
  {
    name: 'a repair of all that can be mended',
    before: async folder => {
      await applied(folder);
      await appendFile(state(folder, 'journal.ndjson'), '\0\0\0\0\n{"kind":"do');
      await rm(state(folder, 'takes'), { recursive: true });
      await cp(join(folder, 'retake.yaml'), state(folder, 'retake.lock.json.bak'));
    },
    command: ['doctor', '--rehearse', '--repair'],
    again: [['doctor', '--rehearse', '--repair']],
  },
];

/** Journal lines about attempts that were done with long ago: more than a megabyte. */
const longPast = (): string =>
  Array.from({ length: 16_000 }, (_, n) =>
    JSON.stringify({ kind: 'done', id: `long-past-${n}`, at: '2025-01-01T00:00:00.000Z' }),
  )
    .map(line => `${line}\n`)
    .join('');

const listening = ['--import', resolve('test/rig/die-at.mjs')];

/** A folder in which the command of a scene is about to be run. */
export async function stage({ before }: Scene): Promise<string> {
  const folder = await folderWith(filmFiles());
  await before?.(folder);
  return folder;
}

/** The fail points a command passes when nobody kills it, in order. */
export async function pointsOf(scene: Scene): Promise<readonly string[]> {
  const folder = await stage(scene);
  const record = join(folder, 'points.txt');
  await writeFile(record, '');
  const ended = await retake(folder, scene.command, { node: listening, env: { FAIL_POINTS: record } });
  if (ended.code === null) throw new Error(ended.stderr);
  return (await readFile(record, 'utf8')).split('\n').filter(Boolean);
}

/** Runs a command until it dies. */
export const killAt = (folder: string, command: readonly string[], { point, nth }: Death): Promise<Ended> =>
  retake(folder, command, { node: listening, env: { DIE_AT: `${point}:${nth}` } });

/** What does not hold after a death, in sentences; the command is said again, and everything applied. */
export async function brokenAfter(folder: string, { again = [], settles = {} }: Scene): Promise<readonly string[]> {
  const broken: string[] = [];
  const plan = await retake(folder, ['plan', '--rehearse', '--json']);
  if (plan.code !== 0 && plan.code !== 2) broken.push(`the plan after it: ${plan.stderr}`);
  for (const command of again) {
    const ended = await retake(folder, command);
    if (ended.code === null || ended.code > 6) broken.push(`said again: ${ended.stderr}`);
  }
  const { settled, after } = await goOn(folder);
  if (!/^Nothing to do/m.test(after.at(-1)!.out)) broken.push(`apply does not come to an end: ${after.at(-1)!.out}`);
  const doctor = await retake(folder, ['doctor', '--rehearse', '--deep']);
  if (doctor.code !== 0) broken.push(`the doctor says: ${doctor.stdout}`);
  return [...broken, ...(await brokenLaws({ folder, settled: { ...settles, ...settled } }, ceiling))];
}
