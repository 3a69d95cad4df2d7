import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came over the wire. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** How the next requests of a kind are treated. */
export type Manner =
  /** As the documents say. */
  | 'well'
  /** The task is made, and the connection dropped before a word is said. */
  | 'drop'
  /** The task is made, and half an answer sent. */
  | 'half'
  /** The task is made, and no answer ever sent. */
  | 'hang'
  /** This answer, whatever was asked. */
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };

/** A stand-in for Runway, written from its API documents and from nothing of ours. */
export interface StandIn {
  readonly url: string;
  readonly seen: Seen[];
  /** Ids of the tasks that exist, in order: each would be charged. */
  readonly tasks: string[];
  creates: Manner;
  /** What a poll says, besides the id. */
  task: object;
  /** Credits a create says it may cost at most. */
  estimate: number;
  polls: Manner;
  usage: Manner;
  /** What is said of the account. */
  organization: object;
  storage: Manner;
  /** What is behind /output.mp4, in the pieces in which it is sent; after the last one the connection stays open if `stalls`. */
  output: { pieces: readonly Buffer[]; stalls?: boolean; headers?: Record<string, string>; status?: number };
  close(): Promise<void>;
}

const endpoints =
  /^\/v1\/(?:\w+_to_\w+|\w+_upscale|character_performance|avatar_videos|sound_effect|voice_\w+|generate\/\w+|recipes\/\w+)$/;

const workflows = /^\/v1\/workflows\/[\w-]+$/;

const isCreate = (path: string): boolean => endpoints.test(path) || workflows.test(path);

export async function startStandIn(): Promise<StandIn> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url: path = '', headers } = request;
    rig.seen.push({ method, path, headers, body: Buffer.concat(chunks) });
    route(rig, rig.seen.at(-1)!, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const rig: StandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen: [],
    tasks: [],
    creates: 'well',
    task: { status: 'PENDING', createdAt: '2026-11-20T10:00:00.000Z', estimatedCost: { credits: 25 } },
    estimate: 25,
    polls: 'well',
    usage: 'well',
    organization,
    storage: 'well',
    output: {
      pieces: [Buffer.from('moving pictures')],
      headers: { 'content-type': 'video/mp4', 'content-length': '15' },
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return rig;
}

function route(rig: StandIn, { method, path, body }: Seen, response: ServerResponse): void {
  if (method === 'POST' && isCreate(path)) create(rig, { path, body }, response);
  else if (method === 'DELETE' && path.startsWith(tasks)) answer(response, 204);
  else if (method === 'GET' && path.startsWith(tasks)) {
    behave(rig.polls, response, () => answer(response, 200, { id: path.slice(tasks.length), ...rig.task }));
  } else if (method === 'GET' && path.startsWith(invocations)) {
    behave(rig.polls, response, () => answer(response, 200, { id: path.slice(invocations.length), ...rig.task }));
  } else if (method === 'GET' && path === '/v1/organization') answer(response, 200, rig.organization);
  else if (method === 'POST' && path === '/v1/organization/usage') {
    behave(rig.usage, response, () => answer(response, 200, usage));
  } else if (method === 'POST' && path === '/v1/uploads') {
    const fields = { key: 'uploads/1', policy: 'eyJ9' };
    answer(response, 200, { uploadUrl: `${rig.url}/storage`, fields, runwayUri: 'runway://upload-1' });
  } else if (method === 'POST' && path === '/storage') behave(rig.storage, response, () => answer(response, 204));
  else if (method === 'GET' && path.startsWith('/output.mp4')) output(rig, response);
  else answer(response, 404, { error: 'Not found' });
}

const tasks = '/v1/tasks/';
const invocations = '/v1/workflow_invocations/';

function create(rig: StandIn, { path, body }: Pick<Seen, 'path' | 'body'>, response: ServerResponse): void {
  const estimatedCost = { credits: rig.estimate };
  if (path.startsWith('/v1/generate/') && JSON.parse(body.toString()).dryRun === true) {
    const routing = { model: 'gen4.5', provider: 'runway', estimatedCost };
    behave(rig.creates, response, () => answer(response, 200, { dryRun: true, routing }));
    return;
  }
  const refuses = typeof rig.creates === 'object' && rig.creates.status >= 300;
  const id = `task-${rig.tasks.length + 1}`;
  if (!refuses) rig.tasks.push(id);
  behave(rig.creates, response, () => answer(response, 200, workflows.test(path) ? { id } : { id, estimatedCost }));
}

function behave(manner: Manner, response: ServerResponse, well: () => void): void {
  if (manner === 'well') well();
  else if (manner === 'drop') response.destroy();
  else if (manner === 'half') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '60' });
    response.write('{"id":"task', () => response.destroy());
  } else if (manner !== 'hang') {
    response.writeHead(manner.status, { 'content-type': 'application/json', ...manner.headers });
    response.end(typeof manner.body === 'string' ? manner.body : JSON.stringify(manner.body ?? {}));
  }
}

function output({ output: { pieces, stalls, headers = {}, status = 200 } }: StandIn, response: ServerResponse): void {
  response.writeHead(status, headers);
  for (const piece of pieces) response.write(piece);
  if (!stalls) response.end();
}

function answer(response: ServerResponse, status: number, body?: object): void {
  response.writeHead(status, body ? { 'content-type': 'application/json' } : {});
  response.end(body ? JSON.stringify(body) : undefined);
}

const organization = {
  creditBalance: 4321,
  tier: {
    maxMonthlyCreditSpend: 10_000,
    models: {
      gen4_turbo: { maxConcurrentGenerations: 3, maxDailyGenerations: 500 },
      'gen4.5': { maxConcurrentGenerations: null, maxDailyGenerations: null },
    },
  },
  usage: { models: { gen4_turbo: { dailyGenerations: 12 } } },
};

const usage = {
  models: ['gen4_turbo', 'gen4_image'],
  results: [
    {
      date: '2026-11-03',
      usedCredits: [
        { model: 'gen4_turbo', amount: 250 },
        { model: 'gen4_image', amount: 16 },
      ],
    },
    { date: '2026-11-04', usedCredits: [{ model: 'gen4_turbo', amount: -25 }] },
    { date: '2026-11-05', usedCredits: [] },
  ],
};
