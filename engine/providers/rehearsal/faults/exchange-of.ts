import { endpointNames } from '../../../catalog/catalog.ts';
import { modelOf } from '../../../catalog/request.ts';
import { slateOf } from '../slate-note.ts';
import type { Stage } from '../stage.ts';
import type { Exchange } from './fault.ts';

/** What a request is, for a fault to know it by; undefined when no fault is about such. */
export async function exchangeOf(request: Request, stage: Stage): Promise<Exchange | undefined> {
  const { pathname } = new URL(request.url);
  const [, shelf = '', ...rest] = pathname.split('/');
  if (shelf === 'storage') return { kinds: ['storage'] };
  if (shelf === 'outputs') return { kinds: ['output'], ...taskOf(rest[0], stage) };
  if (shelf !== 'v1') return undefined;
  const path = rest.join('/');
  if (path === 'uploads') return { kinds: ['upload'] };
  if (path === 'organization') return { kinds: ['account'] };
  if (path === 'organization/usage') return { kinds: ['usage'] };
  if (/^(?:tasks|workflow_invocations)\//.test(path))
    return { kinds: kindsOf(request, rest[1], stage), ...taskOf(rest[1], stage) };
  const isCreate = endpointNames(stage.catalog).includes(path) || path.startsWith('workflows/');
  return request.method === 'POST' && isCreate ? createOf(request, path) : undefined;
}

async function createOf(request: Request, endpoint: string): Promise<Exchange> {
  const body = await bodyOf(request.clone());
  const slate = slateOf(request.headers.get('x-retake-slate') ?? undefined);
  return {
    kinds: ['dryRun' in body && body.dryRun === true ? 'ask' : 'create'],
    endpoint,
    model: modelOf({ endpoint, body }),
    ...(slate ? { address: slate.address, take: slate.take } : {}),
  };
}

function kindsOf({ method }: Request, id: string | undefined, { folder, stateOf }: Stage): Exchange['kinds'] {
  if (method === 'DELETE') return ['cancel'];
  const task = folder.tasks().get(id ?? '');
  return task && stateOf(task).kind === 'ended' ? ['poll', 'end'] : ['poll'];
}

function taskOf(id: string | undefined, { folder }: Stage): Omit<Exchange, 'kinds'> {
  const task = folder.tasks().get(id ?? '');
  if (!task) return {};
  const { request, slate } = task;
  return {
    endpoint: request.endpoint,
    model: modelOf(request),
    ...(slate ? { address: slate.address, take: slate.take } : {}),
  };
}

/** What the rehearsal refuses anyway has nothing that could be asked about. */
async function bodyOf(request: Request): Promise<object> {
  try {
    return Object(await request.json());
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
