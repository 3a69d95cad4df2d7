import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generate } from '../../schemas/generate.ts';

const committed = (path: string): string => readFileSync(new URL(`../../schemas/${path}`, import.meta.url), 'utf8');

const { files, problems } = await generate();

test('what is made from the schemas is what is committed', () => {
  expect(problems).toEqual([]);
  for (const [path, content] of files) {
    expect(committed(path) === content, `schemas/${path} is stale: run npm run generate`).toBe(true);
  }
});

test('nothing else is in the folders of derived files', () => {
  const present = ['types', 'compiled'].flatMap(folder =>
    readdirSync(new URL(`../../schemas/${folder}`, import.meta.url)).map(name => `${folder}/${name}`),
  );
  expect(present.sort()).toEqual([...files.keys()].sort());
});

test('the same schemas give the same bytes', async () => {
  expect([...(await generate()).files]).toEqual([...files]);
});
