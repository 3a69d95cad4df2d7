import type { FileFormat } from './file-format.ts';

/** A workflow that somebody might have built in Runway's app. */
export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** From 1. */
  readonly version: number;
  readonly nodes: readonly WorkflowNode[];
}

export interface WorkflowNode {
  readonly id: string;
  readonly name: string;
  /** What it yields. Absent: it only passes on what it is given. */
  readonly format?: FileFormat;
}

/** When all of them were built. */
export const builtAt = '2026-11-01T09:00:00.000Z';

/** The ones that can be listed. */
export const workflows: readonly Workflow[] = [
  {
    id: '0b6e5c1e-7a0f-4f55-9a57-0a2f6d1f5f01',
    name: 'Still to clip',
    description: 'Draws a still from a text and sets it in motion.',
    version: 2,
    nodes: [
      { id: 'prompt', name: 'Prompt' },
      { id: 'still', name: 'Still', format: 'png' },
      { id: 'clip', name: 'Clip', format: 'mp4' },
    ],
  },
  {
    id: '4d1c9a3b-52c8-4c0e-8b1e-6f3f2c7b9e02',
    name: 'Poster',
    description: null,
    version: 1,
    nodes: [
      { id: 'prompt', name: 'Prompt' },
      { id: 'poster', name: 'Poster', format: 'png' },
    ],
  },
];

/**
 * The workflow of an id. One that a production has from the real account is here too, and works like the first of the
 * list; only `unknown` and what begins with `missing` does not exist.
 */
export function workflowOf(id: string): Workflow | undefined {
  if (id === 'unknown' || id.startsWith('missing')) return undefined;
  return workflows.find(workflow => workflow.id === id) ?? { ...workflows[0]!, id };
}
