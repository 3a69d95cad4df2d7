import type { Plan } from '../../engine/index.ts';

/** What a plan would do, a line a job, `keep` left out: `replace s01/hero@draft 50 cr`, `wait … later 60 cr`. */
export const planLines = ({ changes }: Plan): readonly string[] =>
  changes
    .filter(({ action }) => action !== 'keep')
    .map(({ action, address, credits, later }) => `${action} ${address} ${later > 0 ? `later ${later}` : credits} cr`);
