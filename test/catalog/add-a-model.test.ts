import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { type Catalog, type Entry, entryOf, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import { quote } from '../../engine/catalog/quote.ts';
import { request } from './build.ts';

const page = readFileSync(new URL('../../docs/catalog.md', import.meta.url), 'utf8');
const schema = JSON.parse(readFileSync(new URL('../../schemas/catalog.schema.json', import.meta.url), 'utf8'));

const rows: readonly Entry[] = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = '']) =>
  JSON.parse(text),
);
const [added, gone] = rows;

const grown: Catalog = { ...runway, entries: [...runway.entries, added!] };

test('the rows on the page are rows of a catalog', () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);

  validate({ ...runway, entries: rows });

  expect(validate.errors).toBe(null);
});

test('a row is all that a new model takes: it is quoted as the page says', () => {
  const asked = request('text_to_video', 'gen9', { promptText: 'rain', duration: 5, ratio: '1920:1080' });
  const quoted = quote(grown, asked);

  expect(page).toContain("['gen9', { duration: 5, ratio: '1920:1080' }, '65 cr = 5 s × 13 cr'],");
  expect(quoted).toMatchObject({ credits: 65, basis: '5 s × 13 cr', atMost: false, confidence: 'medium' });
  expect(inspect(grown, asked)).toEqual([]);
});

test('it is refused what its row does not allow, and offered to who asks too much of others', () => {
  const messages = (model: string, fields: Parameters<typeof request>[2]): readonly string[] =>
    inspect(grown, request('text_to_video', model, { promptText: 'rain', ratio: '1280:720', ...fields })).map(
      ({ message }) => message,
    );

  expect(messages('gen9', { duration: 21 })[0]).toContain('gen9 takes a whole number, 2 to 20 s, the nearest being 20');
  expect(messages('gen4.5', { duration: 20 })).toEqual([
    '"duration" is 20; gen4.5 takes a whole number, 2 to 10 s, the nearest being 10; seedance2_5, wan3, wan3_prime and gen9 could do 20.',
  ]);
});

test('the removed model on the page is the one in the catalog', () => {
  expect(entryOf(runway, 'image_to_video', 'gen3a_turbo')).toEqual(gone);
});
