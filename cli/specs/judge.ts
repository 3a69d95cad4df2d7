import { InvalidArgumentError, Option } from 'commander';
import type { Review } from '../../engine/index.ts';
import { wordsIn } from '../refuse-unticked.ts';
import { qualities, reasons } from '../review/reasons.ts';
import { speedOption, wholeNumber } from './options.ts';
import { scoresIn } from './scores.ts';
import type { Call, Spec } from './spec.ts';

const note = (): Option => new Option('-m, --note <text>', 'why, for whoever reads the lockfile');

const moment = (): Option => new Option('--at <timecode>', 'where it is to be seen: HH:MM:SS:FF, or seconds');

const checks = (): Option =>
  new Option('--checks <words>', 'checks that are ticked by this, or all').argParser(text => {
    const words = wordsIn(text);
    if (words.length === 0) throw new InvalidArgumentError('Name some, as in hands,logos; or say all.');
    return words;
  });

const score = (): Option =>
  new Option('--score <figures>', 'from 1 to 5: fidelity=4,motion=5,adherence=3, or some of them').argParser(scoresIn);

interface VerdictFlags {
  readonly note?: string;
  readonly at?: string;
  readonly reason?: Review['reason'];
  readonly checks?: readonly string[];
  readonly score?: Review['scores'];
  readonly for?: Review['for'];
}

const judged =
  (state: Review['state']) =>
  async ({ context, args, options }: Call) => {
    const { note: text, at, reason, checks: ticked, score: scores, for: quality } = options as VerdictFlags;
    return (await import('../commands/judge.ts')).judge(context, {
      take: args[0] ?? '',
      state,
      ...(text === undefined ? {} : { note: text }),
      ...(at === undefined ? {} : { at }),
      ...(reason === undefined ? {} : { reason }),
      ...(ticked === undefined ? {} : { checks: ticked }),
      ...(scores === undefined ? {} : { scores }),
      ...(quality === undefined ? {} : { quality }),
    });
  };

interface ImportFlags {
  readonly credits?: number;
  readonly task?: string;
  readonly speed?: number;
}

interface KeepFlags {
  readonly note?: string;
  readonly undo?: boolean;
}

const kept =
  (did: 'accept' | 'pin' | 'unpin') =>
  async ({ context, args, options }: Call) => {
    const { note: text, undo } = options as KeepFlags;
    return (await import('../commands/keep.ts')).keep(context, {
      did: did === 'accept' && undo ? 'unaccept' : did,
      target: args[0] ?? '',
      ...(text === undefined ? {} : { note: text }),
    });
  };

