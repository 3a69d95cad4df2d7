import { expect, test } from 'vitest';
import { deedOf } from '../../cli/review/deed.ts';
import { expecting, expect as expectVerdict } from '../../cli/review/page/expected.ts';
import { bestOf, matches, needsReview, progressOf } from '../../cli/review/page/look.ts';
import { pieceAt, reelOf } from '../../cli/review/page/reel.ts';
import { hashOf, noFilter, routeOf } from '../../cli/review/page/route.ts';
import type { ReviewJob, ReviewTake, ReviewThing } from '../../cli/views/models/review-types.ts';

const take = (n: number, some: Partial<ReviewTake> = {}): ReviewTake => ({
  n,
  slot: n,
  media: { sha: `${n}`.repeat(64), kind: 'video', mime: 'video/mp4', fps: 24, seconds: 5 },
  ...some,
});
const job = (address: string, takes: readonly ReviewTake[], some: Partial<ReviewJob> = {}): ReviewJob => ({
  address,
  kind: 'shot',
  rung: /@(\w+)/.exec(address)?.[1] ?? '',
  ratio: '16:9',
  model: 'gen4_turbo',
  asked: takes.length,
  running: [],
  takes,
  ...some,
});
const shot = (id: string, jobs: readonly ReviewJob[], some: Partial<ReviewThing> = {}): ReviewThing => ({
  id,
  kind: 'shot',
  characters: [],
  seconds: 5,
  jobs,
  ...some,
});
const said = (state: 'circled' | 'approved' | 'rejected') => ({ verdict: { state, by: 'ana', at: '2026-11-01' } });

test('an address on the page says where one is, and reads back as it was written', () => {
  const route = {
    view: 'shots' as const,
    take: 's01/ride@draft+dolly_in~9x16#2',
    at: 2.458,
    beside: ['s01/ride@final#1'],
    mode: 'wipe' as const,
    filter: { ...noFilter, show: 'review' as const, words: 'neon & rain' },
  };
  const hash = hashOf(route);
  expect(hash).toBe(
    '#take=s01/ride@draft%2Bdolly_in~9x16%232&at=2.458&beside=s01/ride@final%231&mode=wipe&show=review&find=neon%20%26%20rain',
  );
  expect(routeOf(hash)).toEqual(route);
});

test('an address that makes no sense shows all shots', () => {
  expect(routeOf('#view=nowhere&show=what&mode=x')).toEqual({
    view: 'shots',
    beside: [],
    mode: 'side',
    filter: noFilter,
  });
});

test('a shot is seen by its highest rung, there by what was approved, circled, or is newest; never by what was rejected', () => {
  const drafts = job('s/a@draft', [take(1, said('circled')), take(2)]);
  expect(bestOf(shot('s/a', [drafts]))?.id).toBe('s/a@draft#1');
  expect(bestOf(shot('s/a', [drafts, job('s/a@final', [take(1)])]))?.id).toBe('s/a@final#1');
  expect(bestOf(shot('s/a', [drafts, job('s/a@final', [take(1, said('rejected'))])]))?.id).toBe('s/a@draft#1');
  expect(bestOf(shot('s/a', [job('s/a@draft', [take(1), take(2)])]))?.id).toBe('s/a@draft#2');
});

test('somebody should look where takes are there and none was judged or chosen', () => {
  expect(needsReview(job('s/a@draft', [take(1), take(2)]))).toBe(true);
  expect(needsReview(job('s/a@draft', [take(1, said('circled')), take(2)]))).toBe(false);
  expect(needsReview(job('s/a@draft', [take(1, said('rejected'))]))).toBe(false);
  expect(needsReview(job('s/a@draft', [take(1, { old: true })]))).toBe(false);
});

test('how far the looking is counts rungs that have takes of what is asked for now', () => {
  const things = [
    shot('s/a', [job('s/a@draft', [take(1), take(2)]), job('s/a@final', [])]),
    shot('s/b', [job('s/b@draft', [take(1, said('circled')), take(2)]), job('s/b@final', [take(1, { old: true })])]),
  ];
  expect(progressOf(things)).toEqual({ judged: 1, all: 2 });
});

test('a verdict on its way is shown over what was told, the last of a take, and is forgotten by itself alone', () => {
  const told = new Map([['s/a', shot('s/a', [job('s/a@draft', [take(1, said('circled')), take(2)])])]]);
  const states = () =>
    expecting(told)
      .get('s/a')!
      .jobs[0]!.takes.map(({ verdict }) => verdict?.state);
  const first = expectVerdict('s/a@draft#2', said('circled').verdict);
  const second = expectVerdict('s/a@draft#2', said('approved').verdict);
  first();
  expect(states()).toEqual(['circled', 'approved']);
  second();
  expect(states()).toEqual(['circled', undefined]);
  expect(expecting(told)).toBe(told);
});

test('a verdict may say scores from 1 to 5 and what a take is kept for, in known words', () => {
  const said = { do: 'judge', take: 's/a@draft#1', state: 'circled', was: null };
  expect(deedOf({ ...said, scores: { motion: 5 }, quality: 'motion' })).toMatchObject({ scores: { motion: 5 } });
  for (const wrong of [{ scores: { motion: 6 } }, { scores: { taste: 3 } }, { quality: 'price' }])
    expect(deedOf({ ...said, ...wrong })).toBeUndefined();
});

test('filters are about the shot, its rungs and its words', () => {
  const thing = shot('s/a', [job('s/a@draft', [take(1, said('rejected'))])], {
    text: 'Rain on neon',
    characters: ['maya'],
  });
  const is = (some: Partial<typeof noFilter>) => matches(thing, { ...noFilter, ...some }, 's');
  expect([is({ words: 'neon rain' }), is({ words: 'snow' })]).toEqual([true, false]);
  expect([is({ character: 'maya' }), is({ character: 'bo' }), is({ scene: 't' })]).toEqual([true, false, false]);
  expect([is({ show: 'rejected' }), is({ show: 'review' }), is({ rung: 'final' })]).toEqual([true, false, false]);
});

test('the film goes on where there is no clip: a still is held, and words stand for the rest', () => {
  const still = shot('still/hero', [job('still/hero', [take(3)], { kind: 'still' })], { kind: 'still' });
  const things = new Map(
    [
      still,
      shot('s/a', [job('s/a@draft', [take(1, { media: { ...take(1).media, seconds: 4.5 } })]), job('s/a@final', [])]),
      shot('s/b', [job('s/b@draft', [])], { startsFrom: 'still/hero', seconds: 3 }),
      shot('s/c', [job('s/c@draft', [])], { text: 'A street.' }),
    ].map(each => [each.id, each]),
  );
  const reel = reelOf({ cut: ['s/a', 's/b', 's/c', 's/gone'] }, things);
  expect(reel.map(({ id, state, start, length, take: it }) => [id, state, start, length, it])).toEqual([
    ['s/a', 'newest', 0, 4.5, 's/a@draft#1'],
    ['s/b', 'still', 4.5, 3, undefined],
    ['s/c', 'missing', 7.5, 5, undefined],
  ]);
  expect([0, 4.49, 4.5, 99].map(time => pieceAt(reel, time))).toEqual([0, 0, 1, 2]);
});
