import type { ScoresView } from '../../../schemas/types/output.ts';

/** `fidelity 4, motion 5 of 5`. */
export const scoreWords = (scores: ScoresView): string =>
  `${Object.entries(scores)
    .map(([name, score]) => `${name} ${score}`)
    .join(', ')} of 5`;
