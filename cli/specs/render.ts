import { Option } from 'commander';
import { faultsOption, selectors, speedOption, verboseOption, wishesOf } from './options.ts';
import { priceOption } from './prices.ts';
import type { Spec } from './spec.ts';

interface PlanFlags {
  readonly out?: string;
  readonly detailedExitcode?: boolean;
  readonly verbose?: boolean;
  readonly markdown?: boolean;
  readonly html?: string;
  readonly balance?: boolean;
  readonly showRequests?: boolean;
}

interface ApplyFlags {
  readonly notify?: string;
  readonly yes?: boolean;
  readonly speed?: number;
  readonly faults?: string;
  readonly verbose?: boolean;
}

export const render: readonly Spec[] = [
  {
    usage: 'plan',
    group: 'Plan and render',
    summary: 'what apply would do, what it costs at most, and why',
    examples: ['retake plan --rung draft', 'retake plan --out plan.json'],
    more: [
      'Reads only: no network, no key, nothing written but --out and --html. With --balance it asks Runway, or the rehearsal’s own.',
      'Exit codes: 0 planned, 1 the config is wrong, 2 there is something to do (--detailed-exitcode), 3 over budget,',
      '7 refused by the provider (--balance: key).',
    ].join('\n'),
    options: [
      ...selectors(),
      priceOption(),
      new Option('--balance', 'ask the account what is there, and what it allows now'),
      new Option('--show-requests', 'every call as it would be sent: fields, dice, media by path and digest'),
      new Option('--out <file>', 'save the plan for `retake apply <file>`'),
      new Option('--detailed-exitcode', 'exit 2 when there is something to do'),
      new Option('--markdown', 'as Markdown, for a pull request').conflicts('showRequests'),
      new Option('--html <file>', 'also as a page of its own, with a picture of each job that has takes'),
      verboseOption(),
    ],
    run: async ({ context, options }) =>
      (await import('../commands/plan.ts')).plan(context, { wishes: wishesOf(options), ...(options as PlanFlags) }),
  },
  {
    usage: 'watch',
    group: 'Plan and render',
    summary: 'plan again on every save, and say what it changed',
    examples: ['retake watch', 'retake watch --only s01 --rehearse'],
    more: 'Looks at the config, what it includes and names, and the lockfile. `q` leaves. In a pipe: a block a change.',
    options: [...selectors(), priceOption()],
    run: async ({ context, options }) => (await import('../commands/watch.ts')).watch(context, wishesOf(options)),
  },
  {
    usage: 'apply [plan]',
    group: 'Plan and render',
    summary: 'show the plan, ask, and render it',
    examples: ['retake apply --rehearse', 'retake apply --within 200', 'retake apply plan.json --yes'],
    more: [
      'On a terminal: p pauses, c cancels a task, q leaves, ? says more. Ctrl-C once stops submitting and keeps what is under',
      'way; the next apply collects it at no further cost.',
      'Exit codes: 0 done or nothing to do, 1 wrong use or no, 3 over budget, 4 stale plan, 5 another run is going on,',
      '6 finished with failures, 7 refused by the provider (key, credits), 130 interrupted and resumable.',
    ].join('\n'),
    options: [
      ...selectors(),
      priceOption(),
      new Option('-y, --yes', 'do not ask before spending'),
      new Option('--notify <command>', 'run this at the end, with RETAKE_OUTCOME, RETAKE_TITLE and RETAKE_TEXT set'),
      speedOption(),
      faultsOption(),
      verboseOption(),
    ],
    run: async ({ context, args, options }) =>
      (await import('../commands/apply.ts')).apply(context, {
        wishes: wishesOf(options),
        ...(args[0] === undefined ? {} : { saved: args[0] }),
        ...(options as ApplyFlags),
      }),
  },
];
