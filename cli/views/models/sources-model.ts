import type { Catalog } from '../../../engine/index.ts';
import type { SourcesList } from '../../../schemas/types/output.ts';

/** Where the catalog's facts are from, the oldest first; with `older`, only what is older than so many days. */
export function sourcesModel({ sources, entries }: Catalog, now: number, older = 0): SourcesList {
  const used = (count: (entry: Catalog['entries'][number], id: string) => boolean, id: string): number =>
    entries.filter(entry => count(entry, id)).length;
  const listed = Object.entries(sources)
    .map(([id, { title, date }]) => ({
      id,
      title,
      date,
      days: Math.floor((now - Date.parse(date)) / dayMs),
      fields: used((entry, source) => entry.sources.includes(source), id),
      prices: used(({ price }, source) => price.known && price.source === source, id),
    }))
    .filter(({ days }) => days >= older)
    .sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1));
  return { sources: listed };
}

const dayMs = 86_400_000;
