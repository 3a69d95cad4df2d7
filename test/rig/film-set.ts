import { appendFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plan, uncertainAttempts } from '../../engine/index.ts';
import type { LockfileText } from '../../engine/lockfile/lockfile.ts';
import { readLockfileText } from '../../engine/lockfile/read-text.ts';
import { retake } from '../cli/stand.ts';
import { bookedIn, ledgerIn } from './fault-run.ts';
import { killAt } from './kill.ts';
import { type Ended, filesIn, folderWith, retake as spawned } from './retake.ts';

/** What somebody does in a production, or what happens to it. Numbers choose among what there is. */
export type Deed =
  | { readonly kind: 'edit'; readonly still: number; readonly prompt: number }
  | { readonly kind: 'takes'; readonly still: number; readonly count: number }
  | { readonly kind: 'build-on'; readonly still: number; readonly other: number }
  | { readonly kind: 'add' }
  | { readonly kind: 'remove'; readonly still: number }
  | { readonly kind: 'budget'; readonly credits: number }
  | { readonly kind: 'apply'; readonly faults: readonly object[]; readonly wish: Wish }
  | { readonly kind: 'killed'; readonly point: string; readonly nth: number; readonly faults: readonly object[] }
  | { readonly kind: 'two-applies'; readonly point: string; readonly nth: number }
  | { readonly kind: 'verdict'; readonly take: number; readonly word: 'circle' | 'approve' | 'reject' }
  | { readonly kind: 'keep'; readonly still: number; readonly word: 'accept' | 'pin' | 'unpin' }
  | { readonly kind: 'rename'; readonly still: number }
  | { readonly kind: 'settle' }
  | { readonly kind: 'collect' }
  | { readonly kind: 'other-machine' }
  | { readonly kind: 'media-gone'; readonly file: number }
  | { readonly kind: 'torn-line' }
  | { readonly kind: 'gc' }
  | { readonly kind: 'repair' }
  | { readonly kind: 'look' };

/** What an apply is asked for besides all there is to do. */
export type Wish =
  | { readonly kind: 'all' }
  | { readonly kind: 'only'; readonly still: number }
  | { readonly kind: 'within'; readonly credits: number }
  | { readonly kind: 'retake'; readonly still: number };

interface Still {
  readonly name: string;
  readonly prompt: number;
  readonly takes: number;
  /** Another still it refers to. */
  readonly on?: string;
}

const speed = ['--speed', '4000'];

