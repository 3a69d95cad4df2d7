import { Option } from 'commander';
import type { CutStage, FcpxmlVersion } from '../../engine/index.ts';

/** What `conform` and `turnover` both take. */
export const handOffOptions = (): readonly Option[] => [
  new Option('--stage <stage>', 'how far the film has to be')
    .choices(['stringout', 'assembly', 'final'])
    .default('final'),
  new Option('--allow-drafts', 'takes that nobody chose will do, where there are no others'),
  new Option('--no-rough-cut', 'without the film as one file, which takes longest'),
  new Option('--fcpxml <version>', 'its version; 1.10, or as deliver.fcpxml says').choices([
    '1.10',
    '1.11',
    '1.12',
    '1.13',
    '1.14',
  ]),
];

export const handOffWishes = (options: Readonly<Record<string, unknown>>) => ({
  stage: options.stage as CutStage,
  allowDrafts: options.allowDrafts === true,
  roughCut: options.roughCut !== false,
  ...(options.fcpxml === undefined ? {} : { fcpxml: options.fcpxml as FcpxmlVersion }),
});
