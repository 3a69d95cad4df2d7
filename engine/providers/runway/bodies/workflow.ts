import { z } from 'zod';
import type { WorkflowParams } from '../params.ts';
import { isPlainId } from '../task-name.ts';
import { type Fields, text, typedMedia } from './fields.ts';

const value = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('primitive'), value: z.union([text, z.number(), z.boolean()]) }),
  typedMedia('image'),
  typedMedia('video'),
  typedMedia('audio'),
]);

/** A request to run a workflow: its id, which goes into the path, and what the SDK takes beside it. */
export const workflow = z.strictObject({
  workflowId: text.refine(isPlainId, 'a workflow id has letters, digits, - and _ only'),
  nodeOutputs: z.record(text, z.record(text, value)).exactOptional(),
} satisfies Fields<WorkflowParams>);
