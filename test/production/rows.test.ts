import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runway } from '../../engine/catalog/catalog.ts';
import { foldRows } from '../../engine/diagnostics/fold-rows.ts';
import { parse } from '../../engine/document/parse.ts';
import { emptyLockfile, lockfileOf } from '../../engine/lockfile/lockfile.ts';
import { compile, declare } from '../../engine/pipeline.ts';
import { matcher } from '../../engine/plan/select.ts';
import { standings } from '../../engine/plan/standing.ts';

const head = `retake: 1
production: { id: p, title: P }
rungs: [{ id: draft, model: gen4.5 }]
`;

/** A production whose rows are in p.csv; files it names are not looked for. */
function declared(scenes: string, csv = '') {
  const { value: document } = parse({ path: 'retake.yaml', text: `${head}${scenes}` });
  const outcome = declare([document!], [{ path: 'p.csv', text: csv }]);
  return { ...outcome, problems: foldRows(outcome.problems) };
}

function shotsOf(scenes: string, csv?: string) {
  const { value, problems } = declared(scenes, csv);
  if (!value) throw new Error(JSON.stringify(problems));
  return [...value.shots];
}

const problemsOf = (scenes: string, csv?: string): readonly string[] =>
  declared(scenes, csv).problems.map(
    ({ place, message, hint, related = [] }) =>
      `${place?.file}:${place?.line}:${place?.column} ${message}${hint ? ` (${hint})` : ''}${related
        .map(other => ` [${other.message} ${other.place.file}:${other.place.line}]`)
        .join('')}`,
  );

/** One shot of a scene. */
const shot = (members: string): string => `scenes: [{ id: s, shots: [{ id: a, seconds: 5, ${members} }] }]`;

describe('each', () => {
  test('makes a shot of every row, named by its key, and fills in what the row says', () => {
    const shots = shotsOf(
      shot('each: p.csv, slug: "x-{row.sku}", title: "{ row.name }", prompt: "A {row.name}"'),
      'sku,name\nA1,cup\nB2,bowl\n',
    );
    expect(shots.map(([address, { slug, title, prompt }]) => [address, slug, title, prompt])).toEqual([
      ['s/a-A1', 'x-A1', 'cup', { kind: 'sentence', text: 'A cup' }],
      ['s/a-B2', 'x-B2', 'bowl', { kind: 'sentence', text: 'A bowl' }],
    ]);
  });

  test('takes rows from the config itself, and another column for a key', () => {
    expect(shotsOf(shot('each: [{ name: x, id: k1 }], prompt: "{row.name}"')).map(([address]) => address)).toEqual([
      's/a-k1',
    ]);
    expect(
      shotsOf(shot('each: { file: ./p.csv, key: name }, prompt: "{row.sku}"'), 'sku,name\nA1,cup\n').map(
        ([address]) => address,
      ),
    ).toEqual(['s/a-cup']);
  });

  test('makes a scene of every row; its shots know each other, and may have rows of their own', () => {
    const shots = shotsOf(
      `scenes:
  - id: s
    each: [{ id: x, what: cup }, { id: y, what: pot }]
    shots:
      - { id: a, seconds: 5, each: [{ id: near }, { id: far }], prompt: "A {row.what}, {row.id}" }
      - { id: b, seconds: 5, firstFrame: { lastFrameOf: s/a-near }, prompt: "It leaves" }`,
    );
    expect(shots.map(([address, { prompt, firstFrame }]) => [address, prompt, firstFrame])).toEqual([
      ['s-x/a-near', { kind: 'sentence', text: 'A cup, near' }, undefined],
      ['s-x/a-far', { kind: 'sentence', text: 'A cup, far' }, undefined],
      ['s-x/b', { kind: 'sentence', text: 'It leaves' }, { kind: 'lastFrame', scene: 's-x', shot: 'a-near' }],
      ['s-y/a-near', { kind: 'sentence', text: 'A pot, near' }, undefined],
      ['s-y/a-far', { kind: 'sentence', text: 'A pot, far' }, undefined],
      ['s-y/b', { kind: 'sentence', text: 'It leaves' }, { kind: 'lastFrame', scene: 's-y', shot: 'a-near' }],
    ]);
  });

  test('takes a value as it is: braces in it are braces, a number is a length where a length is wanted', () => {
    const [[, made] = []] = shotsOf(
      'scenes: [{ id: s, shots: [{ id: a, each: p.csv, seconds: "{row.long}", prompt: "{row.name}, {{row.name}}" }] }]',
      'sku,name,long\nA1,a {maya},4\n',
    );
    expect(made?.seconds).toBe(4);
    expect(made?.prompt).toEqual({ kind: 'sentence', text: 'a {{maya}}, {{row.name}}' });
  });

  test.each([
    [
      'a column that is not there',
      shot('each: p.csv, prompt: "{row.nmae}"'),
      'sku,name\nA1,cup\n',
      ['retake.yaml:4:69 the rows have no column "nmae" (did you mean "name"?) [the columns are named here p.csv:1]'],
    ],
    [
      'a row that lacks what is asked of it',
      shot('each: [{ id: x, name: y }, { id: z }], prompt: "{row.name}"'),
      '',
      ['retake.yaml:4:75 this row has no "name"'],
    ],
    [
      'a key twice, but for its case',
      shot('each: p.csv, prompt: x'),
      'sku\nA1\na1\n',
      ['p.csv:3:1 two rows are called "a1" [first here p.csv:2]'],
    ],
    [
      'rows without an id',
      shot('each: [{ name: x }], prompt: x'),
      '',
      [
        'retake.yaml:4:54 nothing says what these rows are addressed by (Give every row an `id`, or name another of its fields with `each: { file: …, key: … }`.)',
      ],
    ],
    [
      'what the schema refuses once a row has spoken',
      shot('each: p.csv, slug: "{row.slug}", prompt: x'),
      'sku,slug\nA1,fine\nB2,not fine\n',
      ['retake.yaml:4:67 slug cannot be the text "not fine" (Words for file names.) [for row sku=B2 p.csv:3]'],
    ],
    [
      'a name nothing has, in every row: once, with how many more',
      shot('each: p.csv, location: nowhere, prompt: x'),
      'sku\nA1\nB2\nC3\n',
      [
        'retake.yaml:4:71 unknown location "nowhere" (This production declares no locations.) [for row sku=A1, and 2 rows more p.csv:2]',
      ],
    ],
    ['no rows at all', shot('each: [], prompt: x'), '', ['retake.yaml:4:54 each must have at least 1 item']],
  ])('says of %s where it is', (_, scenes, csv, problems) => {
    expect(problemsOf(scenes, csv)).toEqual(problems);
  });
});

