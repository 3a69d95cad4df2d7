import type { Camera, PromptSlots, Shot } from './production.ts';

/** What a shot says at a path such as `camera.move`, `look` or `seed`, its scene's word included. Undefined: nothing. */
export function writtenAt({ prompt, look, location, seed, firstFrame }: Shot, path: string): string | undefined {
  if (path === 'look') return look?.id;
  if (path === 'location') return location?.id;
  if (path === 'firstFrame') return pictureAt(firstFrame);
  if (path === 'seed') return String(seed);
  if (prompt?.kind !== 'slots') return undefined;
  if (path === 'continuity') return prompt.continuity.length === 1 ? prompt.continuity[0] : undefined;
  const [slot = '', term] = path.split('.');
  const said = prompt[slot as keyof PromptSlots] as string | Camera | undefined;
  if (term === undefined) return typeof said === 'string' ? said : undefined;
  return typeof said === 'object' ? said[term as keyof Camera] : undefined;
}

/** `refs/a.png`, `still/hero`. Undefined: it is neither a file nor a still. */
function pictureAt(frame: Shot['firstFrame']): string | undefined {
  if (frame?.kind === 'file') return frame.path;
  return frame?.kind === 'still'
    ? `still/${frame.id}${frame.output === undefined ? '' : `#${frame.output}`}`
    : undefined;
}
