import { movedFrom } from '../production/moves.ts';
import { placeOf } from '../production/problems.ts';
import type { Making, Production, Shot } from '../production/production.ts';
import type { Draft } from './draft.ts';
import { addressOf } from './media.ts';

/** What stands where others have an endpoint: no provider has it. */
export const plateEndpoint = 'plate';

/**
 * The jobs of a shot that no model makes, one for each ratio: they wait for somebody's file. What they ask for is
 * themselves, under the first name they had: whatever else is written of them, a file that was brought stays theirs.
 */
export const compilePlate = (
  shot: Shot,
  { source }: Extract<Making, { kind: 'plate' }>,
  { moves }: Production,
): readonly Draft[] =>
  shot.rungs.flatMap(({ id: rung, takes, model }) =>
    shot.ratios.map((ratio, variant): Draft => {
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
          ...(shot.seconds === undefined ? {} : { seconds: shot.seconds }),
          takes,
          plate: source,
          request: { endpoint: plateEndpoint, body: { plate: name }, inputs: [] },
          wording: {},
          needs: [],
          origin: shot.origin,
        },
        placeOf: () => placeOf(shot.origin, 'source'),
      };
    }),
  );
