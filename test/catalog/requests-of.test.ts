import { expect, test } from 'vitest';
import { entryOf, isServed, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import { fullest, slotsOf, smallest } from './requests-of.ts';

const clip = entryOf(runway, 'text_to_video', 'gen4.5')!;

test('the smallest request has what is required, and little of it', () => {
  expect(smallest(clip)).toEqual({
    endpoint: 'text_to_video',
    body: { model: 'gen4.5', duration: 2, promptText: 'a', ratio: '1280:720' },
  });
});

test('the fullest request has every field, and of each the most that goes with the others', () => {
  expect(fullest(clip)).toEqual({
    endpoint: 'text_to_video',
    body: {
      model: 'gen4.5',
      duration: 10,
      promptText: 'a'.repeat(1000),
      ratio: '720:1280',
      contentModeration: { publicFigureThreshold: 'low' },
      seed: 4294967295,
      outputFormat: 'hdr_prores',
      proresProfile: '422 HQ',
    },
  });
});

test('both are accepted of every model, and only a video of several shots cannot have all its fields at once', () => {
  const incomplete: string[] = [];
  for (const entry of runway.entries.filter(isServed)) {
    const [few, many] = [smallest(entry), fullest(entry)];
    expect([...inspect(runway, few), ...inspect(runway, many)]).toEqual([]);
    const lacking = slotsOf(entry.fields).filter(({ path }) => !path.includes('.') && !Object.hasOwn(many.body, path));
    incomplete.push(...lacking.map(({ path }) => `${entry.model} ${path}`));
  }
  expect(incomplete).toEqual(['multi_shot_video shots']);
});
