import { createHash } from 'node:crypto';
import { fingerprintVersion } from '../../engine/graph/fingerprint.ts';
import type { Job } from '../../engine/graph/job.ts';
import type { Survey } from '../../engine/index.ts';
import { grow, type NewTake } from '../../engine/lockfile/grow.ts';
import { type LockfileText, lockfileOf, type Media, type Take } from '../../engine/lockfile/lockfile.ts';
import { judge } from '../../engine/lockfile/verdict.ts';
import { type SlotStanding, type Standing, standings } from '../../engine/plan/standing.ts';
import { takeAddress } from '../../engine/production/address.ts';

export interface SettleWishes {
  /** Circle the newest take of every job that a gate waits for, so that the whole ladder is climbed. */
  readonly circle?: boolean;
}

/** The lockfile as it would be had everything been rendered that can be: no media, no money, the facts alone. */
export function settle(survey: Survey, wishes: SettleWishes = {}): LockfileText {
  const rendered = renderOpen(survey, survey.books.text);
  const circled = wishes.circle ? circleNewest(survey, rendered) : rendered;
  return circled === survey.books.text ? circled : settle(withText(survey, circled), wishes);
}

function withText(survey: Survey, text: LockfileText): Survey {
  return { ...survey, books: { ...survey.books, text, lockfile: lockfileOf(text) } };
}

const standingsIn = (survey: Survey, text: LockfileText): readonly Standing[] => [
  ...standings({ ...survey, lockfile: lockfileOf(text) }).values(),
];

/** A take in every slot whose request is known and that has none. The same text when there is no such slot. */
function renderOpen(survey: Survey, text: LockfileText): LockfileText {
  const takes = standingsIn(survey, text).flatMap(standing =>
    standing.slots.filter(({ render, held }) => render && !held?.here).map(slot => takeOf(slot, standing)),
  );
  return takes.length === 0 ? text : grow(text, { takes, losses: [] }).lockfile;
}

function takeOf({ slot, render, held }: SlotStanding, { job, binding }: Standing): NewTake {
  const { fingerprint, request } = render!;
  const facts = {
    slot,
    fingerprint,
    fingerprintVersion,
    request: request as Take['request'],
    wording: job.wording,
    from: binding.kind === 'bound' ? binding.from : {},
    created: '2026-01-02T03:04:05Z',
  };
  const take: Omit<Take, 'take'> = held
    ? {
        ...facts,
        provider: held.take.provider,
        task: held.take.task,
        credits: { quoted: 0, charged: 0 },
        media: held.take.media,
        reusedFrom: takeAddress(held.address, held.take.take),
        ...(held.review ? { review: held.review } : {}),
      }
    : {
        ...facts,
        provider: 'runway',
        task: `task-${fingerprint.slice(7, 15)}`,
        credits: { quoted: job.quote.credits, charged: job.quote.credits },
        media: mediaOf(job, fingerprint),
      };
  return { address: job.address, take };
}

/** Other requests, other bytes. */
function mediaOf({ kind, seconds }: Job, fingerprint: string): Media {
  const sha256 = createHash('sha256').update(fingerprint).digest('hex');
  return kind === 'still'
    ? { sha256, bytes: 1000, kind: 'image', mime: 'image/png', width: 1920, height: 1080 }
    : {
        sha256,
        bytes: 1000,
        kind: 'video',
        mime: 'video/mp4',
        width: 1280,
        height: 720,
        fps: 24,
        seconds: seconds ?? 5,
      };
}

/** The newest take is the one in use already, so that circling it makes nothing stale. */
function circleNewest(survey: Survey, text: LockfileText): LockfileText {
  const all = standingsIn(survey, text);
  const awaited = new Set(all.flatMap(({ binding }) => (binding.kind === 'closed' ? [binding.on] : [])));
  return all
    .filter(({ job }) => awaited.has(job.address))
    .reduce((before, { job, inUse }) => {
      if (inUse.kind !== 'take' || !inUse.held.here) return before;
      return judge(before, job.address, inUse.held.take.take, {
        state: 'circled',
        by: 'ada',
        at: '2026-01-02T03:04:06Z',
      });
    }, text);
}
