import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tried } from '../../engine/change/what-if.ts';
import { parse } from '../../engine/document/parse.ts';
import { emptyLockfile, type LockfileText, lockfileOf } from '../../engine/lockfile/lockfile.ts';
import { type Impact, impactOf, rewritten, sideOf } from '../../engine/plan/impact.ts';
import { standings } from '../../engine/plan/standing.ts';
import { usersOf } from '../../engine/plan/thing.ts';
import { circled, nothingInFlight, planOf, type Stage, settled, stage } from '../rig/thinking.ts';

const ad = `
retake: 1
production: { id: ad, title: Ad, seed: 7 }
rungs:
  - { id: draft, model: gen4_turbo, takes: 2 }
  - { id: final, model: gen4.5, gate: circled }
characters:
  maya: { description: a young woman, wardrobe: navy jacket, references: { identity: refs/maya.png } }
  zoe: { description: a girl }
looks:
  neon: { lighting: soft neon }
stills:
  ready: { model: gen4_image, prompt: "{maya} stands ready", ratio: 1280:720, characters: [maya] }
scenes:
  - id: s01
    shots:
      - { id: ride, seconds: 5, firstFrame: { still: ready }, prompt: She rolls slowly }
      - { id: walk, seconds: 5, rungs: [draft], firstFrame: refs/street.png, prompt: "{maya} walks", identityRepeat: always }
      - { id: logo, seconds: 2, rungs: [draft], takes: 1, firstFrame: { lastFrameOf: s01/ride }, prompt: The logo glows }
`;

/** Everything rendered, a draft circled, and the final made from it. */
function finished(set: Stage): LockfileText {
  return settled(set, circled(settled(set), 's01/ride@draft#2'));
}

function impactIn(set: Stage, lock: LockfileText, after: { readonly thing: string } | { readonly set: Stage }): Impact {
  const books = { lockfile: lockfileOf(lock), inFlight: nothingInFlight };
  const ground = { ...set, ...books };
  const before = sideOf(standings(ground), books);
  if ('set' in after)
    return impactOf(
      before,
      sideOf(standings({ ...ground, ...after.set }), books),
      rewritten(set.graph, after.set.graph),
    );
  const users = usersOf(after.thing, set).value!;
  return impactOf(before, sideOf(standings({ ...ground, changed: users }), books), users);
}

const lines = ({ jobs }: Impact): readonly string[] =>
  jobs.map(
    ({ address, via, stale, credits, later, unused, why }) =>
      `${via} ${address} ${stale.length}× ${credits}+${later} cr, ${unused} paid: ${why}`,
  );

const set = stage(ad);
const lock = finished(set);

