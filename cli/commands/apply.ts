import {
  type Applied,
  hostFor,
  openControls,
  openProvider,
  type Plan,
  apply as perform,
  type Wishes,
} from '../../engine/index.ts';
import { exitOf } from '../apply-exit.ts';
import { misuseOf, otherWorld } from '../apply-misuse.ts';
import { askToSpend } from '../ask.ts';
import { BrokenRun } from '../broken-run.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { faultsFor } from '../faults-for.ts';
import { realHost } from '../real-host.ts';
import { refuse } from '../refuse.ts';
import { readSavedPlan } from '../saved-plan.ts';
import { secretsFor } from '../secrets-for.ts';
import { failOn } from '../show-problems.ts';
import type { ApplyView } from '../views/apply-view.ts';
import type { ScreenOptions } from '../views/ink/apply.tsx';
import { endingOf } from '../views/models/ending.ts';
import type { Deed } from '../views/models/run-desk.ts';
import { applyWords } from '../views/models/selection-words.ts';
import { line, span } from '../views/text/line.ts';
import { typedPrices } from '../views/text/typed-prices.ts';
import { credits } from '../views/text/words.ts';

export interface ApplyOptions {
  readonly wishes: Wishes;
  /** A file written by `plan --out`. */
  readonly saved?: string;
  /** Do not ask. */
  readonly yes?: boolean;
  /** How much faster than life a rehearsal goes. */
  readonly speed?: number;
  /** A file with what goes wrong in the rehearsal. */
  readonly faults?: string;
  readonly verbose?: boolean;
  /** A command to run at the end of a run. */
  readonly notify?: string;
}

/** Shows the plan, asks, and does it. */
export async function apply(context: Context, options: ApplyOptions): Promise<Exit> {
  const { environment, rehearse, folder, prices } = context;
  const misuse = await misuseOf(options, context);
  if (misuse) return refuse(context, misuse[0], { ...misuse[1], is: 'wrong-use' });
  const saved = options.saved === undefined ? undefined : await readSavedPlan(options.saved, environment.cwd);
  if (saved && 'reason' in saved) return refuse(context, saved.reason);
  const misplaced = saved && otherWorld(saved.plan, rehearse);
  if (misplaced) return refuse(context, misplaced[0], { ...misplaced[1], is: 'wrong-use' });
  const scheduled = await faultsFor(options.faults, context);
  if ('problems' in scheduled) return failOn(scheduled.problems, context);
  const leaving = new AbortController();
  const interrupt = interrupter(context, leaving);
  const wants = openControls();
  const heed = (deed: Deed): void => {
    if (deed.kind === 'leave') interrupt();
    else if (deed.kind === 'cancel') wants.cancel(deed.take);
    else wants[deed.kind]();
  };
  const view = await openView(context, options, { leaving: leaving.signal, onInterrupt: interrupt, onDeed: heed });
  const stopListening = environment.onInterrupt(interrupt);
  const news = watch(view);
  const host = realHost(environment, leaving.signal, news.report);
  const answer = { declined: 'nothing was sent' };
  const began = environment.now();
  try {
    const applied = await perform({
      folder,
      rehearse,
      ...(prices ? { prices } : {}),
      who: context.who,
      branch: context.branch,
      ...options.wishes,
      ...(saved ? { saved: saved.plan } : {}),
      wants,
      host: await hostFor(host, rehearse, options.speed),
      provider: async survey =>
        openProvider(survey, {
          ...(await secretsFor(context)),
          host,
          ...(options.speed === undefined ? {} : { speed: options.speed }),
          ...scheduled,
        }),
      again: againWords(options.wishes, prices),
      approve: plan => approve(plan, { context, options, view, leaving, answer }),
    });
    if (applied.kind === 'problems') return failOn(applied.problems, context);
    if ((applied.kind === 'nothing' || applied.kind === 'over-budget') && !context.json) view.plan(applied.plan);
    await view.end(endingOf(applied, { rehearsal: rehearse, ...answer }));
    if (applied.kind === 'finished') await tellWhoLookedAway(applied, context, { notify: options.notify, began });
    return exitOf(applied, { leaving: leaving.signal, refused: news.refused() });
  } catch (error) {
    throw new BrokenRun(error, news.sent());
  } finally {
    stopListening();
  }
}

