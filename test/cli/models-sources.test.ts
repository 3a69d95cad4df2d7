import { expect, test } from 'vitest';
import { sourcesModel } from '../../cli/views/models/sources-model.ts';
import { runway } from '../../engine/index.ts';

const now = Date.parse('2026-11-23T10:00:00Z');

test('sources come with their age and with what stands on them, the oldest first', () => {
  const { sources } = sourcesModel(runway, now);
  expect(sources.map(({ days }) => days)).toEqual(sources.map(({ days }) => days).sort((a, b) => b - a));
  expect(sources.find(({ id }) => id === 'pricing-october')).toMatchObject({ date: '2026-10-04', days: 50 });
  const priced = runway.entries.filter(({ price }) => price.known).length;
  expect(sources.reduce((sum, { prices }) => sum + prices, 0)).toBe(priced);
});

test('only what is old enough, if somebody asks so', () => {
  expect(sourcesModel(runway, now, 200).sources.map(({ id }) => id)).toEqual(['skills']);
  expect(sourcesModel(runway, now, 9_999)).toEqual({ sources: [] });
});
