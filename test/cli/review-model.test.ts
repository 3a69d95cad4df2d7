import { expect, test } from 'vitest';
import { reviewDetails } from '../../cli/views/models/review-details.ts';
import { type ReviewFacts, reviewIndex } from '../../cli/views/models/review-index.ts';
import { runway, type Survey, standings } from '../../engine/index.ts';
import { type LockfileText, lockfileOf } from '../../engine/lockfile/lockfile.ts';
import { circled, nothingInFlight, planOf, settled, stage } from '../rig/thinking.ts';

const film = (action: string) => `retake: 1
production: { id: film, title: Film, seed: 7 }
frame: { ratio: 16:9, fps: 24 }
budget: { credits: 500 }
rungs: [{ id: draft, model: gen4_turbo, takes: 2 }, { id: final, model: gen4.5, gate: circled }]
review: { checks: [hands] }
characters: { maya: { face: oval face, references: { identity: maya.png } } }
scenes:
  - id: s
    title: One
    shots:
      - { id: a, seconds: 5, firstFrame: a.jpg, characters: [maya], prompt: { subject: "{maya}", action: ${action} } }
`;

function facts(yaml: string, text: (set: ReturnType<typeof stage>) => LockfileText, withCosts = true): ReviewFacts {
  const set = stage(yaml);
  const books = text(set);
  const lockfile = lockfileOf(books);
  const survey = {
    ...set,
    rehearsal: false,
    catalog: runway,
    books: { text: books, lockfile, inFlight: nothingInFlight },
  } as unknown as Survey;
  return {
    survey,
    plan: planOf(set, books),
    standings: standings({ ...set, lockfile }),
    isWanted: () => true,
    isGone: sha => sha.startsWith('0'),
    withCosts,
  };
}

const drafted = circled(settled(stage(film('walks'))), 's/a@draft#2');

test('a card has its takes by rung, who chose what, what waits and what it would cost', () => {
  const { head, things } = reviewIndex(facts(film('walks'), () => drafted));
  expect(head).toMatchObject({
    production: { id: 'film', title: 'Film' },
    fps: 24,
    money: { spent: 50, reserved: 0, budget: 500 },
    characters: [{ id: 'maya' }],
    groups: [{ id: 's', title: 'One', things: ['s/a'] }],
    cut: ['s/a'],
  });
  const [thing] = things;
  expect(thing).toMatchObject({ id: 's/a', kind: 'shot', seconds: 5, characters: ['maya'] });
  expect(
    thing!.jobs.map(({ address, rung, model, due, waits, takes }) => [address, rung, model, due, waits, takes.length]),
  ).toEqual([
    ['s/a@draft', 'draft', 'gen4_turbo', undefined, undefined, 2],
    ['s/a@final', 'final', 'gen4.5', 60, undefined, 0],
  ]);
  expect(thing!.jobs[0]!.takes.map(({ n, seed, verdict, old }) => [n, seed, verdict?.state, old])).toEqual([
    [1, 7, undefined, undefined],
    [2, 8, 'circled', undefined],
  ]);
});

test('takes of an earlier wording are told, and what changed since', () => {
  const later = facts(film('runs'), set => settled(set, drafted));
  const takes = reviewIndex(later).things[0]!.jobs[0]!.takes;
  expect(takes.map(({ n, old }) => [n, old])).toEqual([
    [1, true],
    [2, true],
    [3, undefined],
    [4, undefined],
  ]);
  const { since } = reviewDetails(later, 's/a').jobs['s/a@draft']!.takes[3]!;
  expect(since).toEqual({
    take: 's/a@draft#2',
    changed: [
      { field: 'prompt.action', before: 'walks', after: 'runs' },
      { field: 'seed', before: '8', after: '7' },
    ],
  });
});

test('an open shot has its checks, what a verdict opens, what it was made from and what it cost', () => {
  const { jobs } = reviewDetails(
    facts(film('walks'), () => drafted),
    's/a',
  );
  const { checks, opens, takes } = jobs['s/a@draft']!;
  expect(checks).toEqual([{ id: 'hands', question: 'Are any hands or fingers warped, missing, or too many?' }]);
  expect(opens).toEqual([{ address: 's/a@final', on: 'circled', credits: 60, model: 'gen4.5', isOpen: true }]);
  expect(takes[2]).toMatchObject({
    provider: 'rehearsal',
    model: 'gen4_turbo',
    credits: { quoted: 25, charged: 25 },
    references: [{ field: 'promptImage', from: 'a.jpg', media: { kind: 'image', mime: 'image/png' } }],
  });
});

test('without costs there is no number of credits anywhere', () => {
  const client = facts(film('walks'), () => drafted, false);
  const { head, things } = reviewIndex(client);
  const text = JSON.stringify([head, things, reviewDetails(client, 's/a')]);
  expect(text).not.toMatch(/credits|money|spent|"due"|"over"|\bcr\b/);
});
