import {
  adviseOn,
  type ChangedVerdict,
  checksOf,
  type Diagnostic,
  hasErrors,
  inWords,
  type Plan,
  planOf,
  type Review,
  type Survey,
  splitTake,
  survey,
  type Ticked,
  tick,
  type VerdictRequest,
  judge as write,
} from '../../engine/index.ts';
import type { Verdict } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { refuseUnticked, type Unticked } from '../refuse-unticked.ts';
import { failOn } from '../show-problems.ts';
import { stageCommand, stageWords } from '../views/models/advice-model.ts';
import { noteView } from '../views/models/note-view.ts';
import { verdictModel } from '../views/models/verdict-model.ts';
import { verdictLines } from '../views/text/verdict-lines.ts';
import { command } from '../views/text/words.ts';

export interface JudgeOptions {
  /** `s01/ride@draft#2`. */
  readonly take: string;
  readonly state: Review['state'];
  readonly note?: string;
  /** A moment of the take the note is about. */
  readonly at?: string;
  readonly reason?: Review['reason'];
  /** Checks that are ticked by this. Absent: none. */
  readonly checks?: readonly string[];
  /** Absent: none is given. */
  readonly scores?: Review['scores'];
  /** What the take is kept for. Absent: nothing in particular. */
  readonly quality?: Review['for'];
}

/** Writes a verdict, and tells what it opens. */
export async function judge(context: Context, options: JudgeOptions): Promise<Exit> {
  if (options.state === 'rejected' && options.note === undefined && options.reason === undefined)
    return refuse(context, 'a rejection says why', { hint: 'Add -m "…", or --reason and a word.', is: 'wrong-use' });
  const decided = await decide(context, options);
  switch (decided.kind) {
    case 'problems':
      return failOn(decided.problems, context);
    case 'unticked':
      return refuseUnticked(context, decided);
    case 'refused':
      return refuse(context, decided.reason, { hint: decided.hint });
    case 'judged':
      if (context.json) context.writeJson(decided.verdict);
      else context.write(verdictLines(decided.verdict, context.width));
      return exit.done;
    default:
      return decided satisfies never;
  }
}

/** Who decides, and where: what a command line and the review page have in common. */
export type Desk = Pick<Context, 'folder' | 'rehearse' | 'prices' | 'who'> & {
  readonly environment: Pick<Context['environment'], 'now'>;
};

export type Decided =
  | { readonly kind: 'judged'; readonly verdict: Verdict; readonly changed: readonly ChangedVerdict[] }
  | ({ readonly kind: 'unticked' } & Unticked)
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string }
  /** The config is wrong. */
  | { readonly kind: 'problems'; readonly problems: readonly Diagnostic[] };

/** What whoever judges knows already. */
export interface Known {
  /** The verdict they see, so that nobody is written over. Absent: whatever stands there. */
  readonly was?: NonNullable<VerdictRequest['was']> | null;
  /** The production as it is. Absent: it is read. */
  readonly before?: Looked;
  /** Reads it again once the verdict is written; undefined: the config is wrong. Absent: it is read for this alone. */
  readonly after?: () => Promise<Looked | undefined>;
}

/** A production that was read, and what it would do. */
export interface Looked {
  readonly survey: Survey;
  /** About everything. Absent: the config is wrong. */
  readonly plan?: Plan;
}

