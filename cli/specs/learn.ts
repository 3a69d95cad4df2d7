import { shells } from '../complete/scripts.ts';
import type { Spec } from './spec.ts';

export const learn: readonly Spec[] = [
  {
    usage: 'completion <shell>',
    group: 'Start',
    summary: 'have your shell complete commands, options and addresses',
    examples: Object.values(shells).map(({ install }) => install),
    more: 'Shells: bash, zsh, fish, powershell. The examples install it. What is offered comes from the config and the lockfile: shots, jobs, takes, characters.',
    run: async ({ context, args }) => (await import('../commands/completion.ts')).completion(context, args[0] ?? ''),
  },
  {
    usage: 'explain [code]',
    group: 'Look',
    summary: 'what an error means, why it matters, and how it is cured',
    examples: ['retake explain unknown-key', 'retake explain one-camera-move', 'retake explain'],
    more: 'The code stands in brackets where the error is told: error[unknown-key]. Rules of lint are explained too.',
    run: async ({ context, args }) => (await import('../commands/explain.ts')).explain(context, args[0]),
  },
];
