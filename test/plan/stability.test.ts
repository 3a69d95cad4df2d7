import { expect, test } from 'vitest';
import { stabilityOf, stabilityWords } from '../../engine/plan/stability.ts';
import { numbered } from '../lockfile/build.ts';

const drafts = (...words: readonly string[]) =>
  words.map((action, index) => numbered(index + 1, { wording: { action }, created: `2025-01-02T03:0${index}:00Z` }));

test('two drafts of what the config says, one after the other, are a wording at rest', () => {
  const told = (words: readonly string[], now: string) => {
    const found = stabilityOf(drafts(...words), { action: now });
    return found && stabilityWords(found);
  };
  expect(told(['rolls', 'glides', 'glides'], 'glides')).toBe('wording stable since #2');
  expect(told(['rolls', 'glides', 'runs', 'rolls', 'flies'], 'flies')).toBe('wording still moving: 4 for 5 drafts');
  expect(told(['glides', 'glides'], 'flies')).toBe('wording still moving: 2 for 2 drafts');
  expect(told(['glides'], 'glides')).toBeUndefined();
});

test('takes made side by side are counted from the lowest number, whichever came in first', () => {
  const [first, second] = drafts('glides', 'glides');
  const found = stabilityOf(
    [
      { ...first!, created: second!.created },
      { ...second!, created: first!.created },
    ],
    {
      action: 'glides',
    },
  );
  expect(found).toEqual({ kind: 'stable', since: 1, drafts: 2 });
});
