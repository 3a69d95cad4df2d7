import { modelOf } from '../catalog/request.ts';
import { fingerprintVersion } from '../graph/fingerprint.ts';
import type { Request } from '../graph/job.ts';
import type { Attempt, JournalEntry } from '../lockfile/journal.ts';
import type { Loss, Media, Take } from '../lockfile/lockfile.ts';
import { takeAddress } from '../production/address.ts';
import type { Failure } from '../providers/provider.ts';
import { chargedFor } from './book.ts';
import { absentResults } from './bring-back.ts';
import type { Collected, Ended, Submitted } from './collect.ts';
import { fetchMedia } from './fetch-media.ts';
import { rules } from './rules.ts';
import { timestamp, type Workshop } from './workshop.ts';

/** Books what a finished task cost, brings its media into the store and the take into the lockfile. */
export async function settleTake(
  submitted: Submitted,
  news: Extract<Ended, { kind: 'succeeded' }> & { readonly took?: number },
  workshop: Workshop,
): Promise<Collected> {
  const { attempt, task, collected } = submitted;
  const { host, tally } = workshop;
  const { address, slot } = attempt;
  const charged = chargedFor(submitted, news);
  await note({ kind: 'settled', status: 'succeeded', charged }, attempt, workshop);
  if (news.partial !== undefined) {
    const text = `${address}#${slot} is there only in part: ${news.partial}. What came is kept, and nothing is rendered again.`;
    host.report({ event: 'notice', at: timestamp(host), text });
  }
  host.report({ event: 'take-fetching', at: timestamp(host), address, slot, task });
  const fetched = await fetchMedia({ task, request: attempt.request as Request }, news, workshop);
  if (fetched.kind === 'not-here') {
    // Whoever wants out has not failed: the next run fetches it.
    if (host.signal.aborted) return { kind: 'left' };
    tally.failed++;
    host.report({
      event: 'take-failed',
      at: timestamp(host),
      address,
      slot,
      kind: 'retry',
      reason: `rendered, but the download failed: ${fetched.reason}`,
      charged,
      hint: 'It is paid for and not lost: `retake collect` fetches it and renders nothing; so does the next apply.',
    });
    return { kind: 'left' };
  }
  const odd = oddLength(attempt, fetched.media);
  if (odd) host.report({ event: 'notice', at: timestamp(host), text: odd });
  const take: Omit<Take, 'take'> = {
    slot,
    fingerprint: attempt.fingerprint,
    fingerprintVersion: attempt.fingerprintVersion ?? fingerprintVersion,
    request: attempt.request,
    wording: attempt.wording,
    from: attempt.from,
    provider: attempt.provider,
    task,
    credits: {
      quoted: attempt.quoted,
      ...(submitted.estimated === undefined ? {} : { estimated: submitted.estimated }),
      charged,
    },
    created: utc(news.created) ?? attempt.at,
    ...askedBy(attempt),
    ...(news.took === undefined ? {} : { took: news.took }),
    media: fetched.media,
    ...(fetched.others.length > 0 ? { others: [...fetched.others] } : {}),
  };
  await note({ kind: 'stored', take }, attempt, workshop);
  const numbered = await enter(attempt, take, workshop);
  await announce({ attempt, take: numbered, collected }, workshop);
  return { kind: 'take', take: numbered };
}

/** It is paid for and kept; but whoever cuts it should know that it is not as long as was asked for. Models round to frames. */
function oddLength({ address, slot, request }: Attempt, { seconds }: Media): string | undefined {
  const { duration } = request.body;
  if (typeof duration !== 'number' || seconds === undefined || Math.abs(seconds - duration) <= 0.5) return undefined;
  return `${address}#${slot} is ${Math.round(seconds * 100) / 100} s long; ${duration} s were asked for.`;
}

/** Gives a take that is in the lockfile its readable name, and tells. */
export async function announce(
  { attempt, take, collected }: { readonly attempt: Attempt; readonly take: Take; readonly collected: boolean },
  workshop: Workshop,
): Promise<void> {
  const { host, store, tally } = workshop;
  const { address, slot, quoted } = attempt;
  const { charged } = take.credits;
  const name = takeAddress(address, take.take);
  const file = await placeAll(take, address, store);
  await tellAbsent(take, name, workshop);
  tally[collected ? 'collected' : 'rendered']++;
  tally[collected ? 'chargedEarlier' : 'charged'] += charged;
  const at = timestamp(host);
  host.report({ event: 'take-done', at, address, slot, take: name, file, charged, quoted, collected, reused: false });
}

