import { fillRequest } from '../../engine/graph/fill.ts';
import type { Input, Job } from '../../engine/graph/job.ts';
import { type StagedFiles, stage } from './thinking.ts';

/** What would be sent for each job, by address. Media stand in the body as what they are: a path, a job, `last of` a job. */
export function sentOf(yaml: string, files: StagedFiles = {}): Readonly<Record<string, Sent>> {
  return Object.fromEntries(stage(yaml, files).graph.jobs.map(job => [job.address, sent(job)]));
}

export interface Sent {
  readonly endpoint: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Credits of one take; `at most` before them where it may turn out less. */
  readonly credits: number | string;
}

function sent({ request, quote }: Job): Sent {
  const { endpoint, body } = fillRequest(request, input => nameOf(request.inputs[input]!));
  return { endpoint, body, credits: quote.atMost ? `at most ${quote.credits}` : quote.credits };
}

function nameOf({ source }: Input): string {
  switch (source.kind) {
    case 'file':
      return source.path;
    case 'take':
      return source.output === undefined ? source.of : `${source.of} output ${source.output}`;
    case 'lastFrame':
      return `last of ${source.of}`;
    default:
      return source satisfies never;
  }
}

/** A production of one shot on a ladder of one rung: `{ model: veo3.1, audio: true }`, and the shot's members as a YAML flow mapping. */
export const oneShot = (rung: string, shot: string, rest = ''): string => `retake: 1
production: { id: one, title: One, seed: 7 }
${rest}
rungs:
  - { id: r, ${rung} }
scenes:
  - id: s
    shots:
      - { id: a, prompt: it rolls, ${shot} }
`;
