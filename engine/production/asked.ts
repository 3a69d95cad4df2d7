import type { Asked } from './production.ts';

/** Whether a value is media that is asked for. An object that somebody wrote may look like it, but knows no document. */
export function isAsked(value: unknown): value is Asked {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('origin' in value)) return false;
  const { origin } = value;
  if (typeof origin !== 'object' || origin === null || !('document' in origin)) return false;
  const { document } = origin;
  return (
    typeof document === 'object' && document !== null && 'place' in document && typeof document.place === 'function'
  );
}
