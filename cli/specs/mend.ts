import { Option } from 'commander';
import { faultsOption, speedOption, wholeNumber } from './options.ts';
import type { Spec } from './spec.ts';

interface ReconcileFlags {
  readonly notSent?: boolean;
  readonly charged?: number;
}

interface ServeFlags {
  readonly port: number;
  readonly speed?: number;
  readonly state?: string;
  readonly daily?: number;
  readonly concurrency?: number;
  readonly faults?: string;
}

export const mend: readonly Spec[] = [
  {
    usage: 'doctor',
    group: 'Mend',
    summary: 'look the production over: config, lockfile, journal, media',
    examples: ['retake doctor --deep'],
    options: [new Option('--deep', 'read every byte of every take')],
    run: async ({ context, options }) => (await import('../commands/doctor.ts')).doctor(context, options.deep === true),
  },
  {
    usage: 'reconcile [take]',
    group: 'Mend',
    summary: 'settle takes nobody knows the outcome of; without a take, list them',
    examples: ['retake reconcile', 'retake reconcile s01/ride@draft#1 --not-sent'],
    options: [
      new Option('--not-sent', 'it never reached the provider: render it').conflicts('charged'),
      new Option('--charged <credits>', 'it did, and cost so much: book it').argParser(wholeNumber),
    ],
    run: async ({ context, args, options }) =>
      (await import('../commands/reconcile.ts')).reconcile(context, {
        ...(args[0] === undefined ? {} : { target: args[0] }),
        ...(options as ReconcileFlags),
      }),
  },
  {
    usage: 'unlock',
    group: 'Mend',
    summary: 'take the run lock away from a run that is gone',
    examples: ['retake unlock'],
    options: [
      new Option('-y, --yes', 'do not ask'),
      new Option('--force', 'even from a run that is alive on this machine; it stops'),
    ],
    run: async ({ context, options }) => (await import('../commands/unlock.ts')).unlock(context, options),
  },
  {
    usage: 'rehearsal serve',
    group: 'Mend',
    summary: 'serve the offline Runway, for other programs',
    examples: ['retake rehearsal serve --port 4100'],
    options: [
      new Option('--port <port>', '0 takes any that is free').argParser(wholeNumber).default(0),
      speedOption(),
      faultsOption(),
      new Option('--daily <tasks>', 'tasks of one model in 24 hours; left out, any number').argParser(wholeNumber),
      new Option('--concurrency <tasks>', 'tasks of one model at once; left out, 5').argParser(wholeNumber),
      new Option('--state <folder>', 'where it keeps its tasks; left out, in the temporary folder'),
    ],
    run: async ({ context, options }) =>
      (await import('../commands/rehearsal-serve.ts')).rehearsalServe(context, options as unknown as ServeFlags),
  },
];
