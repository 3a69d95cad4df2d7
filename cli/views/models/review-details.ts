import { checksOf, modelOf, type Take, takeChanges } from '../../../engine/index.ts';
import { type ReviewFacts, thingOf } from './review-index.ts';
import type {
  JobDetails,
  ReviewDetails,
  ReviewLoss,
  ReviewOpening,
  ReviewReference,
  TakeDetails,
} from './review-types.ts';

/** What an open shot shows beyond its card. Nothing in it: there is no such thing. */
export function reviewDetails(facts: ReviewFacts, id: string): ReviewDetails {
  const { survey, standings, isWanted } = facts;
  const { takes } = survey.books.text;
  const addresses = [...new Set([...standings.keys(), ...Object.keys(takes)])].filter(
    address => thingOf(address) === id && isWanted(address),
  );
  return { id, jobs: Object.fromEntries(addresses.map(address => [address, jobDetails(address, facts)])) };
}

function jobDetails(address: string, facts: ReviewFacts): JobDetails {
  const { survey, standings } = facts;
  const job = standings.get(address)?.job;
  const takes = survey.books.text.takes[address] ?? [];
  const lost = survey.books.text.losses.filter(loss => loss.address === address).map(loss => lossOf(loss, facts));
  return {
    ...(lost.length > 0 ? { lost: lost.reverse() } : {}),
    checks: job ? checksOf(job, survey).map(({ id, question }) => ({ id, question })) : [],
    opens: openingsOf(address, facts),
    takes: Object.fromEntries(
      takes.map((take, index) => {
        const before = takes[index - 1];
        return [
          take.take,
          takeDetails(take, { address, facts, ...(before ? { before: [`${address}#${before.take}`, before] } : {}) }),
        ];
      }),
    ),
  };
}

const lossOf = (
  { kind, slot, at, code, reason, credits }: ReviewFacts['survey']['books']['text']['losses'][number],
  { withCosts }: ReviewFacts,
): ReviewLoss => ({
  kind,
  slot,
  at,
  ...(code === undefined ? {} : { code }),
  reason,
  ...(withCosts ? { charged: credits.charged } : {}),
});

/** The jobs whose gate looks at this one; of a variant, at all of them together. */
function openingsOf(address: string, { standings, withCosts }: ReviewFacts): readonly ReviewOpening[] {
  const of = standings.get(address)?.job.variant?.of;
  return [...standings.values()].flatMap(({ job, quote, binding }): readonly ReviewOpening[] => {
    const { gate } = job;
    if (!gate || (gate.on !== address && gate.on !== of)) return [];
    return [
      {
        address: job.address,
        on: gate.kind,
        ...(withCosts ? { credits: quote.credits * job.takes } : {}),
        model: job.model,
        isOpen: binding.kind !== 'closed',
      },
    ];
  });
}

interface TakePlace {
  readonly address: string;
  readonly facts: ReviewFacts;
  readonly before?: readonly [name: string, take: Take];
}

function takeDetails(take: Take, { address, facts, before }: TakePlace): TakeDetails {
  const { request, credits, review, notes = [], reusedFrom } = take;
  const { promptText, negativePrompt, model: _, seed: __, ...rest } = request.body;
  const kept = facts.standings.get(address)?.slots.find(({ held }) => held?.here && held.take.take === take.take)?.kept;
  const { reason, checks, note, scores, for: quality } = review ?? {};
  const said = { reason, checks, note, scores, for: quality };
  return {
    created: take.created,
    provider: take.provider,
    model: modelOf(request),
    endpoint: request.endpoint,
    ...(typeof promptText === 'string' ? { prompt: promptText } : {}),
    ...(typeof negativePrompt === 'string' ? { negative: negativePrompt } : {}),
    fields: Object.entries(rest).flatMap(([field, value]) =>
      value !== null && typeof value === 'object'
        ? []
        : String(value).startsWith('sha256:')
          ? []
          : [{ field, value: String(value) }],
    ),
    ...(facts.withCosts ? { credits: { quoted: credits.quoted, charged: credits.charged } } : {}),
    references: Object.entries(take.from).map(([field, from]) => referenceOf(field, from, take, facts)),
    ...(before ? { since: { take: before[0], changed: takeChanges(before[1], take) } } : {}),
    ...(reusedFrom === undefined ? {} : { reusedFrom }),
    ...(kept ? { kept: `${kept.as} by ${kept.by} ${kept.at.slice(0, 10)}` } : {}),
    ...(review ? { review: JSON.parse(JSON.stringify(said)) as NonNullable<TakeDetails['review']> } : {}),
    notes: notes.map(({ at, text, by, when }) => ({ ...(at === undefined ? {} : { at }), text, by, when })),
  };
}

function referenceOf(field: string, from: string, { request }: Take, { survey }: ReviewFacts): ReviewReference {
  const sha = /^sha256:([0-9a-f]{64})/.exec(String(valueAt(request.body, field)))?.[1];
  const file = survey.inventory.get(from);
  const [, job = '', number] = /^(.+)#(\d+)$/.exec(from) ?? [];
  const take = survey.books.text.takes[job]?.find(each => each.take === Number(number))?.media;
  const known = take ?? (file && 'sha256' in file ? file : undefined);
  // A file that was changed since is not what was sent.
  if (sha === undefined || known?.sha256 !== sha) return { field, from };
  return { field, from, media: { sha, kind: known.kind, mime: known.mime } };
}

/** The value at `referenceImages[0].uri`. */
const valueAt = (body: unknown, field: string): unknown =>
  field
    .split(/[.[\]]+/)
    .filter(part => part !== '')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, part)
          ? (value as Record<string, unknown>)[part]
          : undefined,
      body,
    );
