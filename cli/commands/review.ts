import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { openBrowser } from '../review/open-browser.ts';
import { failOn } from '../show-problems.ts';
import { line, span } from '../views/text/line.ts';
import { sizeWords } from '../views/text/swept-lines.ts';
import { counted } from '../views/text/words.ts';

export interface ReviewOptions {
  /** Addresses, prefixes or globs. Absent: everything. */
  readonly selectors?: readonly string[];
  /** 0 takes any that is free. */
  readonly port: number;
  /** Whether a browser is opened. */
  readonly open: boolean;
}

/** Serves the page where takes are judged, until it is interrupted. */
export async function review(context: Context, { selectors, port, open }: ReviewOptions): Promise<Exit> {
  const { environment, rehearse } = context;
  const [{ readReview }, { ReviewDesk }, { serveReview }] = await Promise.all([
    import('../review/reading.ts'),
    import('../review/desk.ts'),
    import('../review/serve.ts'),
  ]);
  const wishes = { withCosts: true, ...(selectors ? { selectors } : {}) };
  const { value: reading, problems } = await readReview(context, wishes);
  if (!reading) return failOn(problems, context);
  if (reading.things.length === 0) return nothingToShow(context, selectors);
  const by = await context.who();
  const served = await serveReview(new ReviewDesk({ ...context, by }, wishes, reading), port).catch(taken);
  if (!served)
    return refuse(context, `port ${port} is taken`, { hint: 'Leave --port out: any that is free is found.' });
  const takes = reading.things.reduce((sum, { jobs }) => sum + jobs.reduce((all, job) => all + job.takes.length, 0), 0);
  if (context.json) context.writeJson({ url: served.url, takes, rehearsal: rehearse });
  else
    context.write([
      line(span('Review: ', 'strong'), span(served.url, 'command')),
      line(
        span(
          `${counted(takes, 'take')}. Whoever has this address judges as ${by}; it works on this machine only. Ctrl-C ends it.`,
          'muted',
        ),
      ),
    ]);
  if (open && context.live) openBrowser(served.url, environment.env);
  await new Promise<void>(resolve => environment.onInterrupt(resolve));
  await served.close();
  return exit.done;
}

/** Undefined: somebody else listens there. */
function taken(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined;
  throw error;
}

export interface StaticOptions {
  readonly selectors?: readonly string[];
  /** Where to, relative to where the command was typed. */
  readonly folder: string;
  /** Whether prices and spending are shown. */
  readonly withCosts: boolean;
}

/** Writes the page as a folder, to look at. */
export async function reviewStatic(context: Context, { selectors, folder, withCosts }: StaticOptions): Promise<Exit> {
  const { environment, rehearse } = context;
  const [{ readReview }, { writeStatic }] = await Promise.all([
    import('../review/reading.ts'),
    import('../review/static.ts'),
  ]);
  const { value: reading, problems } = await readReview(context, { withCosts, ...(selectors ? { selectors } : {}) });
  if (!reading) return failOn(problems, context);
  if (reading.things.length === 0) return nothingToShow(context, selectors);
  const to = resolve(environment.cwd, folder);
  if (!(await isOurs(to)))
    return refuse(context, `\`${folder}\` has other files in it`, {
      hint: 'Name a folder that is empty, or not there yet, or that `retake review --static` wrote.',
    });
  const written = await writeStatic(reading, { folder: to, by: await context.who(), now: environment.now() });
  const { takes, files, bytes, missing } = written;
  if (context.json) context.writeJson({ folder, ...written, costs: withCosts, rehearsal: rehearse });
  else
    context.write([
      line(span('written ', 'good'), `${join(folder, 'index.html')}: ${counted(takes, 'take')}, ${sizeWords(bytes)}`),
      line(
        span(
          `  To look at: no verdicts${withCosts ? '' : ', no prices'}, nothing is asked of any server.${missing > 0 ? ` ${counted(missing, 'file')} of ${counted(files + missing, 'file')} ${missing === 1 ? 'is' : 'are'} not here.` : ''}`,
          'muted',
        ),
      ),
    ]);
  return exit.done;
}

/** Empty, not there, or written by this before: nobody's files are mixed with ours. */
async function isOurs(folder: string): Promise<boolean> {
  try {
    const names = await readdir(folder);
    return names.length === 0 || (names.includes('data.js') && names.includes('review.js'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}

/** Nothing was chosen by that. */
const nothingToShow = (context: Context, selectors: readonly string[] | undefined): Exit =>
  refuse(context, selectors ? `\`${selectors.join(' ')}\` matches no job` : 'there is nothing to review', {
    hint: '`retake status` lists what there is.',
  });
