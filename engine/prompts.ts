import { fieldAt } from './catalog/body.ts';
import { type Catalog, entryFor, type Field } from './catalog/catalog.ts';
import type { Job, JobGraph } from './graph/job.ts';
import type { Shown } from './graph/left-out.ts';
import type { Address } from './production/address.ts';
import type { Explanation, Phrase } from './prompt/explanation.ts';

/** A prompt as it is sent, and taken apart; once for all jobs that send it. */
export interface SentPrompt {
  readonly addresses: readonly Address[];
  readonly text: string;
  /** Absent: nothing goes into a negative field, or there is none. */
  readonly negative?: string;
  /** Who gets it, each once. */
  readonly models: readonly Listener[];
  readonly explanation: Explanation;
  /** Pictures of boards there is no room for. Absent: none. */
  readonly shown?: Shown;
  /** What a reviewer should ask of a take; yes means trouble. */
  readonly questions: readonly string[];
}

/** A model that is sent a prompt. */
export interface Listener {
  readonly model: string;
  readonly endpoint: string;
  /** UTF-16 units its text may have. Absent: nobody has said. */
  readonly max?: number;
  /** The same for its negative field. */
  readonly maxNegative?: number;
}

/** The prompts of the jobs that are meant, in the order of the graph. Jobs without a prompt have none. */
export function promptsOf(
  { jobs }: JobGraph,
  catalog: Catalog,
  isMeant: (address: string) => boolean,
): readonly SentPrompt[] {
  const prompts = new Map<string, SentPrompt>();
  for (const job of jobs) {
    if (job.said === undefined || !isMeant(job.address)) continue;
    const { text, negative } = job.said;
    const key = JSON.stringify([text, negative, job.shown?.left.map(({ pin }) => pin)]);
    const known = prompts.get(key);
    const listener = listenerOf(job, catalog);
    prompts.set(key, known ? alsoFor(known, job.address, listener) : sentBy(job, listener));
  }
  return [...prompts.values()];
}

function alsoFor(known: SentPrompt, address: Address, listener: Listener): SentPrompt {
  const isKnown = known.models.some(
    ({ model, endpoint }) => model === listener.model && endpoint === listener.endpoint,
  );
  return {
    ...known,
    addresses: [...known.addresses, address],
    models: isKnown ? known.models : [...known.models, listener],
  };
}

function sentBy({ address, said, shown, origin }: Job, listener: Listener): SentPrompt {
  const { text = '', negative, explain, questions = [] } = said ?? {};
  const whole: Phrase = {
    words: text,
    from: [{ source: address.replace('/', '.'), place: origin.document.place(origin.pointer) }],
    rule: 'written',
  };
  return {
    addresses: [address],
    text,
    ...(negative === undefined ? {} : { negative }),
    models: [listener],
    explanation: explain?.() ?? { phrases: [whole], negative: [], dropped: [] },
    ...(shown ? { shown } : {}),
    questions,
  };
}

function listenerOf({ model, endpoint, request }: Job, catalog: Catalog): Listener {
  // What a request asks for is known by its body: some endpoints take no model.
  const body = typeof request.body.model === 'string' ? { model: request.body.model } : {};
  const entry = entryFor(catalog, { endpoint, body });
  const limit = (path: string | null | undefined): number | undefined => {
    const field: Field | undefined = entry && path ? fieldAt(entry.fields, path) : undefined;
    return field?.type === 'text' ? field.maxLength : undefined;
  };
  const [max, maxNegative] = [limit(entry?.prompt?.field), limit(entry?.prompt?.negative)];
  return {
    model,
    endpoint,
    ...(max === undefined ? {} : { max }),
    ...(maxNegative === undefined ? {} : { maxNegative }),
  };
}
