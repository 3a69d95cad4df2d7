import type { Camera, PromptSlots, Shot } from './production.ts';

/** What a shot says at a path such as `camera.move`, `look` or `seed`, its scene's word included. Undefined: nothing. */
export function writtenAt({ prompt, look, location, seed }: Shot, path: string): string | undefined {
  if (path === 'look') return look?.id;
  if (path === 'location') return location?.id;
  if (path === 'seed') return String(seed);
  if (prompt?.kind !== 'slots') return undefined;
  const [slot = '', term] = path.split('.');
  const said = prompt[slot as keyof PromptSlots] as string | Camera | undefined;
  if (term === undefined) return typeof said === 'string' ? said : undefined;
  return typeof said === 'object' ? said[term as keyof Camera] : undefined;
}
