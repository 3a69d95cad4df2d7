import { isList, isPart, sentAt } from '../../catalog/body.ts';
import type { Entry } from '../../catalog/catalog.ts';
import type { Json, ProviderBody } from '../../catalog/request.ts';
import type { ShotOfFilm } from '../../media/slate.ts';

/** What a request asks for in words; empty when it has none. Without an entry, the first text of a workflow's nodes. */
export function promptOf(entry: Entry | undefined, body: ProviderBody): string {
  const asked = entry?.prompt && sentAt(body, entry.prompt.field);
  if (typeof asked === 'string' && asked !== '') return asked;
  const shots = shotsOf(body);
  if (shots.length > 0) return shots.map(shot => shot.prompt).join(' / ');
  return entry === undefined ? ([...textsOf(body)].find(text => / /.test(text)) ?? '') : '';
}

/** The shots that a request spells out; none when it leaves them to the model, or has no such thing. */
export function shotsOf(body: ProviderBody): readonly ShotOfFilm[] {
  const { shots } = body;
  if (!isList(shots)) return [];
  return shots.filter(isPart).map(({ prompt, duration }) => ({ prompt: String(prompt), seconds: Number(duration) }));
}

/** Every string in a body, whatever it says. */
export function* textsOf(value: Json | undefined): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (isList(value)) for (const item of value) yield* textsOf(item);
  else if (isPart(value)) for (const item of Object.values(value)) yield* textsOf(item);
}