/** A production of stills on two machines that share its lockfile and its account, and what must hold at any time. */
export class FilmSet {
  readonly folder: string;
  #stills: readonly Still[] = [
    { name: 'a', prompt: 0, takes: 1 },
    { name: 'b', prompt: 1, takes: 1, on: 'a' },
  ];
  #budget = 60;
  #named = 2;
  #machine = 0;
  /** Every take ever seen in the lockfile. */
  #seen = new Set<string>();
  /** Tasks that a person said were charged, without knowing their names. */
  #writtenOff: string[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<FilmSet> {
    const set = new FilmSet(await folderWith({}));
    await set.#writeConfig();
    return set;
  }

  /** Does it, and says what does not hold afterwards. */
  async after(deed: Deed): Promise<readonly string[]> {
    const before = await ledgerIn(this.folder);
    const trouble = await this.#do(deed);
    return [...trouble, ...(await this.#broken(before.charged))];
  }

  /** A person settles what is open, with money enough, until nothing is left to do; and what does not hold then. */
  async wrapUp(): Promise<readonly string[]> {
    this.#budget = 10_000;
    await this.#writeConfig();
    // Both machines: each may have a journal that was torn, or a task of which it alone knows.
    for (const _ of [0, 1]) {
      await retake(['doctor', '--rehearse', '--repair'], { cwd: this.folder });
      await this.#moveOn();
    }
    let last = '';
    for (let tries = 0; tries < 5 && !/^Nothing to do/m.test(last); tries++) {
      await this.#settle();
      const { out, err } = await retake(['apply', '--rehearse', '--yes', ...speed], { cwd: this.folder });
      last = out + err;
    }
    const broken = /^Nothing to do/m.test(last) ? [] : [`apply does not come to an end: ${last}`];
    await retake(['collect', '--rehearse', ...speed], { cwd: this.folder });
    const doctor = await retake(['doctor', '--rehearse', '--deep'], { cwd: this.folder });
    if (doctor.code !== 0) broken.push(`the doctor says: ${doctor.out}`);
    const [ledger, booked] = [await ledgerIn(this.folder), await bookedIn(this.folder)];
    const ours = booked.reduce((sum, { charged }) => sum + charged, 0);
    if (ours !== ledger.charged) broken.push(`the books say ${ours} cr, the ledger ${ledger.charged} cr`);
    return [...broken, ...(await this.#broken(ledger.charged))];
  }

  async #do(deed: Deed): Promise<readonly string[]> {
    switch (deed.kind) {
      case 'edit':
        return this.#change(deed.still, still => ({ ...still, prompt: deed.prompt }));
      case 'takes':
        return this.#change(deed.still, still => ({ ...still, takes: deed.count }));
      case 'build-on': {
        // Only on what stands above it, so that nothing goes round in a circle.
        const above = this.#stills.slice(0, deed.still % this.#stills.length);
        const on = above[deed.other % Math.max(above.length, 1)];
        return this.#change(deed.still, ({ on: _, ...still }) => (on ? { ...still, on: on.name } : still));
      }
      case 'add':
        if (this.#stills.length < 4)
          this.#stills = [...this.#stills, { name: `n${this.#named++}`, prompt: this.#named % 3, takes: 1 }];
        return this.#writeConfig();
      case 'remove': {
        const gone = this.#stills[deed.still % this.#stills.length]?.name;
        this.#stills = this.#stills
          .filter(({ name }) => name !== gone)
          .map(({ on, ...still }) => (on === undefined || on === gone ? still : { ...still, on }));
        return this.#writeConfig();
      }
      case 'budget':
        this.#budget = deed.credits;
        return this.#writeConfig();
      case 'apply':
        return this.#apply(deed.faults, deed.wish);
      case 'killed': {
        const faults = await this.#faults(deed.faults);
        return said(await killAt(this.folder, ['apply', '--rehearse', '--yes', ...speed, ...faults], deed));
      }
      case 'two-applies': {
        const command = ['apply', '--rehearse', '--yes', ...speed];
        const ended = await Promise.all([killAt(this.folder, command, deed), spawned(this.folder, command)]);
        return ended.flatMap(said);
      }
      case 'verdict': {
        const takes = [...this.#seen].map(name => name.split(' ')[0]!);
        const take = takes[deed.take % Math.max(takes.length, 1)];
        return take === undefined ? [] : this.#run([deed.word, take, '--rehearse']);
      }
      case 'keep': {
        const still = this.#stills[deed.still % Math.max(this.#stills.length, 1)];
        return still === undefined ? [] : this.#run([deed.word, `still/${still.name}`, '--rehearse']);
      }
      case 'rename': {
        const before = this.#stills[deed.still % Math.max(this.#stills.length, 1)]?.name;
        const after = `n${this.#named++}`;
        const named = (name: string): string => (name === before ? after : name);
        this.#stills = this.#stills.map(({ name, on, ...still }) => ({
          ...still,
          name: named(name),
          ...(on === undefined ? {} : { on: named(on) }),
        }));
        return this.#writeConfig();
      }
      case 'settle':
        return this.#settle();
      case 'collect':
        return this.#run(['collect', '--rehearse', ...speed]);
      case 'other-machine':
        return this.#moveOn();
      case 'media-gone': {
        const media = await filesIn(join(this.#state, 'store')).catch(() => []);
        const file = media[deed.file % Math.max(media.length, 1)];
        if (file !== undefined) await rm(join(this.#state, 'store', file));
        return [];
      }
      case 'torn-line': {
        const journal = join(this.#state, 'journal.ndjson');
        if (await exists(journal)) await appendFile(journal, '{"kind":"subm');
        return [];
      }
      case 'gc':
        return this.#run(['gc', '--rehearse', '--yes']);
      case 'repair':
        return this.#run(['doctor', '--rehearse', '--repair']);
      case 'look':
        return this.#look();
      default:
        return deed satisfies never;
    }
  }

  async #change(nth: number, change: (still: Still) => Still): Promise<readonly string[]> {
    const at = nth % Math.max(this.#stills.length, 1);
    this.#stills = this.#stills.map((still, n) => (n === at ? change(still) : still));
    return this.#writeConfig();
  }

  async #apply(faults: readonly object[], wish: Wish): Promise<readonly string[]> {
    const { value } = await plan({ folder: this.folder, rehearse: true, ...this.#wishes(wish) });
    const before = await ledgerIn(this.folder);
    const troubled = await this.#run([
      'apply',
      '--rehearse',
      '--yes',
      ...speed,
      ...(await this.#faults(faults)),
      ...this.#flags(wish),
    ]);
    const { charged } = await ledgerIn(this.folder);
    const approved = value?.totals.credits ?? 0;
    // What is open stands in the ledger with its estimate, so only new requests can raise the sum.
    return charged - before.charged > approved
      ? [...troubled, `${charged - before.charged} cr were charged, of ${approved} approved`]
      : troubled;
  }

  #wishes(wish: Wish): object {
    const [flag, value] = this.#flags(wish);
    if (flag === undefined || value === undefined) return {};
    const name = flag.slice(2);
    return { [name]: name === 'within' ? Number(value) : [value] };
  }

  #flags(wish: Wish): readonly string[] {
    if (wish.kind === 'all') return [];
    if (wish.kind === 'within') return ['--within', String(wish.credits)];
    const still = this.#stills[wish.still % Math.max(this.#stills.length, 1)];
    return still ? [`--${wish.kind}`, `still/${still.name}`] : [];
  }

  async #faults(faults: readonly object[]): Promise<readonly string[]> {
    if (faults.length === 0) return [];
    await writeFile(join(this.folder, 'faults.json'), JSON.stringify({ faults }));
    return ['--faults', 'faults.json'];
  }

  async #run(argv: readonly string[]): Promise<readonly string[]> {
    const { code, out, err } = await retake(argv, { cwd: this.folder });
    return said({ code, stdout: out, stderr: err });
  }

  /** Looks at the account as a person would, and says what became of everything uncertain. */
  async #settle(): Promise<readonly string[]> {
    const trouble: string[] = [];
    for (const { attempt } of await uncertainAttempts({ folder: this.folder, rehearse: true })) {
      const { lines } = await ledgerIn(this.folder);
      const known = new Set([...(await this.#known()), ...this.#writtenOff]);
      const found = lines.find(
        ({ task, address, take }) => !known.has(task) && address === attempt.address && take === attempt.slot,
      );
      if (found) this.#writtenOff.push(found.task);
      const word = found ? ['--charged', String(found.charged)] : ['--not-sent'];
      trouble.push(...(await this.#run(['reconcile', `${attempt.address}#${attempt.slot}`, '--rehearse', ...word])));
    }
    return trouble;
  }

  /** The other machine has the lockfile, and neither this one's journal nor its media. What runs leave is told first. */
  async #moveOn(): Promise<readonly string[]> {
    const trouble = await this.#run(['collect', '--rehearse', ...speed]);
    const other = 1 - this.#machine;
    for (const name of ['journal.ndjson', 'store', 'takes']) {
      await mkdir(join(this.#state, `machine-${this.#machine}`), { recursive: true });
      await move(join(this.#state, name), join(this.#state, `machine-${this.#machine}`, name));
      await move(join(this.#state, `machine-${other}`, name), join(this.#state, name));
    }
    this.#machine = other;
    return trouble;
  }

  /** Whoever only looks writes nothing. */
  async #look(): Promise<readonly string[]> {
    const before = await this.#snapshot();
    const trouble: string[] = [];
    for (const argv of [['plan'], ['status'], ['show'], ['takes'], ['doctor']])
      trouble.push(...(await this.#run([...argv, '--rehearse'])));
    return (await this.#snapshot()) === before ? trouble : [...trouble, 'a look has written something'];
  }

  async #snapshot(): Promise<string> {
    const files = await filesIn(this.folder);
    const stats = await Promise.all(files.map(file => stat(join(this.folder, file))));
    return files.map((file, n) => `${file} ${stats[n]!.size} ${stats[n]!.mtimeMs} ${stats[n]!.ino}`).join('\n');
  }

  /** What does not hold now. `before`: what had been charged before the deed, in credits. */
  async #broken(before: number): Promise<readonly string[]> {
    const broken: string[] = [];
    const lockfile = await this.#lockfile();
    if (typeof lockfile === 'string') return [lockfile];
    const takes = new Set(
      Object.entries(lockfile.takes).flatMap(([address, list]) =>
        list.map(({ take, task }) => `${address}#${take} ${task}`),
      ),
    );
    for (const take of this.#seen) if (!takes.has(take)) broken.push(`${take} is not in the lockfile any more`);
    this.#seen = takes;
    const { lines, charged } = await ledgerIn(this.folder);
    if (charged > Math.max(before, this.#budget)) broken.push(`${charged} cr were charged, of ${this.#budget}`);
    const known = new Set([...(await this.#known()), ...this.#writtenOff]);
    const uncertain = new Set(
      (await uncertainAttempts({ folder: this.folder, rehearse: true })).map(
        ({ attempt }) => `${attempt.address} ${attempt.slot}`,
      ),
    );
    const bought = new Set<string>();
    for (const { task, address, take, body, charged: cost, state } of lines) {
      if (!known.has(task) && !uncertain.has(`${address} ${take}`))
        broken.push(`nobody knows of ${task} for ${address}#${take}`);
      // What a person wrote off, and what failed, may be asked for again.
      if (cost === 0 || state === 'failed' || this.#writtenOff.includes(task)) continue;
      if (bought.has(body)) broken.push(`${address}#${take} was bought twice`);
      bought.add(body);
    }
    return broken;
  }

  /** Every task that the lockfile or a journal names. */
  async #known(): Promise<readonly string[]> {
    const texts = await Promise.all(
      [
        join(this.#state, 'retake.lock.json'),
        join(this.#state, 'journal.ndjson'),
        ...[0, 1].map(machine => join(this.#state, `machine-${machine}`, 'journal.ndjson')),
      ].map(path => readFile(path, 'utf8').catch(() => '')),
    );
    return texts.flatMap(text => [...text.matchAll(/"task":"([^"]+)"/g)].map(match => match[1]!));
  }

  /** The lockfile; in words, why it is none. */
  async #lockfile(): Promise<LockfileText | string> {
    const path = join(this.#state, 'retake.lock.json');
    if (!(await exists(path))) return { lockfile: 1, production: 'film', takes: {}, losses: [] };
    const reading = readLockfileText(await readFile(path, 'utf8'));
    if (!reading.ok) return `the lockfile: ${reading.problems.join('; ')}`;
    return reading.lockfile.damaged ? `the lockfile has damaged records` : reading.lockfile;
  }

  get #state(): string {
    return join(this.folder, '.retake/rehearsal');
  }

  async #writeConfig(): Promise<readonly string[]> {
    const stills = this.#stills.map(({ name, prompt, takes, on }) => {
      const references = on === undefined ? '' : `, references: { other: { still: ${on} } }`;
      return `  ${name}: { model: gen4_image, prompt: "Picture ${prompt} of ${on === undefined ? 'a street' : '@other'}", ratio: 1280:720, takes: ${takes}${references} }\n`;
    });
    await writeFile(
      join(this.folder, 'retake.yaml'),
      `retake: 1\nproduction: { id: film, title: Film, seed: 7 }\nbudget: { credits: ${this.#budget} }\n${stills.length > 0 ? `stills:\n${stills.join('')}` : ''}`,
    );
    return [];
  }
}

/** Trouble nobody should ever see. */
function said({ stdout, stderr }: Ended): readonly string[] {
  const words = stdout + stderr;
  // A schedule that is not one would be a fault of the test.
  const isBug = words.includes('faults.json:') || /\bbug\b|^\s+at .+:\d+:\d+/m.test(words);
  return isBug ? [`it says: ${words.slice(-2000)}`] : [];
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function move(from: string, to: string): Promise<void> {
  if (!(await exists(from))) return;
  await rename(from, to);
}
