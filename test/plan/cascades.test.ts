import { expect, test } from 'vitest';
import { keep } from '../../engine/lockfile/kept.ts';
import type { Kept, LockfileText } from '../../engine/lockfile/lockfile.ts';
import { lockfileOf } from '../../engine/lockfile/lockfile.ts';
import { acceptable, pinnable } from '../../engine/plan/keepable.ts';
import { standings } from '../../engine/plan/standing.ts';
import type { Address } from '../../engine/production/address.ts';
import type { Cut } from '../../schemas/types/plan.ts';
import { circled, planOf, type Stage, settled, stage } from '../rig/thinking.ts';

const film = (changes: (yaml: string) => string = yaml => yaml): Stage =>
  stage(
    changes(`
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs:
  - { id: draft, model: gen4_turbo, takes: 2 }
  - { id: final, model: gen4.5, gate: circled }
scenes:
  - id: s01
    shots:
      - { id: ride, seconds: 5, firstFrame: refs/a.png, prompt: She rolls slowly }
      - { id: logo, seconds: 2, rungs: [draft], takes: 1, firstFrame: { lastFrameOf: s01/ride }, prompt: The logo glows }
      - { id: sign, seconds: 2, rungs: [draft], takes: 1, firstFrame: { lastFrameOf: s01/logo }, prompt: The sign glows }
`),
  );

const finished = (set: Stage): LockfileText => settled(set, circled(settled(set), 's01/ride@draft#1'));

/** What a plan costs less once the word is given. */
function savedBy(set: Stage, lock: LockfileText, { way, address }: Cut): number {
  const standing = standings({ ...set, lockfile: lockfileOf(lock) }).get(address as Address)!;
  const takes = lock.takes[address] ?? [];
  const words = (way === 'accept' ? acceptable : pinnable)(standing, takes).map(([slot, { take }]): Kept => {
    const print =
      way === 'accept' ? { fingerprint: standing.slots.find(each => each.slot === slot)!.render!.fingerprint } : {};
    return {
      as: way === 'accept' ? 'accepted' : 'pinned',
      address,
      slot,
      keeps: `${address}#${take}`,
      ...print,
      by: 'ana',
      at: '',
    };
  });
  const cost = (text: LockfileText): number => {
    const { credits, later } = planOf(set, text).totals;
    return credits + later;
  };
  return cost(lock) - cost(keep(lock, words));
}

test('what a shot is made anew for says what follows from it, and each cut saves what it says', () => {
  const lock = finished(film());
  const set = film(yaml => yaml.replace('rolls slowly', 'rolls fast'));
  const { cascades = [] } = planOf(set, lock);
  expect(cascades).toEqual([
    {
      head: 's01/ride@draft',
      why: 'anew',
      jobs: ['s01/ride@final', 's01/logo@draft', 's01/sign@draft'],
      shots: 3,
      takes: 3,
      credits: 70,
      later: 60,
      unused: 130,
      cuts: [
        { way: 'accept', address: 's01/ride@draft', saves: 70 },
        { way: 'pin', address: 's01/ride@final', saves: 60 },
        { way: 'pin', address: 's01/logo@draft', saves: 20 },
      ],
    },
  ]);
  for (const cut of cascades[0]!.cuts) expect(savedBy(set, lock, cut)).toBe(cut.saves);
});

test('another take that is circled leaves its shot as it is, and what was made from the first can be accepted', () => {
  const set = film();
  const lock = circled(settled(set, circled(settled(set), 's01/ride@draft#2')), 's01/ride@draft#1');
  const { cascades = [] } = planOf(set, lock);
  expect(cascades).toMatchObject([
    {
      head: 's01/ride@draft',
      why: 'other-take',
      jobs: ['s01/ride@final', 's01/logo@draft', 's01/sign@draft'],
      credits: 80,
      cuts: [
        { way: 'accept', address: 's01/ride@final', saves: 60 },
        { way: 'accept', address: 's01/logo@draft', saves: 20 },
      ],
    },
  ]);
  for (const cut of cascades[0]!.cuts) expect(savedBy(set, lock, cut)).toBe(cut.saves);
});

test('what nothing follows from is no cascade', () => {
  const lock = finished(film());
  const set = film(yaml => yaml.replace('sign glows', 'sign fades'));
  expect(planOf(set, lock).cascades).toBeUndefined();
  expect(planOf(film(), lock).cascades).toBeUndefined();
});
