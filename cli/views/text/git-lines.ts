import type { GitSetUp } from '../../../schemas/types/output.ts';
import { type Line, line, span } from './line.ts';

/** What git was told, or how to tell it. */
export function gitLines({ isRepository, driver }: GitSetUp): readonly Line[] {
  if (isRepository)
    return [
      line('git merges the lockfile with ', span(driver, 'command')),
      line('  A fresh clone needs ', span('retake lock setup', 'command'), ' once; git does not hand that on.'),
    ];
  return [
    line(
      'This is no git repository yet. Once it is, ',
      span('retake lock setup', 'command'),
      ' has git merge the lockfile.',
    ),
  ];
}
