import { z } from 'zod';

const credits = z.object({ credits: z.number().nonnegative() });

// A cost that cannot be read is a cost nobody stated; it must not hide the rest of the answer.
const cost = credits.optional().catch(undefined);

/** The answer to a create. Without the id there may be a task that nobody can find. */
export const createAnswer = z.object({ id: z.string().min(1), estimatedCost: cost });

const known = { id: z.string(), createdAt: z.string() };
const alive = { ...known, estimatedCost: cost };
const ended = { ...known, cost };

/** A task, in any of its states. */
export const taskAnswer = z.discriminatedUnion('status', [
  z.object({ ...alive, status: z.literal(['PENDING', 'THROTTLED']) }),
  z.object({ ...alive, status: z.literal('RUNNING'), progress: z.number().min(0).max(1).optional().catch(undefined) }),
  z.object({ ...ended, status: z.literal('SUCCEEDED'), output: z.array(z.string()) }),
  z.object({
    ...ended,
    status: z.literal('FAILED'),
    failure: z.string().optional().catch(undefined),
    failureCode: z.string().optional().catch(undefined),
  }),
  z.object({ ...ended, status: z.literal('CANCELLED') }),
]);

export type TaskAnswer = z.output<typeof taskAnswer>;

const said = z.string().optional().catch(undefined);
const nodeErrors = z
  .record(z.string(), z.object({ message: said, failureCode: said, nodeName: said }))
  .optional()
  .catch(undefined);

/** The run of a workflow, in any of its states. It says nothing of costs. */
export const invocationAnswer = z.discriminatedUnion('status', [
  z.object({ ...known, status: z.literal(['PENDING', 'THROTTLED']) }),
  z.object({ ...known, status: z.literal('RUNNING'), progress: z.number().min(0).max(1).optional().catch(undefined) }),
  z.object({ ...known, status: z.literal('SUCCEEDED'), output: z.record(z.string(), z.array(z.string())), nodeErrors }),
  z.object({ ...known, status: z.literal('FAILED'), failure: said, failureCode: said, nodeErrors }),
  z.object({ ...known, status: z.literal('CANCELLED') }),
]);

export type InvocationAnswer = z.output<typeof invocationAnswer>;

/** The account behind the key. A null limit is none. */
export const organizationAnswer = z.object({
  creditBalance: z.number(),
  tier: z.object({
    maxMonthlyCreditSpend: z.number().optional().catch(undefined),
    models: z.record(
      z.string(),
      z.object({
        maxConcurrentGenerations: z.number().nullable(),
        maxDailyGenerations: z.number().nullable().optional().catch(undefined),
      }),
    ),
  }),
  usage: z
    .object({ models: z.record(z.string(), z.object({ dailyGenerations: z.number() })) })
    .optional()
    .catch(undefined),
});

/** Credits spent, by day and model; given back ones count against them. */
export const usageAnswer = z.object({
  results: z.array(z.object({ usedCredits: z.array(z.object({ amount: z.number() })) })),
});

/** What a router would do, and charge. */
export const routingAnswer = z.object({ routing: z.object({ model: z.string(), estimatedCost: credits }) });

/** What the SDK makes of an upload. */
export const uploadAnswer = z.object({ uri: z.string().min(1) });

/** What a refusal says, where it says it in JSON. */
export const errorAnswer = z.object({
  error: z.string().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  /** What left a router without a model. */
  emptiedBy: z.string().optional().catch(undefined),
  issues: z
    .array(
      z.object({
        code: z.string().optional().catch(undefined),
        message: z.string().optional().catch(undefined),
        path: z
          .array(z.union([z.string(), z.number()]))
          .or(z.string().transform(path => [path]))
          .optional()
          .catch(undefined),
      }),
    )
    .optional()
    .catch(undefined),
});

export type ErrorAnswer = z.output<typeof errorAnswer>;
