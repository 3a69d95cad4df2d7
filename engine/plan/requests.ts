import type { Change, PlannedRequest } from '../../schemas/types/plan.ts';
import { fillRequest } from '../graph/fill.ts';
import type { Input, Job } from '../graph/job.ts';
import type { Address } from '../production/address.ts';
import { digestOf, seedAt } from './slot-standing.ts';
import type { Ground, Standing } from './standing.ts';

/** What apply would send for every slot that is to be rendered, in the order of the plan. */
export function requestsOf(
  changes: readonly Change[],
  ground: Ground,
  known: ReadonlyMap<Address, Standing>,
): readonly PlannedRequest[] {
  return changes.flatMap(({ address, slots }) => {
    const standing = known.get(address as Address);
    if (!standing) return [];
    const due = slots.filter(({ action }) => action === 'create' || action === 'replace');
    return due.map(({ slot }) => requestOf(standing.job, slot, { ground, known }));
  });
}

interface Known {
  readonly ground: Ground;
  readonly known: ReadonlyMap<Address, Standing>;
}

function requestOf(job: Job, slot: number, { ground, known }: Known): PlannedRequest {
  const { inputs } = job.request;
  const digests = inputs.map(input => digestOf(input, ground, known));
  const { endpoint, body } = fillRequest(
    job.request,
    input => digests[input] ?? `known after apply: ${inputName(inputs[input]!)}`,
    seedAt(job, slot, known),
  );
  // The one endpoint that has what is rendered in its path.
  const { workflowId, ...rest } = body;
  const isWorkflow = endpoint === 'workflows' && typeof workflowId === 'string';
  return {
    address: job.address,
    slot,
    method: 'POST',
    path: isWorkflow ? `/v1/workflows/${workflowId}` : `/v1/${endpoint}`,
    body: isWorkflow ? rest : { ...body },
    assets: inputs.map((input, index) => ({
      field: input.field,
      from: inputName(input),
      ...(digests[index] === undefined ? {} : { sha256: digests[index].replace(/^sha256:/, '').replace(/#.*$/, '') }),
    })),
  };
}

/** `refs/maya.png`, `still/hero`, `result 2 of still/hero`, `last frame of s01/ride@draft`. */
export function inputName({ source }: Input): string {
  switch (source.kind) {
    case 'file':
      return source.path;
    case 'take':
      return source.output === undefined ? source.of : `result ${source.output} of ${source.of}`;
    case 'lastFrame':
      return `last frame of ${source.of}`;
    default:
      return source satisfies never;
  }
}
