import { Option } from 'commander';
import type { Spec } from './spec.ts';

export const change: readonly Spec[] = [
  {
    usage: 'fmt',
    group: 'Change',
    summary: 'the config in its usual form: order, indentation, quotes',
    examples: ['retake fmt', 'retake fmt --diff', 'retake fmt --check'],
    more: [
      'Formats retake.yaml and what it includes. Comments, blank lines, line ends and long texts stay, and so does what it',
      'all means: nothing is rendered again. A file with errors is left. Exit codes: 0 done, 1 there are errors, 2 something',
      'would change (--check).',
    ].join('\n'),
    options: [
      new Option('--check', 'write nothing; exit 2 when something would change'),
      new Option('--diff', 'write nothing, and show what would change'),
    ],
    run: async ({ context, options }) => (await import('../commands/fmt.ts')).fmt(context, options),
  },
];
