import type { Spec } from './spec.ts';

export const lock: readonly Spec[] = [
  {
    usage: 'lock setup',
    group: 'Mend',
    summary: 'have git merge the lockfile with Retake; once for each clone',
    examples: ['retake lock setup'],
    more: 'Which file it is for stands in .gitattributes and is committed; what merges it stands in the clone’s own config.',
    busy: false,
    run: async ({ context }) => (await import('../commands/lock-setup.ts')).lockSetup(context),
  },
  {
    usage: 'lock merge <ancestor> <ours> <theirs> [path]',
    group: 'Mend',
    summary: 'merge two lockfiles into <ours>; git calls it',
    examples: ['retake lock merge base.json retake.lock.json theirs.json'],
    more: 'Exit codes: 0 merged, 1 a person must decide, or nothing could be merged. <ours> is a readable lockfile either way.',
    busy: 'merging',
    run: async ({ context, args }) => {
      const [ancestor = '', ours = '', theirs = '', path = ours] = args;
      return (await import('../commands/lock-merge.ts')).lockMerge(context, { ancestor, ours, theirs, path });
    },
  },
];