/** Milliseconds after which nobody is sure to look at the screen still. */
const longRun = 10_000;

/** The bell of a terminal after a long run, and the person's own command after any. */
async function tellWhoLookedAway(
  { finished, plan }: Extract<Applied, { kind: 'finished' }>,
  { environment, live, warn }: Context,
  { notify: command, began }: { readonly notify: string | undefined; readonly began: number },
): Promise<void> {
  if (live && environment.now() - began > longRun) environment.stderr.write('\u0007');
  if (command === undefined) return;
  const { notify } = await import('../notify.ts');
  const { outcome, rendered, failed, charged } = finished;
  const lost = failed > 0 ? `, ${failed} failed` : '';
  const text = `${plan.production.title}: ${outcome}, ${rendered} rendered${lost}, ${credits(charged)} charged${plan.rehearsal ? ' (rehearsal)' : ''}`;
  const why = await notify(command, environment, { outcome, title: plan.production.title, text });
  if (why !== undefined) warn([line(span('warning: ', 'warning'), `--notify told nobody: ${why}`)]);
}

/** One switch on the form, here. */
async function openView(
  context: Context,
  { verbose = false }: ApplyOptions,
  hands: Pick<ScreenOptions, 'leaving' | 'onInterrupt' | 'onDeed'>,
): Promise<ApplyView> {
  const { environment, json, live, width, write, warn, writeJson } = context;
  const { stdin, stdout } = environment;
  const now = () => environment.now();
  if (json) return (await import('../views/json/apply.ts')).jsonApply(writeJson);
  if (live) return (await import('../views/ink/apply.tsx')).inkApply({ stdin, stdout, verbose, now, ...hands });
  return (await import('../views/plain/apply.ts')).plainApply({ width, verbose, write, warn, now });
}

/** Once: stop, and keep what is under way. Twice: go, with the same guarantee, for all of it is in the journal. */
function interrupter({ environment, live, json, rehearse, warn }: Context, leaving: AbortController): () => void {
  return () => {
    if (leaving.signal.aborted) return environment.leave(exit.interrupted);
    leaving.abort();
    if (live || json) return;
    const again = span(`retake apply${rehearse ? ' --rehearse' : ''}`, 'command');
    warn([
      line('Stopping: nothing more is submitted. What is under way goes on at the provider; ', again, ' collects it.'),
    ]);
  };
}

interface News {
  readonly report: ApplyView['report'];
  /** Whether the provider refused the account. */
  readonly refused: () => boolean;
  /** How many takes were sent. */
  readonly sent: () => number;
}

/** Passes events on, and remembers what the end of the run depends on. */
function watch(view: ApplyView): News {
  let refused = false;
  let sent = 0;
  return {
    report(event) {
      if (event.event === 'take-failed' && event.kind === 'stop') refused = true;
      if (event.event === 'take-submitted') sent++;
      view.report(event);
    },
    refused: () => refused,
    sent: () => sent,
  };
}

interface Approval {
  readonly context: Context;
  readonly options: ApplyOptions;
  readonly view: ApplyView;
  readonly leaving: AbortController;
  /** Filled with why, where the answer is no. */
  readonly answer: { declined: string };
}

async function approve(plan: Plan, { context, options, view, leaving, answer }: Approval): Promise<boolean> {
  view.plan(plan);
  if (options.yes || plan.rehearsal) return !leaving.signal.aborted;
  const asked = await askToSpend(plan, context, leaving.signal);
  if (asked.kind === 'yes') return true;
  if (asked.kind === 'left') leaving.abort();
  else answer.declined = asked.reason;
  return false;
}

/** The same jobs again. One more take was asked for once, and a limit held for this run. */
const againWords = ({ only, except, rungs, forcePremium }: ApplyOptions['wishes'], prices: Context['prices']): string =>
  applyWords({
    ...(only ? { only: [...only] } : {}),
    ...(except ? { except: [...except] } : {}),
    ...(rungs ? { rungs: [...rungs] } : {}),
    ...(forcePremium === undefined ? {} : { forcePremium }),
  }) + typedPrices(prices);
