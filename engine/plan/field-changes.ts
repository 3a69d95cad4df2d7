import type { FieldChange } from '../../schemas/types/plan.ts';
import { canonical } from '../graph/canonical.ts';
import { configWord } from '../graph/config-word.ts';
import type { Job, Json } from '../graph/job.ts';
import type { Take } from '../lockfile/lockfile.ts';
import type { SlotStanding } from './standing.ts';

/**
 * What differs between a take and what its slot would render now. The prompt is explained by what it was made of;
 * inputs that are not known yet are left to the reason that names them.
 */
export function fieldChanges(
  previous: Take,
  slot: SlotStanding,
  job: Job,
  from: Readonly<Record<string, string>>,
): readonly FieldChange[] {
  const wording = differences(previous.wording, job.wording);
  const now: Readonly<Record<string, unknown>> = slot.render?.request.body ?? {
    ...previous.request.body,
    ...plainFields(job),
  };
  const before = previous.request.body as Readonly<Record<string, unknown>>;
  const body = [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter(field => !same(before[field], now[field]) && !(isPrompt(field) && wording.length > 0))
    .map(field => ({
      field: configWord(field),
      ...side('before', shown(before[field], previous.from[field])),
      ...side('after', shown(now[field], from[field])),
    }));
  const endpoint =
    previous.request.endpoint === job.endpoint
      ? []
      : [{ field: 'endpoint', before: previous.request.endpoint, after: job.endpoint }];
  return [...endpoint, ...wording, ...body];
}

/** The fields that do not wait for an input. */
const plainFields = ({ request }: Job): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(request.body).filter(([, value]) => value === null || typeof value !== 'object'));

function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(key => before[key] !== after[key])
    .map(key => ({ field: key, ...side('before', before[key]), ...side('after', after[key]) }));
}

const side = <K extends 'before' | 'after'>(key: K, value: string | undefined): { [P in K]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };

/** A lockfile's keys come in another order than a fresh request's. */
const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonical(a as Json) === canonical(b as Json));

const isPrompt = (field: string): boolean => field === 'promptText' || field === 'negativePrompt';

function shown(value: unknown, from: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value as Json);
  const short = text.replace(/sha256:([0-9a-f]{8})[0-9a-f]{56}/g, '$1…');
  return from === undefined ? short : `${from} (${short})`;
}
