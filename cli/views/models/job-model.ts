import { type Change, type Check, inputName, isMark, type Standing } from '../../../engine/index.ts';
import type { JobInput, JobView, TakeView } from '../../../schemas/types/output.ts';

export interface JobFacts {
  readonly standing: Standing;
  /** What a plan would do with it. */
  readonly change: Change;
  readonly takes: readonly TakeView[];
  /** What is looked at before a take is approved. */
  readonly checks: readonly Check[];
}

type Job = Standing['job'];

/** One job with everything that is known of it. */
export function jobModel({ standing, change, takes, checks }: JobFacts): JobView {
  const { job, binding } = standing;
  const { body, inputs } = job.request;
  const { known: _, ...quote } = standing.quote;
  const { text: prompt, negative } = job.said ?? {};
  return {
    address: job.address,
    kind: job.kind,
    ...(job.rung === undefined ? {} : { rung: job.rung }),
    ...(job.ratio === undefined ? {} : { ratio: job.ratio }),
    ...(change.variant ? { variant: change.variant } : {}),
    ...(job.seconds === undefined ? {} : { seconds: job.seconds }),
    ...(job.handles ? { handles: job.handles } : {}),
    asked: job.takes,
    endpoint: job.endpoint,
    model: job.model,
    ...(binding.kind === 'closed' && binding.undecided ? { undecided: binding.on } : {}),
    ...(prompt === undefined ? {} : { prompt }),
    ...(negative === undefined ? {} : { negativePrompt: negative }),
    request: named(body, inputs.map(inputName)) as { [key: string]: unknown },
    inputs: inputs.map((input): JobInput => ({ field: input.field, from: inputName(input) })),
    ...(job.seed ? { seed: seedWords(job.seed) } : {}),
    quote: { endpoint: job.endpoint, model: job.model, ...quote },
    ...(job.gate ? { gate: { ...job.gate, open: binding.kind !== 'closed' } } : {}),
    needs: [...job.needs],
    action: change.action,
    reason: change.reason.text,
    credits: change.credits,
    takes: [...takes],
    ...(checks.length > 0 ? { checks: checks.map(({ id, question }) => ({ id, question })) } : {}),
  };
}

/** The body with its holes told by name. */
function named(value: unknown, inputs: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map(each => named(each, inputs));
  if (typeof value !== 'object' || value === null) return value;
  if (isMark(value)) return `<${inputs[value.input]}>`;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, named(member, inputs)]));
}

const seedWords = (seed: NonNullable<Job['seed']>): string =>
  seed.kind === 'written'
    ? `${seed.seed}, and one more for each further take`
    : `that of the circled take of ${seed.of}, and one more for each further take`;
