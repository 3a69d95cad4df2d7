import { expect, test } from 'vitest';
import { storySentence } from '../../cli/views/models/story-words.ts';
import { lockfileOf, type Take } from '../../engine/lockfile/lockfile.ts';
import { storiesOf } from '../../engine/plan/story.ts';
import { lockfileWith, newLoss, numbered, verdict } from '../lockfile/build.ts';

const ladder = ['draft', 'final'];
const camera = new Map(['dolly_in', 'orbit', 'tracking', 'locked_off', 'crane'].map(name => [name, 'camera']));
const storyOf = (takes: Readonly<Record<string, Take[]>>, losses = [newLoss()]) =>
  storiesOf(lockfileOf(lockfileWith(takes, losses))).get('s01/rider')!;
const sentence = (takes: Readonly<Record<string, Take[]>>) => storySentence(storyOf(takes), ladder, camera);
const circled = numbered(1, { review: { ...verdict('circled'), for: 'motion' } });

test('a story is told in one sentence', () => {
  const variants = [...camera.keys()].map(name => [
    `s01/rider@draft+${name}`,
    [name === 'dolly_in' ? numbered(1, { review: verdict('circled') }) : numbered(1)],
  ]);
  expect(sentence({ ...Object.fromEntries(variants), 's01/rider@final': [numbered(1)] })).toBe(
    'We tested five camera options, selected the dolly-in and upgraded the final render.',
  );
  expect(sentence({ 's01/rider@draft': [circled, numbered(2)] })).toBe(
    'We rendered two drafts and selected take 1 for its motion.',
  );
  expect(
    sentence({
      's01/rider@final': [numbered(1, { review: verdict('approved') })],
      's01/rider@final.edit1': [numbered(1)],
      's01/rider@final.upscale': [numbered(1)],
    }),
  ).toBe('We rendered one final, kept it, edited it, upscaled it and approved it.');
});

test('what was rendered, lost and decided is told in its order, with what it cost', () => {
  const lost = newLoss({
    address: 's01/rider@draft',
    at: '2025-01-02T03:00:00Z',
    credits: { quoted: 25, charged: 25 },
  });
  const { credits, decisions } = storyOf({ 's01/rider@draft': [circled, numbered(2)] }, [lost]);
  expect(credits).toBe(75);
  expect(decisions.map(({ kind, at }) => [kind, at.slice(11, 16)])).toEqual([
    ['failed', '03:00'],
    ['rendered', '03:04'],
    ['judged', '03:04'],
  ]);
});
