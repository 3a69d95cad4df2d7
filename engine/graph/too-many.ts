import type { Related } from '../diagnostics/diagnostic.ts';
import type { Draft } from './draft.ts';
import type { Json, Request } from './job.ts';

/** Which pictures there is room for and which not. Absent: the field is no list of media. */
export function overflow(
  { job, placeOf }: Draft,
  path: string,
  { body, room }: { readonly body: Request['body']; readonly room: number },
): { readonly hint: string; readonly related: readonly Related[] } | undefined {
  const items = path.split('.').reduce<Json | undefined>((part, step) => memberOf(part, step), body as Json);
  if (!Array.isArray(items) || items.length <= room) return undefined;
  const names = items.map((item, index) => nameOf(item, index));
  const [sent, rest] = [names.slice(0, room), names.slice(room)];
  return {
    hint: `There is room for ${sent.join(', ')}; none for ${rest.join(', ')}. Take out what matters least.`,
    related: rest.map((name, index) => ({
      message: `no room for ${name}`,
      place: placeOf(`${path}[${room + index}]`),
    })),
  };

  function nameOf(item: Json, index: number): string {
    const tag = memberOf(item, 'tag');
    const source = job.request.inputs.find(({ field }) => field.startsWith(`${path}[${index}]`))?.source;
    const from = source && (source.kind === 'file' ? source.path : source.of);
    if (typeof tag !== 'string') return from ?? `number ${index + 1}`;
    return from === undefined ? `@${tag}` : `@${tag} (${from})`;
  }
}

const memberOf = (part: Json | undefined, name: string): Json | undefined =>
  typeof part === 'object' && part !== null && !Array.isArray(part) && Object.hasOwn(part, name)
    ? (part as Readonly<Record<string, Json>>)[name]
    : undefined;
