import { modelOf, type Standing, type Take } from '../../../engine/index.ts';
import type { TakeView } from '../../../schemas/types/output.ts';
import { noteView } from './note-view.ts';

/** What a take's view is made of. */
export interface TakeFacts {
  readonly address: string;
  readonly take: Take;
  /** How its job stands. Absent: the job is no longer declared. */
  readonly standing?: Standing;
  /** Readable name, relative to the production folder. */
  readonly file: string;
  /** The names of what came beside it. */
  readonly others: readonly string[];
  /** Whether no file has that name. */
  readonly isGone: boolean;
}

export function takeView({ address, take, standing, file, others, isGone }: TakeFacts): TakeView {
  const { media, review, request, credits } = take;
  const { seed } = request.body;
  const { kind, bytes, width, height, fps, frames, seconds, channels, sampleRate } = media;
  return {
    take: `${address}#${take.take}`,
    address,
    slot: take.slot,
    current: standing?.slots.some(({ held }) => held?.here === true && held.take.take === take.take) ?? false,
    model: modelOf(request),
    ...(typeof seed === 'number' ? { seed } : {}),
    charged: credits.charged,
    created: take.created,
    ...(take.by === undefined ? {} : { askedBy: take.by }),
    ...(take.forced === undefined ? {} : { forced: `by ${take.forced.by}: “${take.forced.reason}”` }),
    ...(take.provider === 'import' ? { imported: true as const } : {}),
    ...(take.reusedFrom === undefined ? {} : { reusedFrom: take.reusedFrom }),
    ...(review ? { verdict: review.state, by: review.by } : {}),
    ...(review?.note === undefined ? {} : { note: review.note }),
    ...(review?.reason === undefined ? {} : { reason: review.reason }),
    ...(review?.checks === undefined ? {} : { checks: review.checks }),
    ...(review?.for === undefined ? {} : { for: review.for }),
    ...(review?.scores === undefined ? {} : { scores: review.scores }),
    ...(take.notes === undefined ? {} : { notes: take.notes.map(note => noteView(note, fps)) }),
    ...keptOf(take, standing),
    file,
    ...(others.length > 0 ? { others: [...others] } : {}),
    ...(isGone ? { gone: true } : {}),
    media: { kind, bytes, ...defined({ width, height, fps, frames, seconds, channels, sampleRate }) },
  };
}

function keptOf({ take }: Take, standing: Standing | undefined): Pick<TakeView, 'kept'> {
  const word = standing?.slots.find(({ held }) => held?.here && held.take.take === take)?.kept;
  return word ? { kept: `${word.as} by ${word.by} ${word.at.slice(0, 10)}` } : {};
}

const defined = <T extends object>(members: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
