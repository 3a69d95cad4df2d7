import type { Spec } from './spec.ts';

export const learn: readonly Spec[] = [
  {
    usage: 'explain [code]',
    group: 'Look',
    summary: 'what an error means, why it matters, and how it is cured',
    examples: ['retake explain unknown-key', 'retake explain one-camera-move', 'retake explain'],
    more: 'The code stands in brackets where the error is told: error[unknown-key]. Rules of lint are explained too.',
    run: async ({ context, args }) => (await import('../commands/explain.ts')).explain(context, args[0]),
  },
];
