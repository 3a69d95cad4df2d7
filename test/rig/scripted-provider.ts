import type { Request } from '../../engine/graph/job.ts';
import type { Created, Failure, Provider, TaskNews } from '../../engine/providers/provider.ts';
import { picture } from './picture.ts';

/** The in-memory twin of a provider: the test says what happens, and reads what was asked. */
export interface ScriptedProvider extends Provider {
  readonly creates: Request[];
  readonly polls: { readonly task: string; readonly at: number }[];
  readonly cancelled: string[];
  /** What the next creates answer; empty: accepted. */
  readonly createScript: (Created | ((task: string) => Created))[];
  /** What a task comes to, by the order of creates; absent: it succeeds. */
  readonly endings: Map<number, TaskNews>;
  /** Downloads that fail before one succeeds. */
  brokenDownloads: number;
  /** What everything is charged. */
  price(request: Request): number;
  balance: number;
}

const created = '2026-11-22T12:00:00.000Z';

/** Every task succeeds on its second poll, with a picture of its own. Survives the run that made the tasks, as a real one does. */
export function scriptedProvider(now: () => number): ScriptedProvider {
  const tasks = new Map<string, { readonly number: number; readonly request: Request; polls: number }>();
  const provider: ScriptedProvider = {
    name: 'rehearsal',
    creates: [],
    polls: [],
    cancelled: [],
    createScript: [],
    endings: new Map(),
    brokenDownloads: 0,
    balance: 10_000,
    price: request => (request.endpoint === 'text_to_image' ? 5 : 25),
    account: async () => ({ balance: provider.balance, concurrency: {}, daily: {}, usedToday: {} }),
    ask: async request => ({ kind: 'asked', model: 'gen4_turbo', credits: provider.price(request) }),
    upload: async ({ name }) => ({ kind: 'uploaded', uri: `runway://${name}` }),
    async create(request) {
      const number = provider.creates.push(request);
      const task = `task-${number}`;
      tasks.set(task, { number, request, polls: 0 });
      const scripted = provider.createScript.shift();
      const answer = typeof scripted === 'function' ? scripted(task) : scripted;
      return answer ?? { kind: 'accepted', task, estimated: provider.price(request) };
    },
    async retrieve(task) {
      const known = tasks.get(task);
      if (!known) return refused({ class: 'fix', status: 404, reason: 'there is no such task' });
      provider.polls.push({ task, at: now() });
      if (++known.polls < 2) return { kind: 'running', created, progress: 0.5 };
      return (
        provider.endings.get(known.number) ?? {
          kind: 'succeeded',
          created,
          outputs: [`https://out/${task}`],
          charged: provider.price(known.request),
        }
      );
    },
    async cancel(task) {
      provider.cancelled.push(task);
    },
    async fetch(url) {
      if (provider.brokenDownloads-- > 0)
        return refused({ class: 'retry', status: 403, reason: 'the link has expired' });
      const { number } = tasks.get(url.split('/').at(-1)!)!;
      return { kind: 'download', mime: 'image/png', stream: new Blob([picture(number)]).stream() };
    },
  };
  return provider;
}

export const refused = (failure: Failure) => ({ kind: 'refused', failure }) as const;