describe('the law of rows', () => {
  /** The fingerprint of every job's first slot. */
  function fingerprints(csv: string): Readonly<Record<string, string>> {
    const { value: production } = declared(
      shot('each: { file: p.csv, key: sku }, prompt: { subject: "{row.name}, {row.colour}", action: turns }'),
      csv,
    );
    const inventory = new Map();
    const { value: graph } = compile(production!, { catalog: runway, inventory });
    const all = standings({ graph: graph!, inventory, lockfile: lockfileOf(emptyLockfile('p')) });
    return Object.fromEntries([...all].map(([address, { slots }]) => [address, slots[0]!.render!.fingerprint]));
  }

  test('the order of rows and columns, and columns nothing asks for, leave every fingerprint as it is', () => {
    const word = fc.stringMatching(/^[a-z ,"]{1,8}$/);
    const rows = fc.array(fc.record({ name: word, colour: word }), { minLength: 1, maxLength: 5 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), fc.array(word, { maxLength: 3 }), (written, dice, extra) => {
        const shuffled = <T>(list: readonly T[]): readonly T[] =>
          list
            .map(item => [dice.next().value, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const keyed = written.map((row, index) => ({ sku: `K${index}`, ...row }));
        const text = (columns: readonly string[], list: readonly Readonly<Record<string, string>>[]): string =>
          [columns, ...list.map(row => columns.map(column => row[column] ?? 'unused'))]
            .map(fields => fields.map(quoted).join(','))
            .join('\n');
        const plain = fingerprints(text(['sku', 'name', 'colour'], keyed));
        const more = extra.map((_, index) => `more ${index}`);
        expect(fingerprints(text(shuffled(['sku', 'name', 'colour', ...more]), shuffled(keyed)))).toEqual(plain);
      }),
      { numRuns: 25 },
    );
  });
});

describe('beats', () => {
  const key = (more: string): string => `scenes:
  - id: s
    shots:
      - id: key
        seconds: 4
        firstFrame: a.png
        lastFrame: z.png
        prompt: { subject: a brass key, camera: locked_off }
        beats:
          - { id: reach, action: a hand reaches it, seconds: 3 }
          - { id: turn, action: it turns, camera: { size: CU } }
          - { id: open, action: the door opens${more} }
      - { id: after, seconds: 4, firstFrame: { lastFrameOf: s/key }, prompt: "The room" }`;

  test('make a chain of shots, each with what the shot says and its own action', () => {
    const chain = shotsOf(key('')).slice(0, 3);
    expect(
      chain.map(([address, { seconds, firstFrame, lastFrame }]) => [address, seconds, firstFrame, lastFrame]),
    ).toMatchObject([
      ['s/key-reach', 3, { kind: 'file', path: 'a.png' }, undefined],
      ['s/key-turn', 4, { kind: 'lastFrame', scene: 's', shot: 'key-reach' }, undefined],
      ['s/key-open', 4, { kind: 'lastFrame', scene: 's', shot: 'key-turn' }, { kind: 'file', path: 'z.png' }],
    ]);
    expect(chain[1]?.[1].prompt).toEqual({
      kind: 'slots',
      subject: 'a brass key',
      action: 'it turns',
      camera: { size: 'CU' },
      continuity: [],
      exclusions: [],
    });
  });

  test('are meant by their last one where something goes on from the shot', () => {
    expect(shotsOf(key('')).at(-1)?.[1].firstFrame).toEqual({ kind: 'lastFrame', scene: 's', shot: 'key-open' });
  });

  test('are cut from the one before by a first frame of their own', () => {
    expect(shotsOf(key(', firstFrame: c.png'))[2]?.[1].firstFrame).toMatchObject({ kind: 'file', path: 'c.png' });
  });

  test('of a shot with rows are a chain for every row', () => {
    const shots = shotsOf(
      shot(
        'each: p.csv, prompt: { subject: "{row.name}" }, beats: [{ id: x, action: opens }, { id: y, action: "shows {row.name}" }]',
      ),
      'sku,name\nA1,cup\nB2,pot\n',
    );
    expect(shots.map(([address, { firstFrame }]) => [address, firstFrame])).toEqual([
      ['s/a-A1-x', undefined],
      ['s/a-A1-y', { kind: 'lastFrame', scene: 's', shot: 'a-A1-x' }],
      ['s/a-B2-x', undefined],
      ['s/a-B2-y', { kind: 'lastFrame', scene: 's', shot: 'a-B2-x' }],
    ]);
    expect(shots[3]?.[1].prompt).toMatchObject({ subject: 'pot', action: 'shows pot' });
  });

  test('a selector means everything its id stands for', () => {
    const { value } = declared(
      'scenes: [{ id: s, each: [{ id: A }, { id: B }], shots: [{ id: a, each: [{ id: x }, { id: y }], seconds: 2, prompt: { subject: a cup }, beats: [{ id: b1, action: falls }, { id: b2, action: breaks }] }, { id: a-z, seconds: 2, prompt: Dust }] }]',
    );
    const all = [...value!.shots.keys()].map(name => `${name}@draft`);
    const meant = (selector: string): string => all.filter(matcher(selector, value!.families)).join(' ');
    expect(meant('s-A/a')).toBe('s-A/a-x-b1@draft s-A/a-x-b2@draft s-A/a-y-b1@draft s-A/a-y-b2@draft');
    expect(meant('s/a-x@draft')).toBe('s-A/a-x-b1@draft s-A/a-x-b2@draft s-B/a-x-b1@draft s-B/a-x-b2@draft');
    expect(meant('s/a-z')).toBe('s-A/a-z@draft s-B/a-z@draft');
    expect(meant('s')).toBe(all.join(' '));
    expect(meant('s-A/a-q')).toBe('');
  });

  test.each([
    [
      'a sentence for a prompt',
      shot('prompt: x, beats: [{ id: x, action: y }]'),
      [
        'retake.yaml:4:48 a shot with beats has its prompt in slots (Write `prompt: { subject: … }`; the beats say the action.)',
      ],
    ],
    [
      'an action of the shot beside those of its beats',
      shot('prompt: { action: z }, beats: [{ id: x, action: y }]'),
      ['retake.yaml:4:58 what happens in this shot is said by its beats (Move `action` into a beat.)'],
    ],
    ['a beat in which nothing happens', shot('beats: [{ id: x }]'), ['retake.yaml:4:58 this beat needs "action"']],
    [
      'two beats of one name',
      shot('beats: [{ id: x, action: y }, { id: x, action: z }]'),
      ['retake.yaml:4:84 in scene "s", shot "a-x" is declared twice [first here retake.yaml:4]'],
    ],
    [
      'beats of a shot nobody asks a model for',
      shot('performance: { character: a.png, driver: b.mp4 }, beats: [{ id: x, action: y }]'),
      ['retake.yaml:4:48 a shot made by `performance` has no beats (Keep one of them.)'],
    ],
  ])('refuse %s', (_, scenes, problems) => {
    expect(problemsOf(scenes)).toEqual(problems);
  });
});
