import type { Plan } from '../../../engine/index.ts';
import { typed } from '../text/typed.ts';

/** What to type after `retake` to do a selection: `apply --only s01 --within 199`. */
export const applyWords = ({ only, except, rungs, retake, within, forcePremium }: Plan['selection']): string =>
  [
    'apply',
    ...(only ? ['--only', ...only.map(typed)] : []),
    ...(except ? ['--except', ...except.map(typed)] : []),
    ...(rungs ? ['--rung', ...rungs.map(typed)] : []),
    ...(retake ? ['--retake', ...retake.map(typed)] : []),
    ...(within === undefined ? [] : ['--within', String(within)]),
    ...(forcePremium === undefined ? [] : ['--force-premium', typed(forcePremium)]),
  ].join(' ');

/** The same, for no more than so many credits. */
export const withinWords = (selection: Plan['selection'], credits: number): string =>
  applyWords({ ...selection, within: credits });
