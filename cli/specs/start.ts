import { priceOption } from './prices.ts';
import type { Spec } from './spec.ts';

export const start: readonly Spec[] = [
  {
    usage: 'init [folder]',
    group: 'Start',
    summary: 'start a production: a small config that renders as it stands',
    examples: ['retake init night-ride'],
    run: async ({ context, args }) => (await import('../commands/init.ts')).init(context, args[0]),
  },
  {
    usage: 'validate',
    group: 'Start',
    summary: 'everything that is wrong with the config, with its place',
    examples: ['retake validate'],
    options: [priceOption()],
    run: async ({ context }) => (await import('../commands/validate.ts')).validate(context),
  },
];
