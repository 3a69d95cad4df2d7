import fc from 'fast-check';
import type { Description } from '../../engine/production/production.ts';
import type { Dialect } from '../../engine/prompt/compile-prompt.ts';
import { bike, maya, neon, sentence, slots, street, watch } from './scene.ts';

const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const lines = (...values: readonly string[]) => fc.subarray([...values]);

/** Exclusions as people write them. */
export const excluded = [
  'text',
  'no logos',
  'distorted wheels',
  'sudden zoom',
  'hat',
  'never show the back',
  'smoke,, fire ',
];

const slotted = fc
  .record({
    subject: maybe('{bike}', '{maya}', 'A cup,', '{maya} and {bike}'),
    action: maybe('rolls  slowly', 'walks through {street}', "lifts {maya}'s hand.", 'waits\n in'),
    environment: maybe('in the rain', '{street}', 'a hall , empty'),
    camera: maybe<string | object>({ size: 'CU', angle: 'low' }, { move: 'pan_left', speed: 'slow' }, 'Slow pan.', {}),
    lighting: maybe('Soft backlight', 'soft neon signs'),
    style: maybe('realistic', 'graded, '),
    continuity: lines('the wheels stay round', '{bike} stays upright.', ' '),
    exclusions: lines(...excluded),
  })
  .map(written => slots(JSON.parse(JSON.stringify(written))));

/** Anything a shot may be described with. */
export const described: fc.Arbitrary<Description> = fc
  .record({
    description: fc.oneof(
      slotted,
      fc.constantFrom('{maya} rides {bike}', 'A cup\n on {street}.', '{maya}, {maya}').map(text => sentence(text)),
    ),
    characters: fc.subarray([maya]),
    props: fc.subarray([bike, watch]),
    place: fc.boolean(),
    identityRepeat: fc.constantFrom('auto' as const, 'always' as const, 'never' as const),
    framing: maybe({ words: 'subject centered, head-room above' }, { words: 'Keep {bike} low in the frame.' }),
  })
  .map(({ description, place, framing, ...cast }) => ({
    ...description,
    ...cast,
    ...(framing ? { framing } : {}),
    ...(place ? { location: street, look: neon } : {}),
  }));

/** Any way a model wants to be spoken to. */
export const dialect: fc.Arbitrary<Dialect> = fc.record({
  mode: fc.constantFrom('image', 'text', 'still', 'edit'),
  exclusions: fc.constantFrom('negative', 'rewrite', 'literal'),
});
