import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewrite } from '../../engine/document/rewrite.ts';
import type { Address } from '../../engine/production/address.ts';
import { settleVariant } from '../../engine/production/settle-variant.ts';
import { stage } from '../rig/thinking.ts';

/** A shot as people write it: slots and camera between brackets or by indentation, in any order, with gaps. */
const slots = fc.uniqueArray(
  fc.constantFrom('subject: a bicycle', 'action: rolls', 'lighting: soft, low', 'style: "real"'),
  {
    maxLength: 4,
  },
);
const terms = fc.uniqueArray(fc.constantFrom('size: CU', 'move: tracking', 'speed: slow'), { maxLength: 3 });
const varied = fc.constantFrom(
  'camera.move: [tracking, dolly_in, locked_off]',
  'camera.speed: [fast, slow]',
  'lighting: ["hard: sun, at noon", dusk]',
  'environment: [a street, the sea]',
  'look: [neon, noon]',
  'seed: [7, 11]',
  'continuity: [the lid stays on, the cup stays full]',
  'firstFrame: [refs/a.png, { still: hero }]',
);
const shots = fc.record({
  slots,
  terms,
  varied: fc.uniqueArray(varied, { minLength: 1, maxLength: 2 }),
  takes: fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }),
  camera: fc.constantFrom('none', 'flow', 'block'),
  prompt: fc.constantFrom('flow', 'block'),
  vary: fc.constantFrom('flow', 'block'),
  order: fc.boolean(),
  ending: fc.constantFrom('\n', '\r\n'),
});
type Drawn = typeof shots extends fc.Arbitrary<infer T> ? T : never;

const flow = (members: readonly string[]): string => (members.length > 0 ? `{ ${members.join(', ')} }` : '{}');
const block = (members: readonly string[], indent: string): string =>
  members.length > 0 ? `\n${members.map(each => `${indent}${each} # of ${each[0]}`).join('\n')}` : ' {}';

function yamlOf({ slots, terms, varied, takes, camera, prompt, vary, order, ending }: Drawn): string {
  // Between brackets a comma needs quotes.
  const said = prompt === 'flow' ? slots.map(each => each.replace('soft, low', "'soft, low'")) : slots;
  const inFlow = prompt === 'flow' || camera === 'flow';
  const cameras = camera === 'none' ? [] : [`camera:${inFlow ? ` ${flow(terms)}` : block(terms, '            ')}`];
  const members = order ? [...said, ...cameras] : [...cameras, ...said];
  const head =
    prompt === 'flow' || members.length === 0
      ? ` ${flow(members)}`
      : `\n${members.map(each => `          ${each}`).join('\n')}`;
  const fields = vary === 'flow' ? flow(varied) : `\n${varied.map(each => `          ${each}`).join('\n')}`;
  const deeper = fields.replaceAll('\n  ', '\n    ');
  const plan = takes === undefined ? ` ${fields}` : `\n          takes: ${takes}\n          fields: ${deeper}`;
  const last = [`        prompt:${head}`, `        vary:${plan} # try`.replace(/\[([^\]]*)\] # try$/, '[$1]')];
  return `
retake: 1
production: { id: film, title: Film, seed: 7 } # a film
rungs: [{ id: low, model: gen4_turbo, takes: 2 }, { id: high, model: gen4.5, gate: circled }]
looks: { neon: { lighting: soft neon }, noon: { lighting: hard sun } }
stills: { hero: { model: gen4_image, prompt: A bicycle, ratio: 1280:720 } }
scenes:
  - id: s
    shots:
      - id: a # the one
        seconds: 5
        firstFrame: a.png
${(order ? last : last.toReversed()).join('\n')}
      # the next
      - { id: b, seconds: 5, firstFrame: b.png, prompt: It stops }
`.replaceAll('\n', ending);
}

test('what is settled is what was circled, and a comment is where it was', () => {
  fc.assert(
    fc.property(shots, fc.nat(), (drawn, pick) => {
      const says = [...drawn.slots, ...(drawn.camera === 'none' ? [] : drawn.terms)];
      fc.pre(says.length > 0 || drawn.varied.some(each => !/^(?:seed|firstFrame)/.test(each)));
      const yaml = yamlOf(drawn);
      const before = stage(yaml);
      const shot = before.production.shots.get('s/a')!;
      const variants = shot.vary!.variants;
      const variant = variants[pick % variants.length]!;
      const circled = before.graph.byAddress.get(`s/a@low+${variant.name}` as Address)!;

      const text = rewrite(shot.origin.document, settleVariant(shot, variant, circled.takes));
      const after = stage(text!);

      // It asks for the same as the variant did, as often, and nothing is left to try out.
      const settled = after.graph.byAddress.get('s/a@low' as Address)!;
      expect(after.production.shots.get('s/a')!.vary).toBeUndefined();
      expect(settled.request).toEqual(circled.request);
      expect([settled.seed, settled.takes]).toEqual([circled.seed, circled.takes]);
      // Nothing else says anything else.
      expect(after.graph.byAddress.get('s/b@low' as Address)!.request).toEqual(
        before.graph.byAddress.get('s/b@low' as Address)!.request,
      );
      const comments = (all: string) =>
        all.match(/#[^\r\n]*/g)!.filter(each => !each.startsWith('# of') && each !== '# try');
      expect(comments(text!)).toEqual(comments(yaml));
      expect(text!.includes('\r\n')).toBe(drawn.ending === '\r\n');
    }),
    { numRuns: 150 },
  );
});