/** Writes a verdict. */
export async function decide(desk: Desk, options: JudgeOptions, known: Known = {}): Promise<Decided> {
  const { environment, folder, rehearse } = desk;
  const { take, state } = options;
  const { looked: before, problems } = known.before ? { looked: known.before, problems: [] } : await look(desk);
  const surveyed = before?.survey;
  // What is to be checked is in the config: without it nobody can say that all is well.
  if (!surveyed && (state === 'approved' || options.checks) && hasErrors(problems))
    return { kind: 'problems', problems };
  const ticks = surveyed && ticksOf(surveyed, options);
  if (ticks && isLacking(ticks, state)) return { kind: 'unticked', ...options, ...ticks };
  const when = new Date(environment.now()).toISOString();
  const by = await desk.who();
  const said = reviewOf(options, { by, at: when, checks: ticks?.ticked ?? [] });
  const seen = seenIn(options, { by, when });
  const judged = await write({
    folder,
    rehearse,
    target: take,
    review: said,
    ...(seen ? { seen } : {}),
    ...(known.was === undefined ? {} : { was: known.was }),
  });
  if (judged.kind === 'refused') return judged;
  const { review = said } = judged;
  const after = await (known.after ?? (async () => (await look(desk)).looked))();
  const plans = both(before?.plan, after?.plan);
  const verdict = verdictModel({
    take: judged.take,
    review,
    rehearsal: rehearse,
    ...(judged.before ? { before: judged.before } : {}),
    ...(plans ? { plans } : {}),
    ...(judged.note ? { note: noteView(judged.note, judged.media.fps) } : {}),
    ...(after && state === 'rejected' ? rejectionAdvice(adviseOn(after.survey, judged.take), desk) : {}),
  });
  return { kind: 'judged', verdict, changed: judged.changed };
}

async function look(desk: Desk): Promise<{ readonly looked?: Looked; readonly problems: readonly Diagnostic[] }> {
  const { value, problems } = await survey(desk);
  if (!value) return { problems };
  const plan = planOf(value, {}).value;
  return { looked: { survey: value, ...(plan ? { plan } : {}) }, problems };
}

/** Only an approval needs every check; a word that is no check is refused everywhere. */
const isLacking = ({ unknown, missing }: Ticked, state: Review['state']): boolean =>
  unknown.length > 0 || (state === 'approved' && missing.length > 0);

/** Absent: no moment was named. */
const seenIn = ({ note, at, reason, state }: JudgeOptions, said: { readonly by: string; readonly when: string }) =>
  at === undefined ? undefined : { text: note ?? inWords(reason ?? state), at, ...said };

function reviewOf(
  { state, reason, note, scores, quality }: JudgeOptions,
  { by, at, checks }: { readonly by: string; readonly at: string; readonly checks: readonly string[] },
): Review {
  return {
    state,
    by,
    at,
    ...(reason === undefined ? {} : { reason }),
    ...(checks.length > 0 ? { checks: [...checks] } : {}),
    ...(quality === undefined ? {} : { for: quality }),
    ...(scores === undefined ? {} : { scores }),
    ...(note === undefined ? {} : { note }),
  };
}

/** What is ticked by now; a circled take keeps what was ticked on it. */
function ticksOf(surveyed: Survey, { take: target, state, checks = [] }: JudgeOptions) {
  const parts = splitTake(target);
  const job = parts && surveyed.graph.jobs.find(({ address }) => address === parts.job);
  const list = (parts && surveyed.books.text.takes[parts.job]) ?? [];
  const take = parts?.take === undefined ? list[0] : list.find(each => each.take === parts.take);
  if (!take) return undefined;
  if (!job) return checks.length > 0 ? { ...tick([], checks), checks: [] } : undefined;
  const known = checksOf(job, surveyed);
  return { ...tick(known, checks, state === 'rejected' ? [] : take.review?.checks), all: known };
}

/** What is broken is made anew from an earlier stage; what is wrong in one thing may be changed. Empty: nobody said what is wrong. */
function rejectionAdvice(
  advice: ReturnType<typeof adviseOn>,
  { rehearse }: Desk,
): { readonly advice?: string; readonly next?: string } {
  if (advice.kind === 'refused') return {};
  const { remedy, take, job } = advice;
  if (remedy.way === 'regenerate')
    return {
      advice: `${sentence(remedy.why)}: go back to ${stageWords(remedy.from)}`,
      next: command(stageCommand(remedy.from, job), rehearse),
    };
  if (remedy.way !== 'edit') return {};
  return {
    advice: `${sentence(remedy.why)}; for that it is circled, and the change written under \`edits\``,
    next: command(`advise ${take}`, rehearse),
  };
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Without a config that holds together there is nothing to say of what follows. */
const both = (
  before: Plan | undefined,
  after: Plan | undefined,
): { readonly before: Plan; readonly after: Plan } | undefined => (before && after ? { before, after } : undefined);
