import { assetsAt, itemsAt } from '../../catalog/body.ts';
import type { Entry } from '../../catalog/catalog.ts';
import type { ProviderBody } from '../../catalog/request.ts';
import type { PlannedReference } from './task-record.ts';

/**
 * The media of a request that show something, the one that the result begins with first: who acts, what is worked on,
 * the first frame, then references.
 */
export function picturesIn(entry: Entry, body: ProviderBody): readonly string[] {
  const { source, keyframes, references = [] } = entry;
  // The catalog calls the performance the source, since the result is as long; what is seen is whoever performs it.
  const actor = entry.endpoint === 'character_performance' ? assetsAt(body, 'character') : [];
  const worked = source && source.kind !== 'audio' ? assetsAt(body, source.field) : [];
  const frames = keyframes && worked.length === 0 ? firstFirst(entry, body, keyframes.field) : [];
  const referenced = (kind: string) =>
    references.filter(slot => slot.kind === kind).flatMap(slot => assetsAt(body, slot.field));
  return [...actor, ...worked, ...frames, ...referenced('image'), ...referenced('video')];
}

/** What the slate starts from. Absent: nothing that came along can be looked at. */
export function referenceIn(
  entry: Entry,
  body: ProviderBody,
  pictures: readonly string[],
): PlannedReference | undefined {
  const uri = pictures.find(each => /^(?:runway|held):/.test(each));
  if (uri === undefined) return undefined;
  const goesOn = entry.source !== undefined && body.mode === 'extend';
  return { uri, end: goesOn ? 'last' : 'first' };
}

/** A picture for the last frame comes after the others: the slate begins with what the film begins with. */
function firstFirst({ fields }: Entry, body: ProviderBody, field: string): readonly string[] {
  const items = itemsAt(fields, body, field).filter(item => typeof item.uri === 'string');
  const ends = items.filter(item => item.position === 'last');
  return [...items.filter(item => !ends.includes(item)), ...ends].map(item => String(item.uri));
}
