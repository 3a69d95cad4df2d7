import { Option } from 'commander';
import { faultsOption, speedOption, wholeNumber } from './options.ts';
import type { Spec } from './spec.ts';

interface DoctorFlags {
  readonly deep?: boolean;
  readonly repair?: boolean;
  readonly production?: boolean;
}

interface ReconcileFlags {
  readonly notSent?: boolean;
  readonly charged?: number;
}

interface CollectFlags {
  readonly from?: string;
  readonly speed?: number;
}

interface GcFlags {
  readonly yes?: boolean;
  readonly evenJudged?: boolean;
  readonly evenCommitted?: boolean;
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
    examples: ['retake doctor --deep', 'retake doctor --repair', 'retake doctor --production'],
    more: [
      'Writes nothing without --repair. With it, whatever is changed is kept below .retake/repair/, and nothing is taken',
      'away that may be the only trace of something paid for. Exit codes: 0 all is well, 1 something is left to do,',
      '5 a run is going on.',
    ].join('\n'),
    options: [
      new Option('--deep', 'read every byte of every take'),
      new Option('--repair', 'mend what can be mended, keeping a copy of all that is changed'),
      new Option('--production', 'the six things to have in place before more is spent').conflicts(['deep', 'repair']),
    ],
    busy: 'looking the production over',
    run: async ({ context, options }) =>
      (options as DoctorFlags).production
        ? (await import('../commands/doctor-production.ts')).doctorProduction(context)
        : (await import('../commands/doctor.ts')).doctor(context, options as DoctorFlags),
  },
  {
    usage: 'collect [selector]',
    group: 'Mend',
    summary: 'fetch what is under way or missing; renders and costs nothing',
    examples: ['retake collect', 'retake collect s01/ride@draft#2', 'retake collect --from /tmp/retake-rescue.ndjson'],
    more: [
      'Works on any machine that has the repository: tasks that a run left behind are in the lockfile.',
      'Exit codes: 0 all is here, 1 wrong use, 5 another run is going on, 6 something could not be had,',
      '7 refused by the provider (key), 130 interrupted.',
    ].join('\n'),
    options: [
      new Option('--from <file>', 'first take up what a run left there that could not write its journal'),
      speedOption(),
    ],
    busy: 'asking for what is under way',
    run: async ({ context, args, options }) =>
      (await import('../commands/collect.ts')).collect(context, {
        ...(args[0] === undefined ? {} : { selector: args[0] }),
        ...(options as CollectFlags),
      }),
  },
  {
    usage: 'gc',
    group: 'Mend',
    summary: 'list media that nobody asks for any more, or free its space',
    examples: ['retake gc', 'retake gc --yes'],
    more: [
      'Takes of jobs that are no longer declared, and files of the store that nothing refers to. Only media goes: the',
      'lockfile keeps every record and every charge. Exit codes: 0 done, 1 the config is wrong, 5 a run is going on.',
    ].join('\n'),
    options: [
      new Option('-y, --yes', 'remove it; otherwise it is only listed'),
      new Option('--even-judged', 'also takes that somebody judged'),
      new Option('--even-committed', 'also takes that the lockfile of a commit refers to, or may'),
    ],
    busy: 'looking at the media',
    run: async ({ context, options }) => (await import('../commands/gc.ts')).gc(context, options as GcFlags),
  },
  {
    usage: 'reconcile [take]',
    group: 'Mend',
    summary: 'settle takes nobody knows the outcome of, or list them',
    examples: ['retake reconcile', 'retake reconcile s01/ride@draft#1 --not-sent'],
    more: '`retake reconcile TASK --charged N` corrects what is booked for a cancelled task, once the account says it.',
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
    busy: false,
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
    busy: false,
    run: async ({ context, options }) =>
      (await import('../commands/rehearsal-serve.ts')).rehearsalServe(context, options as unknown as ServeFlags),
  },
];
