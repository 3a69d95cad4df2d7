import type { FieldChange } from '../../schemas/types/plan.ts';
import { canonical } from '../graph/canonical.ts';
import { configWord } from '../graph/config-word.ts';
import type { Job, Json } from '../graph/job.ts';
import type { Take } from '../lockfile/lockfile.ts';
import { handleWords } from '../production/handles.ts';
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
  const hide = (field: string): boolean => isPrompt(field) && wording.length > 0;
  const before = fieldsOf(previous.request.body, previous.from, hide);
  const after = fieldsOf(now, from, hide);
  const body = bodyChanges(before, after).map(change => withReason(change, job));
  const endpoint =
    previous.request.endpoint === job.endpoint
      ? []
      : [{ field: 'endpoint', before: previous.request.endpoint, after: job.endpoint }];
  return [...endpoint, ...wording, ...body];
}

/** Nobody wrote a length that is longer for handles. */
const withReason = (change: FieldChange, { handles }: Job): FieldChange =>
  handles && change.field === 'seconds'
    ? { ...change, why: `${handles.seconds} s with ${handleWords(handles)}` }
    : change;

/** What differs between the requests of two takes, told as a plan tells it. Seeds are told too. */
export function takeChanges(before: Take, after: Take): readonly FieldChange[] {
  const wording = differences(before.wording, after.wording);
  const hide = (field: string): boolean => isPrompt(field) && wording.length > 0;
  const was = fieldsOf(before.request.body, before.from, hide);
  const now = fieldsOf(after.request.body, after.from, hide);
  return [
    ...differences({ endpoint: before.request.endpoint }, { endpoint: after.request.endpoint }),
    ...wording,
    ...bodyChanges(was, now),
  ];
}

const bodyChanges = (before: ReadonlyMap<string, Shown>, after: ReadonlyMap<string, Shown>): readonly FieldChange[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter(name => before.get(name)?.value !== after.get(name)?.value)
    .map(name => ({ field: name, ...side('before', before.get(name)?.text), ...side('after', after.get(name)?.text) }));

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

const isPrompt = (field: string): boolean => field === 'promptText' || field === 'negativePrompt';

/** One field for people: what is compared, and what is shown. */
interface Shown {
  readonly value: string;
  readonly text: string;
}

/** The fields of a body under the config's names; references each by its tag. */
function fieldsOf(
  body: Readonly<Record<string, unknown>>,
  from: Readonly<Record<string, string>>,
  hide: (field: string) => boolean,
): ReadonlyMap<string, Shown> {
  const fields = new Map<string, Shown>();
  for (const [field, value] of Object.entries(body)) {
    if (hide(field)) continue;
    if (isReferences(value))
      value.forEach(({ uri, tag }, index) => {
        fields.set(`${configWord(field)}.${tag ?? index + 1}`, shown(uri, from[`${field}[${index}].uri`]));
      });
    else fields.set(configWord(field), shown(value, from[field]));
  }
  return fields;
}

const isReferences = (value: unknown): value is readonly { readonly uri: string; readonly tag?: string }[] =>
  Array.isArray(value) && value.every(item => typeof item === 'object' && item !== null && 'uri' in item);

/** A lockfile's keys come in another order than a fresh request's, so values are compared in canonical form. */
function shown(value: unknown, from: string | undefined): Shown {
  const text = typeof value === 'string' ? value : canonical(value as Json);
  const short = text.replace(/sha256:([0-9a-f]{8})[0-9a-f]{56}/g, '$1…');
  return { value: text, text: from === undefined ? short : `${from} (${short})` };
}
