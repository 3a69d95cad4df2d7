import { describe, expect, test } from 'vitest';
import { keep, letGo } from '../../engine/lockfile/kept.ts';
import { type LockfileText, lockfileOf, type Review } from '../../engine/lockfile/lockfile.ts';
import { judge } from '../../engine/lockfile/verdict.ts';
import { standings } from '../../engine/plan/standing.ts';
import type { Address } from '../../engine/production/address.ts';
import { circled, linesOf, planOf, type Stage, settled, stage } from '../rig/thinking.ts';

const film = (action = 'rolls', more = '') =>
  stage(`
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo, takes: 2 }, { id: final, model: gen4.5, gate: circled }]
scenes: [{ id: s, shots: [{ id: a, seconds: 5, prompt: { subject: a bicycle, action: ${action} }, firstFrame: a.png ${more} }] }]
`);
const draft = 's/a@draft' as Address;
const final = 's/a@final' as Address;

/** Drafts, the second circled, and its final. */
const done = (): LockfileText => settled(film(), circled(settled(film()), 's/a@draft#2'));
const word = { by: 'ana', at: '2026-11-22T13:00:00.000Z' };

function accepting(set: Stage, lock: LockfileText, address: Address): LockfileText {
  const { slots, job } = standings({ ...set, lockfile: lockfileOf(lock) }).get(address)!;
  return keep(
    lock,
    slots.map(({ slot, render, previous }) => ({
      as: 'accepted',
      address: job.address,
      slot,
      keeps: `${address}#${previous!.take}`,
      fingerprint: render!.fingerprint,
      request: render!.request as never,
      ...word,
    })),
  );
}

const pinning = (lock: LockfileText, address: Address, slots: readonly number[]): LockfileText =>
  keep(
    lock,
    slots.map(slot => ({ as: 'pinned', address, slot, keeps: `${address}#${slot}`, ...word })),
  );

const reasonOf = (set: Stage, lock: LockfileText, address: string) => {
  const { action, credits, reason } = planOf(set, lock).changes.find(each => each.address === address)!;
  return [action, credits, reason.code, reason.text];
};

describe('an accepted take', () => {
  test('stands for the changed wording at no cost, and the plan says by whose word', () => {
    const changed = film('glides');
    expect(reasonOf(changed, done(), draft)).toEqual(['replace', 50, 'changed', 'prompt.action changed']);
    const lock = accepting(changed, done(), draft);
    expect(reasonOf(changed, lock, draft)).toEqual([
      'keep',
      0,
      'accepted',
      'accepted by ana 2026-11-22, although prompt.action changed',
    ]);
  });

  test('keeps its circle: the rung above is asked for anew, and not closed', () => {
    const lock = accepting(film('glides'), done(), draft);
    expect(reasonOf(film('glides'), lock, final)).toEqual(['replace', 60, 'changed', 'prompt.action changed']);
  });

  test('is stale again when something else changes, and counts again when that is taken back', () => {
    const lock = accepting(film('glides'), done(), draft);
    expect(reasonOf(film('turns'), lock, draft)).toEqual(['replace', 50, 'changed', 'prompt.action changed']);
    expect(reasonOf(film('glides'), lock, draft)[0]).toBe('keep');
  });

  test('is the take that was paid for when the old wording comes back: undo is free', () => {
    const lock = accepting(film('glides'), done(), draft);
    expect(linesOf(planOf(film(), lock))).toEqual([]);
    expect(reasonOf(film(), lock, draft)).toEqual(['keep', 0, 'up-to-date', 'up to date']);
  });

  test('gives way to a take that was rendered for the wording', () => {
    const changed = film('glides');
    const rendered = settled(changed, done());
    expect(reasonOf(changed, accepting(changed, done(), draft), draft)[2]).toBe('accepted');
    const both = { ...rendered, kept: accepting(changed, done(), draft).kept! };
    expect(reasonOf(changed, both, draft)[2]).toBe('up-to-date');
  });
});

describe('a pinned job', () => {
  test('keeps what is there whatever changes, and so does what follows from it', () => {
    const lock = pinning(pinning(done(), draft, [1, 2]), final, [1]);
    expect(planOf(film('glides'), lock).totals).toMatchObject({ credits: 0, create: 0, replace: 0, wait: 0 });
    expect(reasonOf(film('glides'), lock, draft)[3]).toBe(
      'pinned by ana: prompt.action changed, and nothing is rendered',
    );
    expect(reasonOf(film(), lock, draft)[3]).toBe('pinned by ana');
  });

  test('asks for no more takes than there are, and for none behind a gate', () => {
    const lock = pinning(done(), draft, [1, 2]);
    expect(reasonOf(film('rolls', ', takes: 4'), lock, draft).slice(0, 2)).toEqual(['keep', 0]);
    expect(planOf(film(), lock, { retake: [draft] }).totals.credits).toBe(0);
  });

  test('is rendered again once it is let go', () => {
    const lock = letGo(pinning(done(), draft, [1, 2]), () => true);
    expect(reasonOf(film('glides'), lock, draft).slice(0, 2)).toEqual(['replace', 50]);
  });
});

test.each([1, 2])('circled take %i hands its seed, its frame and its wording to the next rung', number => {
  const lock = settled(film(), circled(settled(film()), `s/a@draft#${number}`));
  const [chosen, next] = [lock.takes[draft]![number - 1]!, lock.takes[final]![0]!];
  expect(chosen.request.body.seed).toBe(7 + number - 1);
  expect(next.request.body).toEqual({ ...chosen.request.body, model: 'gen4.5', ...outputOf(next.request.body) });
  expect(next.from).toEqual(chosen.from);
});

/** An MP4 is what comes where nothing is said. */
const outputOf = ({ outputFormat }: Readonly<Record<string, unknown>>) => (outputFormat ? { outputFormat } : {});

describe('an edit', () => {
  const edited = () => film('rolls', ', rungs: [draft], edits: [{ model: aleph2, prompt: dawn, reason: lighting }]');
  const rejected = (reason: NonNullable<Review['reason']>) =>
    [1, 2].reduce((lock, take) => judge(lock, draft, take, { state: 'rejected', reason, ...word }), settled(edited()));

  test.each(['identity_shift', 'limb_deform', 'camera_collapse'] as const)(
    'of a take rejected for %s is refused: it is made anew from where it began',
    reason => {
      expect(reasonOf(edited(), rejected(reason), 's/a@draft.edit1')).toEqual([
        'wait',
        0,
        'input',
        `waits for s/a@draft: s/a@draft#1 was rejected for ${reason.replace('_', ' ')}, and no edit rescues that: render s/a@draft anew from its picture or its wording, with \`--retake s/a@draft\``,
      ]);
    },
  );

  test('of a take rejected for its light waits for a verdict alone', () => {
    expect(reasonOf(edited(), rejected('lighting'), 's/a@draft.edit1')[3]).toBe(
      'waits for a circled take of s/a@draft',
    );
  });
});