/** Says that a take is in the lockfile and its media is not here, as when somebody removed it between two runs. */
export async function tellAbsent(take: Take, name: string, { host, store }: Workshop): Promise<void> {
  if ((await absentResults(take, store)).length === 0) return;
  const text = `the media of ${name} is not in the store; \`retake collect ${name}\` fetches it, at no charge, while the provider has it.`;
  host.report({ event: 'notice', at: timestamp(host), text });
}

/** Gives everything a take consists of its readable name; the name of the first result. */
export async function placeAll(
  { media, others = [], take }: Take,
  address: Attempt['address'],
  { media: shelf }: Workshop['store'],
): Promise<string> {
  const file = await shelf.place(media, { address, take });
  for (const [index, other] of others.entries()) await shelf.place(other, { address, take, output: index + 2 });
  return file;
}

/** What of a charge is not in the books yet: a person may have written the attempt off before it was found again. */
function unbooked({ id }: Attempt, charged: number, { store }: Workshop): number {
  const booked = store.ledger.current().losses.filter(loss => loss.attempt === id);
  return booked.reduce((left, loss) => Math.max(left - loss.credits.charged, 0), charged);
}

/** Puts a take whose media is stored into the lockfile, and closes its attempt. */
export async function enter(attempt: Attempt, take: Omit<Take, 'take'>, workshop: Workshop): Promise<Take> {
  const charged = unbooked(attempt, take.credits.charged, workshop);
  const credits = { ...take.credits, charged };
  const numbered = await workshop.store.ledger.addTake(attempt.address, { ...take, credits });
  await note({ kind: 'done' }, attempt, workshop);
  workshop.books.add(attempt.address, numbered);
  return numbered;
}

export interface Ending {
  readonly news: Exclude<Ended, { kind: 'succeeded' }>;
  readonly kind: Loss['kind'];
  readonly failure: Failure;
  /** A person had it stopped. Absent: it came to its end without anybody here. */
  readonly wished?: {
    /** Whether the charge is the estimate, because the provider did not say. */
    readonly assumed: boolean;
  };
  /** What to do. Absent: what follows from the failure's class. */
  readonly hint?: string;
}

export async function settleLoss(
  submitted: Submitted,
  { news, kind, failure, wished, hint = rules[failure.class].hint }: Ending,
  workshop: Workshop,
): Promise<Collected> {
  const { attempt, task, estimated, collected } = submitted;
  const { host, store, tally } = workshop;
  const { address, slot, fingerprint, request, quoted } = attempt;
  const charged = unbooked(attempt, chargedFor(submitted, news), workshop);
  const loss: Loss = {
    address,
    slot,
    fingerprint,
    model: modelOf(request),
    kind,
    task,
    credits: { quoted, ...(estimated === undefined ? {} : { estimated }), charged },
    at: timestamp(host),
    ...askedBy(attempt),
    ...(failure.code === undefined ? {} : { code: failure.code }),
    reason: failure.reason,
  };
  await note(
    {
      kind: 'settled',
      status: news.kind,
      charged,
      reason: failure.reason,
      ...(failure.code === undefined ? {} : { code: failure.code }),
    },
    attempt,
    workshop,
  );
  await note({ kind: 'lost', loss }, attempt, workshop);
  await store.ledger.addLoss(loss);
  await note({ kind: 'done' }, attempt, workshop);
  tally[collected ? 'chargedEarlier' : 'charged'] += charged;
  if (wished) {
    const { assumed } = wished;
    tally.cancelled++;
    const { reason } = failure;
    host.report({ event: 'take-cancelled', at: timestamp(host), address, slot, task, charged, assumed, reason, hint });
    return { kind: 'lost', failure, charged };
  }
  tally.failed++;
  host.report({
    event: 'take-failed',
    at: timestamp(host),
    address,
    slot,
    kind: failure.class,
    ...(failure.code === undefined ? {} : { code: failure.code }),
    reason: failure.reason,
    charged,
    hint,
  });
  return { kind: 'lost', failure, charged };
}

/** Who asked, and by whose word, as the lockfile keeps it. */
const askedBy = ({ by, forced }: Attempt): Pick<Take, 'by' | 'forced'> => ({
  ...(by === undefined ? {} : { by }),
  ...(forced === undefined ? {} : { forced }),
});

/** A provider's time as the lockfile writes it; undefined when it is none. */
function utc(text: string): string | undefined {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** A journal line about an attempt, without its name and date. */
type Note = JournalEntry extends infer Entry
  ? Entry extends { kind: 'settled' | 'stored' | 'lost' | 'done' }
    ? Omit<Entry, 'id' | 'at'>
    : never
  : never;

const note = (line: Note, { id }: Attempt, { store, host }: Workshop): Promise<void> =>
  store.journal.append({ ...line, id, at: timestamp(host) });
