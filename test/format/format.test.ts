import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starter } from '../../cli/starter.ts';
import { parse } from '../../engine/document/parse.ts';
import { format } from '../../engine/format/format.ts';
import { configOf } from '../lint/lint-stage.ts';
import { problemsIn, stage } from '../rig/thinking.ts';

const formatted = (text: string, path = 'retake.yaml'): string | undefined => format({ path, text }).value;

test('keys go in the order of the schema, with two spaces and the quotes that are needed; the rest stays', () => {
  const text = `# yaml-language-server: $schema=./retake.schema.json
retake:   1
production: {title: "One", id: one }   # who
scenes: # in the order of the film
    # the first
    - shots:
        # how it goes
        -   seconds: 5
            # its name
            id: 'a'
            note: >-
                  long words
                  over two lines
            firstFrame: {still: bike}
            prompt: "{bike}: it rolls"

        - id: b   # the second
          seconds: 5   # short
          prompt: It stops
             and stands
      id: s01


budget:
  credits: 150
rungs:
- {model: gen4_turbo, id: draft, takes: 2}
`;
  expect(formatted(text)).toBe(`# yaml-language-server: $schema=./retake.schema.json
retake: 1
production: { id: one, title: One }   # who

budget:
  credits: 150
rungs:
  - { id: draft, model: gen4_turbo, takes: 2 }
scenes: # in the order of the film
  # the first
  - id: s01
    shots:
      # how it goes
      # its name
      - id: a
        note: >-
          long words
          over two lines
        seconds: 5
        firstFrame: { still: bike }
        prompt: "{bike}: it rolls"

      - id: b   # the second
        seconds: 5   # short
        prompt: It stops
          and stands
`);
});

test('line ends and quotes that say something stay', () => {
  expect(formatted('retake: 1\r\nproduction: {id: one}\r\n')).toBe('retake: 1\r\nproduction: { id: one }\r\n');
  const kept = 'a: "5"\nb: "yes"\nc: "# no comment"\nd: \'it: is\'\ne: "\\u00e9"\nf: [a, "b, c"]\ng: "16:9"\n';
  expect(formatted(kept)).toBe(kept);
});

test('JSON is formatted too', () => {
  expect(formatted('{"scenes": [], "retake": 1}', 'retake.json')).toBe('{\n  "retake": 1,\n  "scenes": []\n}\n');
});

test('a file with errors is left, and they are told with their place', () => {
  const { value, problems } = format({ path: 'retake.yaml', text: 'retake: 1\nretake: 1\n' });
  expect([value, problems[0]?.code, problems[0]?.place?.line]).toEqual([undefined, 'duplicate-key', 2]);
});

const configs = [
  ...['examples', 'cli/templates'].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.yaml'))
      .map(name => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')] as const),
  ),
  ['the starter', starter({ id: 'film', title: 'Film' })] as const,
];

describe.each(configs)('%s', (path, text) => {
  test('formatted twice is formatted once', () => {
    const once = formatted(text);
    expect(once).toBeDefined();
    expect(formatted(once!)).toBe(once);
  });
  test.runIf(!path.startsWith('examples/'))('is how fmt writes it', () => expect(formatted(text)).toBe(text));
});

/** The members of a mapping in another order, with other spaces, and comments here and there. */
function shuffled(text: string, choose: (most: number) => number): string {
  const write = (value: unknown, depth: number): string => {
    const indent = '   '.repeat(depth);
    const remark = choose(4) === 0 ? ` # ${choose(1000)}` : '';
    if (Array.isArray(value))
      return value.length === 0
        ? '[]'
        : value
            .map(item => `\n${indent}-${remark}\n${indent}   ${write(item, depth + 1).replace(/^\n\s*/, '')}`)
            .join('');
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    const members = Object.entries(value);
    if (choose(3) === 0) return JSON.stringify(value);
    return [...members]
      .map(member => ({ member, at: choose(1000) }))
      .sort((a, b) => a.at - b.at)
      .map(
        ({ member: [key, each] }) =>
          `\n${choose(5) === 0 ? '\n' : ''}${indent}${key}: ${write(each, depth + 1)}${remark}`,
      )
      .join('');
  };
  return `${write(parse({ path: 'x', text }).value!.value, 0).trimStart()}\n`;
}

test('whatever it looks like, the same jobs are planned, and formatting again changes nothing', () => {
  const text = configOf(
    '- { id: a, seconds: 5, firstFrame: refs/a.png, prompt: { subject: "{bike}", action: rolls, camera: { size: WS } }, vary: { camera.move: [pan_left, tracking], lighting: [dusk, noon] } }\n- { id: b, seconds: 4, firstFrame: { lastFrameOf: s/a }, prompt: "It stops: # here" }',
  );
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }), dice => {
      let next = 0;
      const messy = shuffled(text, most => dice[next++ % dice.length]! % most);
      const made = formatted(messy);
      expect(made, messy).toBeDefined();
      expect(formatted(made!)).toBe(made);
      expect(jobsOf(made!)).toEqual(jobsOf(messy));
    }),
    { numRuns: 15 },
  );
});

/** What would be rendered, in its order. */
const jobsOf = (text: string): unknown => {
  expect(problemsIn(text).filter(said => !said.includes('exploration'))).toEqual([]);
  const { graph, production } = stage(text);
  return [graph.jobs.map(({ address, request, quote, takes }) => [address, request, quote, takes]), production.budget];
};
