import { modelOf } from '../catalog/request.ts';
import type { LockfileText, Loss, Take } from '../lockfile/lockfile.ts';

/** One thing that somebody did, or that happened on their word. */
export interface Deed {
  /** UTC. */
  readonly at: string;
  /** Absent: nobody wrote it down. */
  readonly by?: string;
  readonly did: Did;
  /** A take, or the slot of one that did not come to be. */
  readonly about: string;
  /** Credits it cost. Absent: it is no matter of money. */
  readonly credits?: number;
  readonly model?: string;
  /** In their words, or the provider's. */
  readonly text?: string;
  /** Why the policy was overridden. Absent: it was not. */
  readonly forced?: string;
}

/** What was done; the losses by their kinds. */
export type Did =
  | 'rendered'
  | 'reused'
  | 'imported'
  | 'failed'
  | 'wrong'
  | 'moderated'
  | 'cancelled'
  /** A person said what became of a request, where nobody knew. */
  | 'settled'
  | 'circled'
  | 'approved'
  | 'rejected'
  | 'noted'
  | 'accepted'
  | 'pinned';

/** All that a lockfile knows of what was spent, judged, kept, forced and settled, the oldest first. */
export function historyOf({ takes, losses, kept = [] }: LockfileText): readonly Deed[] {
  const deeds = [
    ...Object.entries(takes).flatMap(([address, list]) =>
      list.flatMap(take => deedsOf(`${address}#${take.take}`, take)),
    ),
    ...losses.map(lossDeed),
    ...kept.map(({ as, keeps, by, at, note }): Deed => ({ at, by, did: as, about: keeps, ...said(note) })),
  ];
  return deeds.sort((a, b) => compare(a.at, b.at) || compare(a.about, b.about));
}

function deedsOf(about: string, take: Take): readonly Deed[] {
  const { review, notes = [], by, forced, credits, created, request, reusedFrom, provider } = take;
  const did = reusedFrom !== undefined ? 'reused' : provider === 'import' ? 'imported' : 'rendered';
  return [
    {
      at: created,
      ...(by === undefined ? {} : { by }),
      did,
      about,
      credits: credits.charged,
      ...(did === 'imported' ? {} : { model: modelOf(request) }),
      ...said(reusedFrom),
      ...(forced ? { forced: forced.reason } : {}),
    },
    ...(review ? [{ at: review.at, by: review.by, did: review.state, about, ...said(review.note) }] : []),
    ...notes.map((note): Deed => ({ at: note.when, by: note.by, did: 'noted', about, text: note.text })),
  ];
}

/** Whoever settled it is who did something; the money stays with whoever asked, and is told as theirs. */
function lossDeed({ address, slot, kind, at, by, settledBy, credits, model, reason, forced }: Loss): Deed {
  const who = settledBy ?? by;
  return {
    at,
    ...(who === undefined ? {} : { by: who }),
    did: kind === 'written-off' ? 'settled' : kind,
    about: `${address}#${slot}`,
    credits: credits.charged,
    model,
    text: reason,
    ...(forced ? { forced: forced.reason } : {}),
  };
}

const said = (text: string | undefined): { readonly text?: string } => (text === undefined ? {} : { text });

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
