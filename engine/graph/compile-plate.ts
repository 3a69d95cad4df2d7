import { movedFrom } from '../production/moves.ts';
import { placeOf } from '../production/problems.ts';
import type { Making, Shot } from '../production/production.ts';
import type { Compiling } from './compile-shot.ts';
import type { Draft } from './draft.ts';
import { addressOf } from './media.ts';
import { lengthOf, renderedLength } from './rendered-length.ts';

/** What stands where others have an endpoint: no provider has it. */
export const plateEndpoint = 'plate';

/**
 * The jobs of a shot that no model makes, one for each ratio: they wait for somebody's file. What they ask for is
 * themselves, under the first name they had: whatever else is written of them, a file that was brought stays theirs.
 */
export const compilePlate = (
  shot: Shot,
  { source }: Extract<Making, { kind: 'plate' }>,
  { production: { moves, frame }, around }: Compiling,
): readonly Draft[] =>
  shot.rungs.flatMap(made => {
    const { id: rung, takes, model } = made;
    const length = lengthOf(renderedLength(shot, made, { frame, catalog: around.catalog }));
    return shot.ratios.map((ratio, variant): Draft => {
      const address = addressOf(shot, rung, variant);
      const name = movedFrom(address, moves).at(-1) ?? address;
      return {
        job: {
          address,
          kind: 'shot',
          scene: shot.scene,
          shot: shot.id,
          rung,
          ratio,
          endpoint: plateEndpoint,
          model,
          ...length,
          takes,
          plate: source,
          request: { endpoint: plateEndpoint, body: { plate: name }, inputs: [] },
          wording: {},
          needs: [],
          origin: shot.origin,
        },
        placeOf: () => placeOf(shot.origin, 'source'),
      };
    });
  });
