import type { Comparison as Compared, Wish } from '../../../engine/index.ts';
import type { Comparison } from '../../../schemas/types/output.ts';

/** What was asked for, and what came of it. */
export const compareModel = (wish: Wish, { endpoint, able, unable }: Compared): Comparison => ({
  wish: {
    kind: wish.kind,
    ...(wish.seconds === undefined ? {} : { seconds: wish.seconds }),
    ratio: wish.ratio,
    ...(wish.resolution === undefined ? {} : { resolution: wish.resolution }),
    audio: wish.audio,
    firstFrame: wish.first,
    lastFrame: wish.last,
    references: wish.references,
  },
  endpoint,
  models: able.map(row => ({ ...row })),
  cannot: unable.map(({ model, obstacles }) => ({ model, obstacles: obstacles.map(each => ({ ...each })) })),
});
