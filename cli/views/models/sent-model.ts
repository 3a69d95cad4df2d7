import type { PlannedRequest } from '../../../engine/index.ts';

/** One call, and the dice of every take it is made for. */
export interface SentModel {
  readonly address: string;
  /** `POST /v1/image_to_video`. */
  readonly call: string;
  /** Every field of the body by its path, as JSON; media by what they are. */
  readonly fields: readonly SentField[];
  /** Slots it is sent for, each once. */
  readonly slots: readonly number[];
}

export interface SentField {
  readonly path: string;
  readonly value: string;
}

type Body = Readonly<Record<string, unknown>>;

/** Calls of one job that differ in nothing but `seed` are told once. */
export function sentModels(requests: readonly PlannedRequest[]): readonly SentModel[] {
  const groups = new Map<string, PlannedRequest[]>();
  for (const request of requests) {
    const { seed: _, ...same } = request.body as Body;
    const key = JSON.stringify([request.address, request.path, same]);
    groups.set(key, [...(groups.get(key) ?? []), request]);
  }
  return [...groups.values()].map(alike => sentModel(alike[0]!, alike));
}

const sentModel = (first: PlannedRequest, alike: readonly PlannedRequest[]): SentModel => ({
  address: first.address,
  call: `${first.method} ${first.path}`,
  fields: fieldsOf(first.body, '').map(field => ({ path: field.path, value: sentValue(field, first, alike) })),
  slots: alike.map(({ slot }) => slot),
});

function sentValue(
  { path, value }: { readonly path: string; readonly value: unknown },
  { assets }: PlannedRequest,
  alike: readonly PlannedRequest[],
): string {
  if (path === 'seed') return alike.map(({ body }) => JSON.stringify((body as Body).seed)).join(', ');
  const asset = assets.find(({ field }) => field === path);
  if (!asset) return JSON.stringify(value);
  return `${asset.from}, ${asset.sha256 === undefined ? 'known after apply' : `sha256:${asset.sha256.slice(0, 12)}…`}`;
}

/** `referenceImages[0].uri`: the leaves of a body, in its order. */
function fieldsOf(value: unknown, path: string): readonly { readonly path: string; readonly value: unknown }[] {
  if (Array.isArray(value) && value.length > 0)
    return value.flatMap((item, index) => fieldsOf(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [{ path, value }];
  return Object.entries(value).flatMap(([name, member]) => fieldsOf(member, path === '' ? name : `${path}.${name}`));
}
