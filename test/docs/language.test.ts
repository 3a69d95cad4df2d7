import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endpointNames, runway } from '../../engine/catalog/catalog.ts';
import { parse } from '../../engine/document/parse.ts';
import { survey } from '../../engine/index.ts';
import production from '../../schemas/production.schema.json' with { type: 'json' };
import { copyProduction, type ProductionCopy } from '../rig/production-copy.ts';

/** Where each definition of the schema that has words of its own is written about. */
const sections: Readonly<Record<string, string>> = {
  CaptionLine: 'The cut',
  ProductionConfig: 'The whole of it',
  ProductionInfo: 'The whole of it',
  Frame: 'The whole of it',
  Character: 'The bible',
  Prop: 'The bible',
  Location: 'The bible',
  Look: 'The bible',
  Brand: 'The bible',
  ReferenceBoard: 'The bible',
  Scene: 'Shots',
  ReviewRules: 'Looked over',
  Shot: 'Shots',
  FramedRatio: 'Shots',
  PromptSlots: 'Shots',
  Camera: 'Shots',
  VariedFields: 'Exploring',
  VaryPlan: 'Exploring',
  Rung: 'Rungs, gates, seeds',
  FileReference: 'Media',
  StillReference: 'Media',
  ShotReference: 'Media',
  ShotFrameReference: 'Media',
  SoundReference: 'Media',
  CharacterReference: 'Media',
  PropReference: 'Media',
  LocationReference: 'Media',
  LookReference: 'Media',
  BrandReference: 'Media',
  RowFile: 'Rows and beats',
  Beat: 'Rows and beats',
  References: 'References',
  Edit: 'Edits',
  EditKeyframe: 'Edits',
  Finish: 'Finish',
  Upscale: 'Finish',
  FrameRate: 'Finish',
  Hdr: 'Finish',
  Performance: 'Made otherwise',
  Avatar: 'Made otherwise',
  Recipe: 'Made otherwise',
  Routed: 'Made otherwise',
  Workflow: 'Made otherwise',
  Still: 'Stills',
  Sound: 'Sound',
  Speech: 'Sound',
  Effect: 'Sound',
  Revoice: 'Sound',
  Dub: 'Sound',
  Isolate: 'Sound',
  RoutedSound: 'Sound',
  VoiceSource: 'Sound',
  CutShot: 'The cut',
  CutCard: 'The cut',
  CutBlack: 'The cut',
  CutDissolve: 'The cut',
  CutSound: 'The cut',
  CutMusic: 'The cut',
  Deliver: 'The cut',
  AgreedPrice: 'Prices',
  Moved: 'Moved',
  Budget: 'Ceilings',
  Policy: 'The rules of a production',
  PremiumOnly: 'The rules of a production',
  AccountHint: 'The account',
  Lint: 'The rules',
};

const documents = ['docs/language.md', 'docs/money.md', 'docs/lint.md', 'docs/policy.md'];
const pages = documents.map(path => readFileSync(path, 'utf8')).join('\n');

/** The words of each definition, from the schema. */
const wordsOf: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({ ProductionConfig: production, ...production.$defs }).flatMap(([name, definition]) =>
    'properties' in definition ? [[name, Object.keys(definition.properties)]] : [],
  ),
);

describe('the page about the language', () => {
  test('has a section for every definition with words of its own', () => {
    expect(Object.keys(sections).sort()).toEqual(Object.keys(wordsOf).sort());
  });

  test.each(Object.entries(sections))('names every word of %s under "%s"', (name, section) => {
    const code = codeIn(sectionOf(section));
    expect(wordsOf[name]!.filter(word => !new RegExp(`(?<![\\w@/.])${word}(?!\\w)`).test(code))).toEqual([]);
  });

  test('names every endpoint that renders something', () => {
    const code = codeIn(sectionOf('The whole of it'));
    const families = new Set(endpointNames(runway).map(name => name.replace(/^recipes\/.*/, 'recipes/…')));
    expect([...families].filter(name => !code.includes(name))).toEqual([]);
  });
});

/** The text under a heading of the second level. */
function sectionOf(heading: string): string {
  const [, text] = pages.split(`\n## ${heading}\n`);
  return text?.split(/\n## /)[0] ?? '';
}

/** What stands there as code, without the comments in it. */
const codeIn = (text: string): string =>
  [...text.matchAll(/```\w*.*\n([\s\S]*?)```|`([^`\n]+)`/g)]
    .map(([, block = '', words = '']) => block.replace(/(^|\s)#.*$/gm, '') + words)
    .join('\n');

const examples = documents.flatMap(path =>
  [...readFileSync(path, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => ({
    first: `${path}: ${text.trim().split('\n', 3).join(' ').slice(0, 60)}`,
    text,
  })),
);

describe('what is shown in YAML', () => {
  let copy: ProductionCopy;
  beforeEach(async () => {
    copy = await copyProduction('examples/everything');
  });
  afterEach(() => copy.remove());

  test.each(examples)('can be planned: $first', async ({ text }) => {
    const path = join(copy.folder, 'retake.yaml');
    await writeFile(path, JSON.stringify(joined(dataOf(readFileSync(path, 'utf8')), inItsPlace(dataOf(text)))));
    const { problems } = await survey({ folder: copy.folder });
    // The examples are put into a film of another goal, whose roles they have not got.
    expect(problems.filter(({ code }) => code !== 'missing-role')).toEqual([]);
  });
});

type Members = Readonly<Record<string, unknown>>;

const dataOf = (text: string): Members => parse({ path: 'retake.yaml', text }).value!.value as Members;

/** A list is of shots, and so is what has the words of one; everything else stands at the top. */
function inItsPlace(value: Members | readonly unknown[]): Members {
  const scene = (shots: readonly unknown[]): Members => ({ scenes: [{ id: 'shown', shots }] });
  if (Array.isArray(value)) return scene(value);
  if (Object.keys(value).every(key => key in production.properties)) return value as Members;
  return scene([{ id: 'shot', seconds: 5, rungs: ['fine'], ...value }]);
}

/** Two productions as one: lists and maps grow, everything else is as in the second. */
const joined = (first: Members, second: Members): Members => ({
  ...first,
  ...Object.fromEntries(
    Object.entries(second).map(([key, value]) => {
      const before = first[key];
      if (Array.isArray(value) && Array.isArray(before)) return [key, [...before, ...value]];
      return [key, typeof value === 'object' && typeof before === 'object' ? { ...before, ...value } : value];
    }),
  ),
});
