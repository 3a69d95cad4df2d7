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
];
