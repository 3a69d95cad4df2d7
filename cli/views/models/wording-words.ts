import { type Shot, type Survey, stabilityOf, stabilityWords } from '../../../engine/index.ts';

/** `wording stable since #2`, of the first rung of a shot. Absent: too few drafts to tell, or variants are tried out. */
export function wordingOf({ id, scene }: Pick<Shot, 'id' | 'scene'>, { graph, books }: Survey): string | undefined {
  const first = graph.jobs.find(job => job.kind === 'shot' && job.scene === scene && job.shot === id);
  if (!first || first.variant) return undefined;
  const found = stabilityOf(books.text.takes[first.address] ?? [], first.wording);
  return found && stabilityWords(found);
}