describe('any change', () => {
  test('of a character reaches what says it or shows it, and what is made from that', () => {
    const found = impactIn(set, lock, { thing: 'character.maya' });
    expect(lines(found)).toEqual([
      'uses still/ready 1× 5+0 cr, 5 paid: uses it',
      'follows s01/ride@draft 2× 50+0 cr, 50 paid: follows from still/ready',
      'gate s01/ride@final 1× 0+60 cr, 60 paid: the verdict on s01/ride@draft lapses',
      'uses s01/walk@draft 2× 50+0 cr, 50 paid: uses it',
      'follows s01/logo@draft 1× 10+0 cr, 10 paid: follows from s01/ride@draft',
    ]);
    expect(found.verdicts).toEqual([{ take: 's01/ride@draft#2', verdict: 'circled', by: 'ana' }]);
    expect(found.price).toBe(0);
  });

  test('can be contained: by accepting, by pinning what follows, or not at all', () => {
    expect(impactIn(set, lock, { thing: 'character.maya' }).ways).toEqual([
      { kind: 'accept', credits: 0, commands: ['accept still/ready', 'accept s01/walk@draft'] },
      {
        kind: 'pin',
        credits: 55,
        commands: [
          'pin s01/ride@draft',
          'pin s01/ride@final',
          'pin s01/logo@draft',
          'apply --only still/ready s01/walk@draft',
        ],
      },
      { kind: 'all', credits: 175, commands: ['apply'] },
    ]);
  });

  test.each([
    ['character.zoe', []],
    ['look.neon', []],
    ['still.ready', ['still/ready']],
    ['rung.final', ['s01/ride@final']],
    ['rungs.draft', ['s01/ride@draft', 's01/walk@draft', 's01/logo@draft']],
    ['refs/street.png', ['s01/walk@draft']],
    ['refs/maya.png', ['still/ready']],
    ['s01/ride', ['s01/ride@draft', 's01/ride@final']],
    ['s01/*@draft', ['s01/ride@draft', 's01/walk@draft', 's01/logo@draft']],
  ])('%s is used by %j', (thing, users) => {
    expect([...usersOf(thing, set).value!]).toEqual(users);
  });

  test.each([
    ['character.maja', 'there is no character "maja"', 'did you mean "maya"?'],
    ['charcter.maya', 'nothing is called "charcter.maya"', 'did you mean "character.maya"?'],
    ['s01/rode', 'nothing is called "s01/rode"', 'did you mean "s01/ride"?'],
  ])('%s is refused', (thing, message, hint) => {
    expect(usersOf(thing, set).problems).toMatchObject([{ code: 'no-match', message, hint }]);
  });

  test('of what has no takes costs nothing, and is used all the same', () => {
    const found = impactIn(set, emptyLockfile('ad'), { thing: 'character.maya' });
    expect(found).toMatchObject({ jobs: [], verdicts: [], ways: [] });
    expect(found.uses).toEqual(['still/ready', 's01/walk@draft']);
  });
});

describe('a value', () => {
  const other = stage(ad.replace('navy jacket', 'red coat'));

  test('touches what a plan would render anew once it is written', () => {
    expect(lines(impactIn(set, lock, { set: other }))).toEqual([
      'uses still/ready 1× 5+0 cr, 5 paid: characters.maya changed',
      'follows s01/ride@draft 2× 50+0 cr, 50 paid: follows from still/ready',
      'gate s01/ride@final 1× 0+60 cr, 60 paid: the verdict on s01/ride@draft lapses',
      'uses s01/walk@draft 2× 50+0 cr, 50 paid: characters.maya changed',
      'follows s01/logo@draft 1× 10+0 cr, 10 paid: follows from s01/ride@draft',
    ]);
  });

  test('costs what the plan of it says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ['navy jacket', 'red coat'],
          ['soft neon', 'dawn'],
          ['rolls slowly', 'stops'],
          ['takes: 2', 'takes: 3'],
        ),
        ([from, to]) => {
          const changed = stage(ad.replace(from!, to!));
          const { jobs, price } = impactIn(set, lock, { set: changed });
          const { totals } = planOf(changed, lock);
          const cost = jobs.reduce((sum, { credits, later }) => sum + credits + later, price);
          expect(cost).toBe(totals.credits + totals.later);
          expect(jobs.reduce((sum, { unused }) => sum + unused, 0)).toBeGreaterThanOrEqual(totals.unused);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('is put where it is written, things of a list by their id', () => {
    const documents = [parse({ path: 'retake.yaml', text: ad }).value!];
    const put = (path: string, text: string) => tried(documents, [{ path, text }]);
    expect(put('scenes.s01.shots.ride.seconds', '10').value?.trials).toEqual([
      { path: 'scenes.s01.shots.ride.seconds', before: 5, after: 10 },
    ]);
    expect(put('characters.maya.hair', 'short, black: cut').value?.trials).toEqual([
      { path: 'characters.maya.hair', after: 'short, black: cut' },
    ]);
    expect(put('characters.maja.hair', 'red').problems).toMatchObject([
      { message: 'there is no `characters.maja` in the config', hint: 'did you mean "maya"?' },
    ]);
  });
});
