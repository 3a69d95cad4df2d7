import { judge, note, openPosters, type Poster, type Posters, type Review, takeBack } from '../../engine/index.ts';
import { type Desk, decide, type JudgeOptions } from '../commands/judge.ts';
import { untickedWords } from '../refuse-unticked.ts';
import type { ReviewDetails, ReviewThing } from '../views/models/review-types.ts';
import { marksOf } from './marks.ts';
import { problemWords } from './problem-words.ts';
import { type Reading, type ReadingWishes, readReview } from './reading.ts';
import type { MediaFile } from './send-media.ts';
import type { Answer, Deed, Head, IndexPage, News } from './wire.ts';

/** Where it stands, and who sits at it. */
type Judge = Desk & { readonly by: string };

/** The review desk: what the page sees, what it may do, and who is told when something changes. */
export class ReviewDesk {
  readonly #desk: Judge;
  readonly #wishes: ReadingWishes;
  readonly #listeners = new Set<(news: News) => void>();
  readonly #undoable = new Map<string, Parameters<typeof takeBack>[0]['changed']>();
  readonly #posters: Posters;
  #reading: Reading;
  /** The config as it is now has errors: what is shown is as it was before. Absent: it has none. */
  #trouble: string | undefined;
  #texts: ReadonlyMap<string, string>;
  #version = 1;
  /** Of the files as they were when they were read. Absent: not known, and they are read again. */
  #marks: string | undefined;
  #refreshing: Promise<void> | undefined;
  #again = false;

  constructor(desk: Judge, wishes: ReadingWishes, reading: Reading) {
    this.#desk = desk;
    this.#wishes = wishes;
    this.#reading = reading;
    this.#texts = textsOf(reading.things);
    this.#posters = openPosters(reading.survey.home);
  }

  /** Of what is shown: what was told last. */
  get version(): number {
    return this.#version;
  }

  get home(): Reading['survey']['home'] {
    return this.#reading.survey.home;
  }

  /** The folders the config is in. */
  get sources(): readonly string[] {
    return this.#reading.survey.documents.map(({ source }) => source.path);
  }

  /** The head, and as many cards as go into a page; `next` is where the rest begins. */
  index(from: number): IndexPage {
    const { things } = this.#reading;
    const texts = [...this.#texts.values()];
    let [end, size] = [from, 0];
    while (end < things.length && size < pageSize) size += texts[end++]!.length;
    return {
      head: this.#head(),
      things: things.slice(from, end),
      ...(end < things.length ? { next: end } : {}),
    };
  }

  #head(): Head {
    const {
      by,
      environment: { now },
    } = this.#desk;
    const trouble = this.#trouble;
    return {
      ...this.#reading.head,
      version: this.#version,
      by,
      now: now(),
      ...(trouble === undefined ? {} : { trouble }),
    };
  }

  details(id: string): ReviewDetails {
    return this.#reading.details(id);
  }

  media(sha: string): Promise<MediaFile | undefined> {
    return this.#reading.media(sha);
  }

  /** A small picture. Undefined: no such media. */
  async poster(sha: string, width: number): Promise<Poster | undefined> {
    const media = this.#reading.shown.get(sha);
    return media?.stored ? this.#posters.poster(media.stored, { width }) : undefined;
  }

