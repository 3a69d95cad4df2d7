import { runway } from '../../engine/catalog/catalog.ts';
import { parse } from '../../engine/document/parse.ts';
import { usable } from '../../engine/graph/inventory.ts';
import { lint } from '../../engine/lint/lint.ts';
import type { Finding, Picture } from '../../engine/lint/rule.ts';
import production from '../../schemas/production.schema.json' with { type: 'json' };
import { stage } from '../rig/thinking.ts';

/** What everything else stands on, by key of the top level. */
const base: Readonly<Record<string, string>> = {
  retake: 'retake: 1',
  production: 'production: { id: one, title: One, seed: 7 }',
  rungs: 'rungs:\n  - { id: draft, model: gen4.5 }',
  characters:
    'characters:\n  maya: { description: a young woman, hair: short black hair, wardrobe: "navy jacket, white shirt", forbidden: [glasses], references: { identity: refs/maya.png } }',
  props: 'props:\n  bike: { description: a silver electric bicycle }',
  locations: 'locations:\n  street: { description: rain-wet city street at night }',
  looks:
    'looks:\n  neon: { lighting: soft neon light, style: realistic, grade: post }\n  baked: { style: realistic, grade: baked }',
  scenes:
    'scenes:\n  - id: s\n    shots:\n      - { id: a, seconds: 5, firstFrame: refs/kite.png, prompt: "A kite, wide shot, locked off" }',
};

const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map(line => (line === '' ? line : `${' '.repeat(by)}${line}`))
    .join('\n');

/** YAML of the top level, of a list of shots, or of one shot's members, as a whole config. */
export function configOf(yaml: string): string {
  const keys = [...yaml.matchAll(/^(\w+):/gm)].map(([, key = '']) => key);
  const shots = (text: string): string => `scenes:\n  - id: s\n    shots:\n${indented(text, 6)}`;
  const seconds = keys.includes('seconds') ? '' : 'seconds: 5\n';
  const own: Readonly<Record<string, string>> = yaml.startsWith('- ')
    ? { scenes: shots(yaml) }
    : keys.every(key => key in production.properties)
      ? Object.fromEntries(yaml.split(/\n(?=\w)/).map(part => [/^\w+/.exec(part)?.[0], part]))
      : { scenes: shots(`- id: a\n${indented(`${seconds}${yaml}`, 2)}`) };
  return `${Object.values({ ...base, ...own }).join('\n')}\n`;
}

/** What lint finds in a piece of config. */
export function findingsIn(
  yaml: string,
  files: Readonly<Record<string, Picture>> = {},
  broken: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  const text = configOf(yaml);
  const staged = stage(text, files);
  const pictures = [...staged.inventory].flatMap(([path, facts]) => {
    const file = usable(facts);
    return file ? [[path, file] as const] : [];
  });
  const document = parse({ path: 'retake.yaml', text }).value!;
  return lint({
    production: staged.production,
    documents: [document],
    catalog: runway,
    jobs: staged.graph.jobs,
    files: new Map(pictures),
    broken: new Map(Object.entries(broken)),
  });
}

/** The text from a finding's place on, in the piece's own words. */
export function textAt(yaml: string, { place }: Finding): string {
  const lines = configOf(yaml)
    .split('\n')
    .slice(place.line - 1);
  return [lines[0]!.slice(place.column - 1), ...lines.slice(1)].join('\n');
}

/** A line a finding: `vague-term: "epic" …`. */
export const told = (yaml: string): readonly string[] =>
  findingsIn(yaml).map(({ code, message }) => `${code}: ${message}`);
