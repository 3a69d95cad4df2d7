import { entryOf } from '../catalog/catalog.ts';
import { outputOf } from '../catalog/outcome.ts';
import type { EndFrame, MediaSource } from '../production/production.ts';
import type { Scope } from './rule.ts';

/** A picture whose size is known before anything is rendered. */
export interface MeasuredPicture {
  /** `refs/maya.png`, `still/bike`. */
  readonly name: string;
  /** `has` of a file, `will have` of a still. */
  readonly has: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether what finishes it makes it larger. */
  readonly isUpscaled: boolean;
}

/** Undefined: it is no picture, or nobody knows its size yet. */
export function measuredPicture(
  source: EndFrame | MediaSource | undefined,
  { files, jobsOf, catalog, production }: Scope,
): MeasuredPicture | undefined {
  if (source?.kind === 'file') {
    const { width, height } = files.get(source.path) ?? {};
    if (width === undefined || height === undefined) return undefined;
    return { name: source.path, has: 'has', width, height, isUpscaled: false };
  }
  if (source?.kind !== 'still') return undefined;
  const name = `still/${source.id}`;
  const job = jobsOf(name).find(({ kind }) => kind === 'still');
  const entry = job && entryOf(catalog, job.endpoint, job.model);
  const { width, height } = entry ? outputOf(entry, job.request.body as never) : {};
  if (width === undefined || height === undefined) return undefined;
  const finish = production.stills.find(({ id }) => id === source.id)?.finish;
  return {
    name,
    has: 'will have',
    width,
    height,
    isUpscaled: finish?.steps.some(({ kind }) => kind === 'upscale') ?? false,
  };
}
