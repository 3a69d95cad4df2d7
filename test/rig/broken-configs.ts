import { picture } from './picture.ts';

/** Files of a production that is wrong, and what must be said about it. */
export interface BrokenConfig {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** `code file:line:column message`, the place left out where there is none. One each, and nothing else. */
  readonly said: readonly string[];
}

/** A good production with one shot, of which every broken one is a change. */
const good = {
  head: 'retake: 1\nproduction: { id: demo, title: Demo }\n',
  rungs: 'rungs:\n  - { id: draft, model: gen4_turbo }\n',
  shot: 'scenes:\n  - id: s01\n    shots:\n      - id: a\n        seconds: 5\n        firstFrame: refs/a.png\n        prompt: It rolls\n',
};
const yaml = (parts: Partial<typeof good> = {}, more = '') => Object.values({ ...good, ...parts }).join('') + more;

export const image = { 'refs/a.png': picture(1) };

/** The line of each error and, where it has a place, the line of the place. */
const said: Readonly<Record<string, readonly string[]>> = {
  'unknown key': ['error[unknown-key]: unknown key "secnds"\n  --> retake.yaml:9:9'],
  'wrong type': ['error[wrong-type]: seconds must be a number, not the text "five"\n  --> retake.yaml:9:18'],
  'bad enum': ['error[bad-value]: gate cannot be the text "circeld"\n  --> retake.yaml:4:43'],
  'duplicate id': ['error[duplicate-id]: in scene "s01", shot "a" is declared twice\n  --> retake.yaml:12:13'],
  'unknown character': ['error[unknown-name]: unknown character "maja"\n  --> retake.yaml:11:22'],
  cycle: ['error[cycle]: these need each other: s01/a@draft → s01/b@draft → s01/a@draft\n  --> retake.yaml:8:9'],
  'missing file': ['error[file-missing]: there is no file "refs/b.png"\n  --> retake.yaml:10:21'],
  'path outside': ['error[path-outside]: "../a.png" leads out of the production folder\n  --> retake.yaml:10:21'],
  'twelve seconds on Turbo': [
    'error[impossible-request]: s01/a@draft: "seconds" is 12; gen4_turbo takes a whole number, 2 to 10 s, the nearest being 10; hailuo3, happyhorse_1_0, seedance2 and 7 others could do 12\n  --> retake.yaml:9:18',
  ],
  'a prompt of 1,001 characters': [
    'error[impossible-request]: s01/a@draft: "prompt" has 1001 characters, 1 more than the 1000 that gen4_turbo takes\n  --> retake.yaml:11:17',
  ],
  'removed model': [
    'error[removed-model]: s01/a@draft: gen3a_turbo was taken out of service on 2026-07-30; use gen4_turbo\n  --> retake.yaml:4:25',
  ],
  'tab indentation': ['error[syntax]: tabs cannot indent YAML; use spaces\n  --> retake.yaml:9:1'],
  'unclosed quote': ['error[syntax]: this quote is never closed\n  --> retake.yaml:11:17'],
  'empty file': ['error[empty-file]: there is nothing in this file\n  --> retake.yaml:1:1'],
  'binary file': ['error[not-text]: "retake.yaml" is not UTF-8 text'],
  'alias bomb': [
    'error[too-many-aliases]: up to here the aliases stand for more than 100000 values\n  --> retake.yaml:6:8',
  ],
  'duplicate key': ['error[duplicate-key]: "seconds" is written twice in one mapping\n  --> retake.yaml:10:9'],
  'two shots with one id in two included files': [
    'error[duplicate-id]: scene "s01" is declared twice\n  --> two.yaml:2:9',
  ],
  'a later version': [
    'error[newer-version]: this production was written for retake 9; this Retake reads version 1\n  --> retake.yaml:1:9',
  ],
};

const config = (name: string, text: string | Uint8Array, more: BrokenConfig['files'] = {}): BrokenConfig => ({
  name,
  files: { 'retake.yaml': text, ...image, ...more },
  said: said[name] ?? [],
});

export const brokenConfigs: readonly BrokenConfig[] = [
  config('unknown key', yaml({ shot: good.shot.replace('seconds:', 'secnds: 5\n        seconds:') })),
  config('wrong type', yaml({ shot: good.shot.replace('seconds: 5', 'seconds: five') })),
  config('bad enum', yaml({ rungs: 'rungs:\n  - { id: draft, model: gen4_turbo, gate: circeld }\n' })),
  config(
    'duplicate id',
    yaml({}, '      - id: a\n        seconds: 5\n        firstFrame: refs/a.png\n        prompt: It stops\n'),
  ),
  config(
    'unknown character',
    yaml({
      shot: good.shot.replace('        seconds', '        characters: [maja]\n        seconds'),
      rungs: `characters:\n  maya: { description: a woman }\n${good.rungs}`,
    }),
  ),
  config(
    'cycle',
    yaml(
      { shot: good.shot.replace('refs/a.png', '{ lastFrameOf: s01/b }') },
      '      - id: b\n        seconds: 5\n        firstFrame: { lastFrameOf: s01/a }\n        prompt: It stops\n',
    ),
  ),
  config('missing file', yaml({ shot: good.shot.replace('refs/a.png', 'refs/b.png') })),
  config('path outside', yaml({ shot: good.shot.replace('refs/a.png', '../a.png') })),
  config('twelve seconds on Turbo', yaml({ shot: good.shot.replace('seconds: 5', 'seconds: 12') })),
  config('a prompt of 1,001 characters', yaml({ shot: good.shot.replace('It rolls', 'x'.repeat(1001)) })),
  config('removed model', yaml({ rungs: 'rungs:\n  - { id: draft, model: gen3a_turbo }\n' })),
  config('tab indentation', yaml({ shot: good.shot.replace('        seconds', '\t\tseconds') })),
  config('unclosed quote', yaml({ shot: good.shot.replace('It rolls', '"It rolls') })),
  config('empty file', ''),
  config('binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254])),
  config(
    'alias bomb',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`)
      .join('\n')}\n`,
  ),
  config('duplicate key', yaml({ shot: good.shot.replace('seconds: 5', 'seconds: 5\n        seconds: 6') })),
  config('two shots with one id in two included files', yaml({ shot: 'include: [one.yaml, two.yaml]\n' }), {
    'one.yaml': good.shot,
    'two.yaml': good.shot,
  }),
  config('a later version', yaml({ head: 'retake: 9\nproduction: { id: demo, title: Demo }\n' })),
];

export const goodConfig = yaml();