  async judge(deed: Extract<Deed, { do: 'judge' }>): Promise<Answer> {
    const options = optionsOf(deed);
    const seen = deed.was as Pick<Review, 'state' | 'at'> | null;
    const isFresh = this.#trouble === undefined && (await marksOf(this.home, this.sources)) === this.#marks;
    const decided = await decide(this.#desk, options, {
      was: seen,
      ...(isFresh ? { before: this.#reading } : {}),
      // What everybody is told and what this verdict leads to are read from the disk once.
      after: async () => {
        await this.refresh();
        return this.#trouble === undefined ? this.#reading : undefined;
      },
    });
    switch (decided.kind) {
      case 'judged':
        return { ok: true, verdict: decided.verdict, undo: this.#keep(decided.changed) };
      case 'refused':
        await this.refresh();
        return { ok: false, reason: decided.reason, hint: decided.hint };
      case 'unticked': {
        const { reason, hint } = untickedWords(decided, this.#desk.rehearse);
        return { ok: false, reason, hint, missing: decided.missing.map(({ id }) => id) };
      }
      case 'problems':
        return { ok: false, reason: problemWords(decided.problems), hint: '`retake validate` shows where.' };
      default:
        return decided satisfies never;
    }
  }

  /** Takes the verdict of a take away. */
  async clear({ take, was }: Extract<Deed, { do: 'clear' }>): Promise<Answer> {
    const { folder, rehearse } = this.#desk;
    const seen = was as Pick<Review, 'state' | 'at'> | null;
    return this.#done(await judge({ folder, rehearse, target: take, was: seen }));
  }

  /** Puts back what a verdict replaced. */
  async undo({ id }: Extract<Deed, { do: 'undo' }>): Promise<Answer> {
    const changed = this.#undoable.get(id);
    if (!changed) return { ok: false, reason: 'there is nothing to undo any more', hint: 'Judge anew.' };
    this.#undoable.delete(id);
    const { folder, rehearse } = this.#desk;
    return this.#done(await takeBack({ folder, rehearse, changed }));
  }

  async note({ take, text, at }: Extract<Deed, { do: 'note' }>): Promise<Answer> {
    const { folder, rehearse, environment, by } = this.#desk;
    const when = new Date(environment.now()).toISOString();
    const seen = { text, by, when, ...(at === undefined ? {} : { at: String(at) }) };
    return this.#done(await note({ folder, rehearse, target: take, seen }));
  }

  async #done(
    ended: Awaited<ReturnType<typeof judge>> | Awaited<ReturnType<typeof note>> | Awaited<ReturnType<typeof takeBack>>,
  ): Promise<Answer> {
    await this.refresh();
    if (ended.kind === 'refused') return { ok: false, reason: ended.reason, hint: ended.hint };
    return ended.kind === 'judged' ? { ok: true, undo: this.#keep(ended.changed) } : { ok: true };
  }

  #keep(changed: Parameters<typeof takeBack>[0]['changed']): string {
    const id = crypto.randomUUID();
    this.#undoable.set(id, changed);
    const [oldest] = this.#undoable.keys();
    if (this.#undoable.size > 200 && oldest !== undefined) this.#undoable.delete(oldest);
    return id;
  }

  /** Hears what changes; the result stops listening. */
  subscribe(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Reads again, and tells what is different; asked again meanwhile, it reads once more. Where lockfile, journal and config
   * are as they were it reads nothing, unless somebody knows of another file that is not.
   */
  async refresh({ isKnown = false } = {}): Promise<void> {
    if (isKnown) this.#marks = undefined;
    if (this.#refreshing) {
      this.#again = true;
      return this.#refreshing;
    }
    this.#refreshing = this.#readUntilQuiet();
    try {
      await this.#refreshing;
    } finally {
      this.#refreshing = undefined;
    }
  }

  async #readUntilQuiet(): Promise<void> {
    do {
      this.#again = false;
      const marks = await marksOf(this.home, this.sources);
      if (marks === this.#marks) continue;
      this.#marks = marks;
      const { value, problems } = await readReview(this.#desk, this.#wishes);
      this.#trouble = value ? undefined : problemWords(problems);
      this.#tell(value ?? this.#reading);
    } while (this.#again);
  }

  #tell(reading: Reading): void {
    const texts = textsOf(reading.things);
    const things = reading.things.filter(({ id }) => texts.get(id) !== this.#texts.get(id));
    const gone = [...this.#texts.keys()].filter(id => !texts.has(id));
    this.#reading = reading;
    this.#texts = texts;
    this.#version++;
    const news: News = { head: this.#head(), things, gone };
    for (const listener of this.#listeners) listener(news);
  }
}

/** As the command line says it. */
const optionsOf = ({ do: _, was: __, at, ...said }: Extract<Deed, { do: 'judge' }>): JudgeOptions =>
  ({
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    ...(at === undefined ? {} : { at: String(at) }),
  }) as unknown as JudgeOptions;

/** Characters of a page of the index. */
const pageSize = 900_000;

const textsOf = (things: readonly ReviewThing[]): ReadonlyMap<string, string> =>
  new Map(things.map(thing => [thing.id, JSON.stringify(thing)]));
