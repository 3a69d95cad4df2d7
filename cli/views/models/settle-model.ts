import type { Settling } from '../../../engine/index.ts';
import type { SettleView } from '../../../schemas/types/output.ts';
import { lineDiff } from './line-diff.ts';

/** What was written into the config, line by line. */
export function settleModel(
  shots: readonly Settling[],
  { rehearsal, dryRun }: Pick<SettleView, 'rehearsal' | 'dryRun'>,
): SettleView {
  return {
    rehearsal,
    dryRun,
    settled: shots.flatMap(each =>
      each.kind === 'settled'
        ? [
            {
              shot: each.shot,
              take: each.take,
              values: { ...each.variant.values },
              file: each.place.file,
              diff: [...lineDiff(each.before, each.after)],
            },
          ]
        : [],
    ),
    refused: shots.flatMap(each =>
      each.kind === 'refused' ? [{ shot: each.shot, refused: each.reason, hint: each.hint }] : [],
    ),
  };
}
