import { expect, test } from 'vitest';
import { foldRows } from '../../engine/diagnostics/fold-rows.ts';
import { parse } from '../../engine/document/parse.ts';
import { declare } from '../../engine/pipeline.ts';
import { matcher } from '../../engine/plan/select.ts';

const film = (stills: string, rest = '') => `retake: 1
production: { id: p, title: P }
rungs: [{ id: draft, model: gen4.5 }]
stills:
  ${stills}
${rest}
`;

const csv = 'id,colour\nred,deep red\nblue,sea {blue}\n';

function declared(text: string) {
  const { value: document } = parse({ path: 'retake.yaml', text });
  const { value, problems } = declare([document!], [{ path: 'b.csv', text: csv }]);
  return {
    production: value,
    problems: foldRows(problems).map(
      ({ place, message, related = [] }) =>
        `${place?.line}:${place?.column} ${message}${related.map(other => ` [${other.message}]`).join('')}`,
    ),
  };
}

const bottle = 'bottle: { each: b.csv, model: gen4_image, prompt: "A {row.colour} bottle" }';

test('a still and a sound of every row, named by its key, which a shot of the same row may name', () => {
  const { production, problems } = declared(
    film(
      bottle,
      `sound: { line: { each: b.csv, effect: { prompt: "{row.colour}" } } }
scenes: [{ id: s, shots: [{ id: a, each: b.csv, seconds: 5, firstFrame: { still: "bottle-{row.id}" }, prompt: x }] }]`,
    ),
  );
  expect(problems).toEqual([]);
  expect(production?.stills.map(({ id, prompt }) => [id, prompt])).toEqual([
    ['bottle-red', { kind: 'sentence', text: 'A deep red bottle' }],
    ['bottle-blue', { kind: 'sentence', text: 'A sea {{blue}} bottle' }],
  ]);
  // What a sound says knows no names: its braces stay as they are.
  expect(production?.sounds.map(({ id, making }) => [id, 'prompt' in making && making.prompt])).toEqual([
    ['line-red', 'deep red'],
    ['line-blue', 'sea {blue}'],
  ]);
  expect([...(production?.shots.values() ?? [])].map(({ firstFrame }) => firstFrame)).toEqual([
    { kind: 'still', id: 'bottle-red' },
    { kind: 'still', id: 'bottle-blue' },
  ]);
  const isMeant = matcher('still/bottle', production!.families);
  expect(['still/bottle-red', 'still/bottle-blue', 'still/other'].map(isMeant)).toEqual([true, true, false]);
});

test('pictures that are supplied go by rows as well', () => {
  const shots = 'scenes: [{ id: s, shots: [{ id: a, seconds: 5, firstFrame: { still: pack-red }, prompt: x }] }]';
  const { production, problems } = declared(film('pack: { each: b.csv, file: "refs/{row.id}.png" }', shots));
  expect(problems).toEqual([]);
  expect(production?.shots.get('s/a')?.firstFrame).toMatchObject({ kind: 'file', path: 'refs/red.png' });
});

test('what is wrong with a row is told where it is written, with the row', () => {
  expect(declared(film(`${bottle}\n  bottle-red: { file: a.png }`)).problems).toEqual([
    '5:19 a row makes "bottle-red", which is there already',
  ]);
  expect(declared(film(bottle.replace('row.colour', 'row.color'))).problems).toEqual([
    '5:53 the rows have no column "color" [the columns are named here]',
  ]);
  expect(
    declared(film(bottle.replace('prompt: "A {row.colour} bottle"', 'look: "{row.id}", prompt: x'))).problems,
  ).toEqual(['5:51 unknown look "red" [for row id=red]', '5:51 unknown look "blue" [for row id=blue]']);
});
