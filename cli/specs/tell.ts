import type { Spec } from './spec.ts';

/** What the lockfile has to tell of takes. */
export const tell: readonly Spec[] = [
  {
    usage: 'advise <take>',
    group: 'Judge',
    summary: 'keep it, edit it or render it anew, and what each costs here',
    examples: ['retake advise s01/ride@draft#2'],
    more: [
      'From its reason and its scores, the price book, and how many takes a circled one takes in this production. Reads only.',
      'Give `circle`, `approve` and `reject` a --score, and `reject` a --reason: they are what is advised by.',
    ].join('\n'),
    run: async ({ context, args }) => (await import('../commands/advise.ts')).advise(context, args[0] ?? ''),
  },
];
