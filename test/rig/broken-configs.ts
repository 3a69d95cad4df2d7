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

const config = (
  name: string,
  text: string | Uint8Array,
  said: readonly string[],
  more: BrokenConfig['files'] = {},
): BrokenConfig => ({
  name,
  files: { 'retake.yaml': text, ...image, ...more },
  said,
});

export const brokenConfigs: readonly BrokenConfig[] = [
  config('unknown key', yaml({ shot: good.shot.replace('seconds:', 'secnds: 5\n        seconds:') }), []),
  config('wrong type', yaml({ shot: good.shot.replace('seconds: 5', 'seconds: five') }), []),
  config('bad enum', yaml({ rungs: 'rungs:\n  - { id: draft, model: gen4_turbo, gate: circeld }\n' }), []),
  config(
    'duplicate id',
    yaml({}, '      - id: a\n        seconds: 5\n        firstFrame: refs/a.png\n        prompt: It stops\n'),
    [],
  ),
  config(
    'unknown character',
    yaml({
      shot: good.shot.replace('        seconds', '        characters: [maja]\n        seconds'),
      rungs: `characters:\n  maya: { description: a woman }\n${good.rungs}`,
    }),
    [],
  ),
  config(
    'cycle',
    yaml(
      { shot: good.shot.replace('refs/a.png', '{ lastFrameOf: s01/b }') },
      '      - id: b\n        seconds: 5\n        firstFrame: { lastFrameOf: s01/a }\n        prompt: It stops\n',
    ),
    [],
  ),
  config('missing file', yaml({ shot: good.shot.replace('refs/a.png', 'refs/b.png') }), []),
  config('path outside', yaml({ shot: good.shot.replace('refs/a.png', '../a.png') }), []),
  config('twelve seconds on Turbo', yaml({ shot: good.shot.replace('seconds: 5', 'seconds: 12') }), []),
  config('a prompt of 1,001 characters', yaml({ shot: good.shot.replace('It rolls', 'x'.repeat(1001)) }), []),
  config('removed model', yaml({ rungs: 'rungs:\n  - { id: draft, model: gen3a_turbo }\n' }), []),
  config('tab indentation', yaml({ shot: good.shot.replace('        seconds', '\t\tseconds') }), []),
  config('unclosed quote', yaml({ shot: good.shot.replace('It rolls', '"It rolls') }), []),
  config('empty file', '', []),
  config('binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254]), []),
  config(
    'alias bomb',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`)
      .join('\n')}\n`,
    [],
  ),
  config('duplicate key', yaml({ shot: good.shot.replace('seconds: 5', 'seconds: 5\n        seconds: 6') }), []),
  config('two shots with one id in two included files', yaml({ shot: 'include: [one.yaml, two.yaml]\n' }), [], {
    'one.yaml': good.shot,
    'two.yaml': good.shot,
  }),
  config('a later version', yaml({ head: 'retake: 9\nproduction: { id: demo, title: Demo }\n' }), []),
];

export const goodConfig = yaml();
