import type { RunEvent } from '../../schemas/types/events.ts';
import type { Plan } from '../../schemas/types/plan.ts';
import type { Ending } from './models/ending.ts';

/** What `apply` is written against. */
export interface ApplyView {
  /** The plan, before anything is sent. */
  plan(plan: Plan): void;
  /** News of the run, as it comes. Never throws. */
  report(event: RunEvent): void;
  /** The last word. Resolves when it is on the screen. */
  end(ending: Ending): Promise<void>;
}
