import PQueue from 'p-queue';
import type { Account } from '../providers/provider.ts';
import type { Queue } from './render.ts';

/** Where nothing is known of the account: what the smallest one is allowed. */
const careful = 2;

/** Where the account has no limit: enough to keep any provider busy. */
const plenty = 50;

/** Tasks of a model that this run has at once. */
export function placesFor(model: string, account: Account | undefined): number {
  const limit = account?.concurrency[model];
  return limit === null ? plenty : Math.max(limit ?? careful, 1);
}

/** Places among the tasks of each model, as many as the account may have at once. A higher priority goes first. */
export function openQueues(account: Account | undefined): (model: string, priority: number) => Queue {
  const queues = new Map<string, PQueue>();
  const queueOf = (model: string): PQueue => {
    const known = queues.get(model);
    if (known) return known;
    const made = new PQueue({ concurrency: placesFor(model, account) });
    queues.set(model, made);
    return made;
  };
  return (model, priority) => {
    const queue = queueOf(model);
    const enter = () =>
      new Promise<() => void>(entered => {
        void queue.add(() => new Promise<void>(left => entered(left)), { priority });
      });
    return { enter, isFull: () => queue.pending >= queue.concurrency };
  };
}
