import { Option } from 'commander';
import { priceOption } from './prices.ts';
import type { Spec } from './spec.ts';

export const look: readonly Spec[] = [
  {
    usage: 'status',
    group: 'Look',
    summary: 'every shot and rung: takes, circled, in flight, waiting, spent',
    examples: ['retake status'],
    options: [priceOption()],
    run: async ({ context }) => (await import('../commands/status.ts')).status(context),
  },
  {
    usage: 'show [address]',
    group: 'Look',
    summary: 'one job: its prompt as sent, request, price, gate, takes; without an address, the production',
    examples: ['retake show s01/ride@draft', 'retake show'],
    options: [priceOption()],
    run: async ({ context, args }) => (await import('../commands/show.ts')).show(context, args[0]),
  },
  {
    usage: 'takes [selector]',
    group: 'Look',
    summary: 'the takes there are, with seed, charge, verdict and file',
    examples: ["retake takes 's01/*@draft'"],
    options: [priceOption()],
    run: async ({ context, args }) => (await import('../commands/takes.ts')).takes(context, args[0]),
  },
  {
    usage: 'lint [selector]',
    group: 'Look',
    summary: 'what the method advises: prompts, camera, references and money, with a suggestion for each',
    examples: ['retake lint', "retake lint 's01/*'", 'retake lint --explain vague-term'],
    more: 'A selector is an address, a prefix or a glob. `lint:` in the config says how grave a rule is, and\n`# retake-ignore RULE reason` at a line silences it there.\nExit codes: 0 done, 1 something was found that is an error.',
    options: [
      new Option('--rules', 'all rules, a line each'),
      new Option('--explain <rule>', 'why a rule is there, with examples').conflicts('rules'),
      priceOption(),
    ],
    run: async ({ context, args, options }) => {
      const { explainRule, lint, listRules } = await import('../commands/lint.ts');
      if (options.rules === true) return listRules(context);
      if (typeof options.explain === 'string') return explainRule(context, options.explain);
      return lint(context, args[0] === undefined ? {} : { selector: args[0] });
    },
  },
  {
    usage: 'schema [name]',
    group: 'Look',
    summary: 'the JSON schema of a file Retake reads or writes; without a name, which there are',
    examples: ['retake schema production > production.schema.json'],
    run: async ({ context, args }) => (await import('../commands/schema.ts')).schema(context, args[0]),
  },
];
