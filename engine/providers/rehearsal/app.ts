import { type Context, Hono } from 'hono';
import { endpointNames } from '../../catalog/catalog.ts';
import type { ProviderBody } from '../../catalog/request.ts';
import { accept } from './accept.ts';
import { organization } from './account.ts';
import { type Answer, invalid, no, ok, taskAnswer } from './answer.ts';
import type { Fate } from './faults/fate.ts';
import { invocationAnswer } from './invocation-answer.ts';
import { ledgerOf } from './ledger.ts';
import { dayMs } from './links.ts';
import { handOut } from './outputs.ts';
import { slateOf } from './slate-note.ts';
import type { Stage } from './stage.ts';
import { isInvocation, type Task } from './task-record.ts';
import { finishUpload, startUpload } from './uploads.ts';
import { usage } from './usage.ts';
import { describeWorkflow, listWorkflows, runWorkflow } from './workflows.ts';

const apiVersion = '2024-11-06';

/** Runway's HTTP, spoken from this machine. One fetch handler, in process or behind a socket. */
export function rehearsalApp(stage: Stage): Hono<Surroundings> {
  const app = new Hono<Surroundings>();

  app.use('/v1/*', async (context, next) => {
    const key = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1];
    if (!key) return said(context, no(401, 'Unauthorized'));
    if (context.req.header('x-runway-version') !== apiVersion) {
      return said(context, no(400, `The X-Runway-Version header must be ${apiVersion}.`));
    }
    return next();
  });

  for (const endpoint of endpointNames(stage.catalog)) {
    app.post(`/v1/${endpoint}`, async context => {
      const body = await jsonOf(context);
      if (!isBody(body))
        return said(context, invalid([{ code: 'invalid_type', path: [], message: 'The body is a JSON object.' }]));
      return said(context, await accept(stage, { endpoint, body }, senderOf(context)));
    });
  }

  const found = (context: Context<Surroundings>, invocation: boolean): Task | undefined => {
    const task = stage.folder.tasks().get(context.req.param('id') ?? '');
    return task && isInvocation(task) === invocation ? task : undefined;
  };

  /** Answers a poll, and has the output rendered, for from here on somebody is going to ask for it. */
  const polled = (context: Context<Surroundings>, task: Task | undefined, answer: typeof taskAnswer): Response => {
    const state = task && stage.stateOf(task);
    const link = (file: string) =>
      `${originOf(context)}${stage.links.sign(`/outputs/${task?.id}/${file}`, stage.now() + dayMs)}`;
    const body = task && state && answer(task, state, link);
    if (!body) return said(context, no(404, 'Task not found'));
    if (task.ending.kind === 'succeeded' && (state.kind === 'running' || state.kind === 'ended'))
      stage.renders.begin(task);
    return said(context, ok(body));
  };

  app.get('/v1/tasks/:id', context => polled(context, found(context, false), taskAnswer));
  app.get('/v1/workflow_invocations/:id', context => polled(context, found(context, true), invocationAnswer));

  app.delete('/v1/tasks/:id', context => {
    const task = found(context, false);
    if (!task || stage.stateOf(task).kind === 'gone') return said(context, no(404, 'Task not found'));
    stage.folder.deleteTask(task.id, stage.now());
    return context.body(null, 204);
  });

  app.get('/v1/workflows', context => said(context, listWorkflows()));
  app.get('/v1/workflows/:id', context => said(context, describeWorkflow(context.req.param('id'))));
  app.post('/v1/workflows/:id', async context => {
    const run = { id: context.req.param('id'), body: await jsonOf(context) };
    return said(context, await runWorkflow(stage, run, senderOf(context)));
  });

  app.get('/v1/organization', context => said(context, ok(organization(stage))));
  app.post('/v1/organization/usage', async context => said(context, usage(stage, await jsonOf(context))));
  app.post('/v1/uploads', async context => said(context, startUpload(stage, await jsonOf(context), originOf(context))));

  app.post('/storage/:id', async context => {
    if (!stage.links.accepts(new URL(context.req.url), stage.now())) return context.body(null, 403);
    const sent = { id: context.req.param('id'), fate: fateIn(context) };
    return context.body(null, await finishUpload(stage, sent, await context.req.formData()));
  });

  // Nothing in it is secret, and whoever reads it is on this machine.
  app.get('/rehearsal/ledger', context => context.json(ledgerOf(stage)));

  app.get('/outputs/:task/:file', async context => {
    if (!stage.links.accepts(new URL(context.req.url), stage.now())) return context.body(null, 403);
    return handOut(stage, context.req.param(), context.req.raw);
  });

  const known = [...endpointNames(stage.catalog), ...otherPaths];
  for (const path of known) app.all(`/v1/${path}`, context => said(context, no(405, 'Method not allowed')));
  app.notFound(context => said(context, no(404, 'Not found')));
  return app;
}

const otherPaths = [
  ...['tasks/:id', 'organization', 'organization/usage', 'uploads'],
  ...['workflows', 'workflows/:id', 'workflow_invocations/:id'],
];

/** What a request may come with besides itself: what was decided about it before it got here. */
interface Surroundings {
  Bindings: { readonly fate?: Fate };
}

// In front of it there may be nobody who decides anything.
const fateIn = (context: Context<Surroundings>): Fate => context.env?.fate ?? {};

const senderOf = (context: Context<Surroundings>) => ({
  slate: slateOf(context.req.header('x-retake-slate')),
  fate: fateIn(context),
});

const said = (context: Context, { status, body }: Answer): Response => context.json(body, status);

const originOf = (context: Context): string => new URL(context.req.url).origin;

/** The body, or undefined when it is no JSON. */
async function jsonOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The model itself is for the catalog to judge: some endpoints take none. */
const isBody = (value: unknown): value is ProviderBody =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
