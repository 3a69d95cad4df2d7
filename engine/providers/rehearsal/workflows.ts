import { z } from 'zod';
import type { ProviderBody } from '../../catalog/request.ts';
import { type Answer, invalid, no, ok } from './answer.ts';
import { assetFacts, lostAssets } from './asset-facts.ts';
import { type Order, record } from './book.ts';
import { unpack } from './held-media.ts';
import type { Stage } from './stage.ts';
import type { PlannedFile, PlannedOutput } from './task-record.ts';
import { builtAt, type Workflow, workflowOf, workflows } from './workflow-list.ts';

/** Every workflow of the account, by name. */
export function listWorkflows(): Answer {
  const versions = ({ id, version }: Workflow) => [{ id, createdAt: builtAt, version }];
  return ok({ data: workflows.map(workflow => ({ name: workflow.name, versions: versions(workflow) })) });
}

/** One workflow and its graph. */
export function describeWorkflow(id: string): Answer {
  const workflow = workflowOf(id);
  if (!workflow) return no(404, 'Workflow not found');
  const { name, description, version, nodes } = workflow;
  const edges = nodes.slice(1).map((node, index) => ({ from: nodes[index]!.id, to: node.id }));
  const graph = { version: 1, nodes: nodes.map(({ id, name }) => ({ id, name })), edges };
  return ok({ id, name, description, version, createdAt: builtAt, updatedAt: builtAt, graph });
}

/** Credits of one run. The account pays them, and no answer says so: workflows have no price of their own. */
const price = 50;

/** Starts a workflow, or says why not. The run is on disk before anybody hears of it. */
export async function runWorkflow(
  stage: Stage,
  { id, body }: { readonly id: string; readonly body: unknown },
  sender: Pick<Order, 'slate' | 'fate'>,
): Promise<Answer> {
  const workflow = workflowOf(id);
  if (!workflow) return no(404, 'Workflow not found');
  const read = runBody.safeParse(body ?? {});
  if (!read.success)
    return invalid(read.error.issues.map(({ code, path, message }) => ({ code, path: path.map(String), message })));
  const asked = JSON.parse(JSON.stringify(read.data)) as ProviderBody;
  const unpacked = await unpack(stage, asked);
  const assets = assetFacts(stage, unpacked.facts);
  const lost = [...unpacked.issues, ...lostAssets(asked, [], assets)];
  if (lost.length > 0) return invalid(lost);
  const request = { endpoint: `workflows/${id}`, body: unpacked.body };
  const booked = record(stage, { ...sender, request, assets }, { output: outputOf(workflow), booked: price });
  return 'refusal' in booked ? booked.refusal : ok({ id: booked.task.id });
}

function outputOf({ nodes }: Workflow): PlannedOutput {
  const files = nodes.flatMap(({ id: node, format }): PlannedFile[] => (format ? [{ format, variant: 0, node }] : []));
  return { files, width: 1280, height: 720, seconds: 5, fps: 24 };
}

const media = z.strictObject({ type: z.literal(['image', 'video', 'audio']), uri: z.string().min(1) });
const primitive = z.strictObject({
  type: z.literal('primitive'),
  value: z.union([z.string(), z.number(), z.boolean()]),
});

/** What the nodes of a workflow are to be taken to have said, by node and by output. */
const runBody = z.strictObject({
  nodeOutputs: z.record(z.string(), z.record(z.string(), z.union([primitive, media]))).optional(),
});
