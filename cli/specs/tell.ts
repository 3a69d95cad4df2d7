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
  {
    usage: 'lineage <take>',
    group: 'Look',
    summary: 'what a take was made from, back to its references',
    examples: ['retake lineage s01/ride@final#1', 'retake lineage s01/ride'],
    more: 'Of a shot or a job, the take in use.',
    run: async ({ context, args }) => (await import('../commands/lineage.ts')).lineage(context, args[0] ?? ''),
  },
  {
    usage: 'story [selector]',
    group: 'Share',
    summary: 'how shots came about, for a client, as Markdown',
    examples: ['retake story > story.md', 'retake story s01', 'retake story s01/ride'],
    more: 'A selector is a scene, a shot or a glob. It tells what the lockfile knows: of a verdict that was changed, the last.',
    run: async ({ context, args }) => (await import('../commands/story.ts')).story(context, args[0]),
  },
];
