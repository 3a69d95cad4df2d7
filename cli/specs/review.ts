import { Option } from 'commander';
import { wholeNumber } from './options.ts';
import type { Spec } from './spec.ts';

interface ReviewFlags {
  readonly port?: number;
  readonly open: boolean;
  readonly static?: string;
  readonly only?: readonly string[];
  readonly withCosts?: boolean;
}

export const review: readonly Spec[] = [
  {
    usage: 'review [selector]',
    group: 'Judge',
    summary: 'a page in the browser: play takes, compare and judge them',
    examples: ['retake review', "retake review 's01/*@draft'", 'retake review s01 --static for-the-client'],
    more: [
      'It answers on this machine only, to whoever has the address it prints, until Ctrl-C. What is decided there is what',
      'circle, approve, reject and note decide, under the same rules; an apply or another terminal may go on beside it.',
      '`?` on the page lists its keys. With --static it is a folder to send: to look at, without verdicts and prices.',
    ].join('\n'),
    options: [
      new Option('--port <port>', 'where it listens; left out, any that is free').argParser(wholeNumber),
      new Option('--no-open', 'print the address, open no browser'),
      new Option('--static <folder>', 'write the page there, to look at: for a client, without verdicts and prices'),
      new Option('--only <address...>', 'only these jobs: the same as the selector, more than one'),
      new Option('--with-costs', 'show prices and spending on the static page'),
    ],
    busy: 'putting the page together',
    run: async ({ context, args, options }) => {
      const { port = 0, open, static: folder, only = [], withCosts = false } = options as unknown as ReviewFlags;
      const wanted = [...args, ...only];
      const selectors = wanted.length > 0 ? { selectors: wanted } : {};
      const { review, reviewStatic } = await import('../commands/review.ts');
      return folder === undefined
        ? review(context, { port, open, ...selectors })
        : reviewStatic(context, { folder, withCosts, ...selectors });
    },
  },
];
