import { createHash } from 'node:crypto';
import type { Nameable } from '../cut/name-media.ts';
import type { Timeline } from '../cut/timeline.ts';
import { renderCard } from '../media/reel/render-card.ts';
import { renderer } from '../media/reel/render-reel.ts';
import { ratioToken } from '../production/address.ts';
import type { Cut } from '../production/cut.ts';
import type { Made } from './write-folder.ts';

/** Words that are seen for so many frames. */
export interface Card {
  readonly text: string;
  readonly frames: number;
  readonly ratio: string;
}

/** What a card is known by before there is a clip of it: equal ones are one clip. */
export const cardKey = ({ text, frames, ratio }: Card): string => digest(['card', text, frames, ratio]);

/** The cards of a cut, to be named: `card_night_ride_16x9`. */
export const cardsOf = ({ pictures }: Cut, ratios: readonly string[]): readonly Nameable[] =>
  ratios.flatMap(ratio =>
    pictures.flatMap(picture =>
      picture.kind === 'card'
        ? [
            {
              sha256: cardKey({ ...picture, ratio }),
              facts: { slug: picture.text.toLowerCase(), ratio: ratioToken(ratio) },
              ending: 'mp4',
              naming: 'card_{slug}_{ratio}',
            },
          ]
        : [],
    ),
  );

/** The clips of a film's cards, by their names. */
export const cardClips = ({ events, count: { rate } }: Timeline): ReadonlyMap<string, Made> =>
  new Map(
    events.flatMap(event => {
      if (event.kind !== 'card') return [];
      const { text, clip } = event;
      const { width = 0, height = 0, frames } = clip;
      const recipe = digest([renderer, text, width, height, frames, rate]);
      const make = async (path: string): Promise<undefined> =>
        renderCard({ text, width, height, frames, rate }, path).then(() => undefined);
      return [[clip.name, { recipe, make }] as const];
    }),
  );

/** A digest of plain values. */
export const digest = (values: unknown): string => createHash('sha256').update(JSON.stringify(values)).digest('hex');