export const judge: readonly Spec[] = [
  {
    usage: 'circle <take>',
    group: 'Judge',
    summary: 'this is the take; opens the next rung',
    examples: [
      'retake circle s01/ride@draft#2',
      'retake circle s01/ride@draft#2 --for motion --score motion=5,fidelity=3',
    ],
    more: 'A circled take hands its wording, seed and first frame to the next rung. Of takes of one wording, one is circled.',
    options: [
      note(),
      moment(),
      checks(),
      score(),
      new Option('--for <quality>', 'what this take is kept for').choices([...qualities]),
    ],
    run: judged('circled'),
  },
  {
    usage: 'approve <take>',
    group: 'Judge',
    summary: 'fit to be delivered; opens gates that ask for approval',
    examples: ['retake approve s01/ride@final#1 --checks hands,logos', 'retake approve s01/ride@final#1 --checks all'],
    more: [
      'Every check of the production and the shot, and every exclusion of the prompt, has to be ticked. Checks are asked so',
      'that yes means trouble: what is ticked was looked at, and is not there. `retake show ADDRESS` lists them.',
    ].join('\n'),
    options: [note(), moment(), checks(), score()],
    run: judged('approved'),
  },
  {
    usage: 'reject <take>',
    group: 'Judge',
    summary: 'not this one, and why',
    examples: [
      'retake reject s01/ride@draft#1 -m "hand glitch" --at 00:00:02:11',
      'retake reject s01/ride@draft#1 --reason identity_shift',
    ],
    options: [
      note(),
      moment(),
      new Option('--reason <word>', "one of the method's words").choices([...reasons]),
      score(),
    ],
    run: judged('rejected'),
  },
  {
    usage: 'note <take>',
    group: 'Judge',
    summary: 'what is to be seen in a take, and when; changes no verdict',
    examples: ['retake note s01/ride@draft#2 -m "best smile" --at 00:00:03:02'],
    options: [note().makeOptionMandatory(), moment()],
    run: async ({ context, args, options }) => {
      const { note: text = '', at } = options as VerdictFlags;
      const seen = { text, ...(at === undefined ? {} : { at }) };
      return (await import('../commands/note.ts')).note(context, { take: args[0] ?? '', ...seen });
    },
  },
  {
    usage: 'promote <address>',
    group: 'Judge',
    summary: 'what the next rung takes over from a take, and what it costs',
    examples: ['retake promote s01/ride', 'retake promote s01/ride@draft --circle 2'],
    more: 'Circles nothing by itself, and renders nothing: it ends with the command that does.',
    options: [new Option('--circle <take>', 'circle this take first: its number, or its address')],
    run: async ({ context, args, options }) => {
      const { circle } = options as { readonly circle?: string };
      const { promote } = await import('../commands/promote.ts');
      return promote(context, { target: args[0] ?? '', ...(circle === undefined ? {} : { circle }) });
    },
  },
  {
    usage: 'accept <address>',
    group: 'Judge',
    summary: 'the takes that are there will do after all; costs nothing',
    examples: ['retake accept s01/ride@draft', 'retake accept s01/ride@draft#2', 'retake accept s01/ride@draft --undo'],
    more: 'Holds for what the config asks for now: another change makes them stale again.',
    options: [note(), new Option('--undo', 'take it back')],
    run: kept('accept'),
  },
  {
    usage: 'pin <address>',
    group: 'Judge',
    summary: 'keep the takes that are there, whatever changes',
    examples: ['retake pin s01/ride@final -m "the client has seen it"'],
    options: [note()],
    run: kept('pin'),
  },
  {
    usage: 'unpin <address>',
    group: 'Judge',
    summary: 'let a pinned job go: what the config asks for is planned again',
    examples: ['retake unpin s01/ride@final'],
    run: kept('unpin'),
  },
  {
    usage: 'import <address> [file]',
    group: 'Judge',
    summary: 'bring in a take made elsewhere, or a task nobody here knows',
    examples: ['retake import s01/ride@draft clip.mp4 --credits 25', 'retake import s01/ride@draft --task 17f2…'],
    more: 'It stands for what the job asks for now; `retake pin` keeps it whatever changes. Nothing is counted twice.',
    options: [
      new Option('--credits <n>', 'what it cost elsewhere; 0 unless said').argParser(wholeNumber),
      new Option('--task <id>', "the provider's task id, instead of a file"),
      speedOption(),
    ],
    busy: 'bringing it in',
    run: async ({ context, args, options }) => {
      const { credits, task, speed } = options as ImportFlags;
      const { importTake } = await import('../commands/import.ts');
      return importTake(context, {
        target: args[0] ?? '',
        ...(args[1] === undefined ? {} : { file: args[1] }),
        ...(task === undefined ? {} : { task }),
        ...(credits === undefined ? {} : { credits }),
        ...(speed === undefined ? {} : { speed }),
      });
    },
  },
  {
    usage: 'settle [address]',
    group: 'Change',
    summary: 'write the circled variant into the config, where `vary` was',
    examples: ['retake settle s01/rider --dry-run', 'retake settle'],
    more: [
      'Without an address, every one that is decided. The value goes where it belongs, `vary` goes away, and every other byte stays. Nothing is rendered again: the takes',
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
