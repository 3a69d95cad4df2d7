import { randomUUID } from 'node:crypto';
import { entryFor } from '../../catalog/catalog.ts';
import { inspect, type Problem } from '../../catalog/inspect.ts';
import { quote } from '../../catalog/quote.ts';
import type { AssetFacts, Json, ProviderRequest } from '../../catalog/request.ts';
import { dice, seedOf } from '../../media/dice.ts';
import { imageFacts } from '../../media/image-facts.ts';
import type { SlateNote } from '../provider.ts';
import { type Answer, type Issue, invalid, no, ok } from './answer.ts';
import { endingOf } from './ending.ts';
import { dayMs } from './links.ts';
import { plannedOutput } from './planned-output.ts';
import type { Stage } from './stage.ts';
import type { TaskRecord } from './task-record.ts';

/** Takes a request for a render, or says why not. The task is on disk before anybody hears of it. */
export function accept(stage: Stage, request: ProviderRequest, slate: SlateNote | undefined): Answer {
  const { catalog, folder } = stage;
  const assets = assetFacts(stage);
  const problems = inspect(catalog, request, assets);
  const entry = entryFor(catalog, request);
  if (problems.length > 0 || !entry) return invalid(problems.map(issueOf));
  const lost = [...unknownUploads(request.body, [], assets)];
  if (lost.length > 0) return invalid(lost);
  const { model } = entry;
  if (stage.daily !== null && stage.dailyOf(model) >= stage.daily)
    return no(429, 'You have reached your daily task limit for this model.');
  const price = quote(catalog, request, assets);
  const estimated = price.known ? price.credits : undefined;
  if (estimated !== undefined && estimated > stage.balance())
    return no(400, 'You do not have enough credits to run this task.');
  const output = plannedOutput(entry, request.body, assets);
  const id = randomUUID();
  const prompt = request.body.promptText;
  const record: TaskRecord = {
    id,
    created: stage.now(),
    request,
    ...(slate ? { slate } : {}),
    ...(estimated === undefined ? {} : { estimated }),
    ...timesOf(id, output.seconds ?? 5, stage.speed),
    ending: endingOf(typeof prompt === 'string' ? prompt : '', estimated ?? 0),
    output,
  };
  folder.addTask(record);
  return ok(estimated === undefined ? { id } : { id, estimatedCost: { credits: estimated } });
}

/** Up to 3 s in the queue, then 4–8 s for each five seconds of the result: faster than Runway, and as uneven. */
function timesOf(id: string, seconds: number, speed: number): Pick<TaskRecord, 'queueMs' | 'runMs'> {
  const roll = dice(seedOf(id));
  return { queueMs: (roll() * 3000) / speed, runMs: ((4000 + roll() * 4000) * (seconds / 5)) / speed };
}

/** What is known of an upload that has not expired, or of a picture that came along. */
function assetFacts({ folder, now }: Stage): AssetFacts {
  return uri => {
    const data = /^data:image\/[^;,]+;base64,(.*)$/s.exec(uri);
    if (data) {
      const bytes = Buffer.from(data[1]!, 'base64');
      return { kind: 'image', bytes: bytes.length, ...imageFacts(bytes) };
    }
    if (!uri.startsWith(uploadScheme)) return undefined;
    const upload = folder.upload(uri.slice(uploadScheme.length));
    return upload && now() < upload.created + dayMs ? upload.facts : undefined;
  };
}

const uploadScheme = 'runway://';

/** Addresses that lead nowhere: uploads that never were or have expired, and what only the client understands. */
function* unknownUploads(
  value: Json | undefined,
  path: readonly (string | number)[],
  assets: AssetFacts,
): Generator<Issue> {
  if (typeof value === 'string') {
    if (/^sha256:[0-9a-f]{64}$/.test(value) || (value.startsWith(uploadScheme) && !assets(value)))
      yield { code: 'invalid_asset', path, message: 'The asset could not be found; it may have expired.' };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* unknownUploads(item, [...path, index], assets);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* unknownUploads(item, [...path, name], assets);
  }
}

const issueOf = ({ code, path, message }: Problem): Issue => ({
  code: issueCodes[code] ?? 'custom',
  path: path
    .split(/[.[\]]+/)
    .filter(part => part !== '')
    .map(part => (/^\d+$/.test(part) ? Number(part) : part)),
  message,
});

const issueCodes: Readonly<Partial<Record<Problem['code'], string>>> = {
  unknown_key: 'unrecognized_keys',
  missing: 'invalid_type',
  type: 'invalid_type',
  enum: 'invalid_value',
};
