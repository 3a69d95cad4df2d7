import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { formats } from '../../schemas/formats.ts';
import output from '../../schemas/output.schema.json' with { type: 'json' };
import { picture } from '../rig/picture.ts';
import { folderWith } from '../rig/retake.ts';
import { retake } from './stand.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
ajv.addSchema(output);

function shaped(text: string, name: string): unknown {
  const validate = ajv.getSchema(`output.schema.json#/$defs/${name}`)!;
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
  return JSON.parse(text);
}

const config = `# a film
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo }]
characters:
  maya: { description: a young woman, references: { identity: { still: face } } } # she
  bo:   # he
    description: a boy
stills:
  face: { model: gen4_image, ratio: 1:1, prompt: a face }
scenes:
  - id: s01
    shots: [{ id: a, each: [{ id: x }], seconds: 2, firstFrame: { still: face }, prompt: "She waits, close-up, locked off" }]
`;

test('a picture is copied into the production and written into the bible, every other byte kept', async () => {
  const cwd = await folderWith({ 'film/retake.yaml': config, 'bo.png': picture(1), 'other.png': picture(2) });
  const film = join(cwd, 'film');
  const call = (...argv: readonly string[]) => retake([...argv, '-C', film], { cwd });

  // It can be seen before, and then it is there: beside what is written of him, behind its comment.
  expect((await call('refs', 'add', 'bo', 'identity', 'bo.png', '--dry-run')).out).toContain('Nothing was written.');
  const added = await call('refs', 'add', 'bo', 'identity', 'bo.png', '--json');
  expect(shaped(added.out, 'ReferenceAdded')).toMatchObject({ path: 'refs/bo-identity.png', copied: true });
  expect(await readFile(join(film, 'refs/bo-identity.png'))).toEqual(await readFile(join(cwd, 'bo.png')));
  const written = config.replace('a boy\n', 'a boy\n    references: { identity: refs/bo-identity.png }\n');
  expect(await readFile(join(film, 'retake.yaml'), 'utf8')).toBe(written);

  // What is there gives way only to a word, and its file stays.
  expect((await call('refs', 'add', 'bo', 'identity', 'other.png')).err).toContain(
    'has a picture for identity already',
  );
  await call('refs', 'add', 'bo', 'identity', 'other.png', '--replace');
  await call('refs', 'add', 'character.maya', 'identity', 'bo.png', '--replace');
  expect(await readFile(join(film, 'retake.yaml'), 'utf8')).toBe(
    written
      .replace('bo-identity.png', 'bo-identity-2.png')
      .replace('references: { identity: { still: face } }', 'references: { identity: refs/maya-identity.png }'),
  );

  // What is no picture, and who is nobody, is told.
  expect((await call('refs', 'add', 'bo', 'palette', 'film/retake.yaml')).err).toContain(
    'Save it as PNG, JPEG or WebP.',
  );
  expect((await call('refs', 'add', 'may', 'palette', 'bo.png')).err).toContain('did you mean "maya"?');
});

test('every picture is listed with what it is for and what is made from it', async () => {
  const cwd = await folderWith({ 'retake.yaml': config });
  const { references } = shaped((await retake(['refs', '--json'], { cwd })).out, 'ReferencesList') as {
    references: unknown;
  };
  expect(references).toEqual([
    {
      name: 'still/face',
      kind: 'still',
      roles: ['character.maya identity', 'first frame'],
      takes: 0,
      circled: false,
      width: 720,
      height: 720,
      aspect: '1:1',
      usedBy: ['s01/a-x'],
      shots: ['s01/a-x'],
      findings: [
        'still/face will have 720 × 720 pixels, and much of it is cut away for a frame of 1280 × 720',
        'nobody has said from which side it shows the face: `views: [front]`',
      ],
    },
  ]);
});

test('a scene nobody has is asked about, and what there is to say has its shape', async () => {
  const cwd = await folderWith({ 'retake.yaml': config });
  shaped((await retake(['continuity', 's01', '--json'], { cwd })).out, 'ContinuityView');
  shaped((await retake(['lint', '--consistency', '--json'], { cwd })).out, 'ConsistencyView');
  expect(await retake(['continuity', 's1'], { cwd })).toEqual({
    code: 1,
    out: '',
    err: 'error[no-match]: there is no scene `s1`\n  help: did you mean "s01"?\n',
  });
});
