import { Option } from 'commander';
import type { Review } from '../../engine/index.ts';
import type { Call, Spec } from './spec.ts';

const note = (required: boolean): Option => {
  const option = new Option('-m, --note <text>', required ? 'why' : 'why, for whoever reads the lockfile');
  return required ? option.makeOptionMandatory() : option;
};

const judged =
  (state: Review['state']) =>
  async ({ context, args, options }: Call) =>
    (await import('../commands/judge.ts')).judge(context, {
      take: args[0] ?? '',
      state,
      ...(typeof options.note === 'string' ? { note: options.note } : {}),
    });

export const judge: readonly Spec[] = [
  {
    usage: 'circle <take>',
    group: 'Judge',
    summary: 'this is the take; opens the next rung',
    examples: ['retake circle s01/ride@draft#2'],
    options: [note(false)],
    run: judged('circled'),
  },
  {
    usage: 'approve <take>',
    group: 'Judge',
    summary: 'fit to be delivered; opens gates that ask for approval',
    examples: ['retake approve s01/ride@final#1 -m "client agreed"'],
    options: [note(false)],
    run: judged('approved'),
  },
  {
    usage: 'reject <take>',
    group: 'Judge',
    summary: 'not this one, and why',
    examples: ['retake reject s01/ride@draft#1 -m "hand glitch at 00:02:11"'],
    options: [note(true)],
    run: judged('rejected'),
  },
  {
    usage: 'settle [address]',
    group: 'Judge',
    summary: 'write the circled variant into the config, where `vary` was; without an address, every one',
    examples: ['retake settle s01/rider --dry-run', 'retake settle'],
    more: [
      'The value goes where it belongs, `vary` goes away, and every other byte stays. Nothing is rendered again: the takes',
      'of the variant are takes of the shot from then on, with their verdicts. Exit codes: 0 done, 1 a shot was refused.',
    ].join('\n'),
    options: [new Option('--dry-run', 'show what would be written, and write nothing')],
    run: async ({ context, args, options }) =>
      (await import('../commands/settle.ts')).settle(context, {
        ...(args[0] === undefined ? {} : { target: args[0] }),
        dryRun: options.dryRun === true,
      }),
  },
];
