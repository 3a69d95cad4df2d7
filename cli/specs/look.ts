import { Option } from 'commander';
import { setOption } from './options.ts';
import { priceOption } from './prices.ts';
import type { Spec } from './spec.ts';

export const look: readonly Spec[] = [
  {
    usage: 'status',
    group: 'Look',
    summary: 'how far every shot is: takes, circled, in flight, waiting',
    examples: ['retake status', 'retake status --all'],
    options: [new Option('--all', 'every shot and job, however many there are'), priceOption()],
    run: async ({ context, options }) =>
      (await import('../commands/status.ts')).status(context, { all: options.all === true }),
  },
  {
    usage: 'show [address]',
    group: 'Look',
    summary: 'one job, one shot or the production: what is sent, priced, kept',
    examples: ['retake show s01/ride@draft', 'retake show s01/ride', 'retake show'],
    options: [priceOption()],
    run: async ({ context, args }) => (await import('../commands/show.ts')).show(context, args[0]),
  },
  {
    usage: 'prompt <address>',
    group: 'Look',
    summary: 'what is sent in words, and where each phrase comes from',
    examples: ['retake prompt s01/ride', "retake prompt 's01/*@draft' -v"],
    more: 'Lengths are in UTF-16 units, as the provider counts them.',
    options: [
      new Option('-v, --verbose', 'also what was left out and why, and what a reviewer is asked'),
      priceOption(),
    ],
    run: async ({ context, args, options }) =>
      (await import('../commands/prompt.ts')).prompt(context, {
        selector: args[0] ?? '',
        verbose: options.verbose === true,
      }),
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
    usage: 'log',
    group: 'Look',
    summary: 'who spent, judged, kept, forced and settled what, and when',
    examples: ['retake log', 'retake log --since 7d', 'retake log --since 2026-11-03 --json'],
    more: 'From the lockfile alone, so it is the same on every machine. Times are UTC.',
    options: [new Option('--since <date>', 'from this day or moment on; or 12h, 7d, 2w')],
    run: async ({ context, options }) =>
      (await import('../commands/log.ts')).log(context, options.since as string | undefined),
  },
  {
    usage: 'impact [thing]',
    group: 'Change',
    summary: 'what a change would touch: takes, credits, verdicts',
    examples: [
      'retake impact character.maya',
      'retake impact rung.final',
      "retake impact --set 'characters.maya.wardrobe=red coat'",
    ],
    more: [
      'A thing is character.maya, prop.bike, location.street, look.neon, still.hero, sound.rain, rung.final, scene.s01, a',
      'file, or an address. Without --set any change of it is assumed that alters its wording or its pictures. Reads only.',
    ].join('\n'),
    options: [setOption(), priceOption()],
    run: async ({ context, args, options }) =>
      (await import('../commands/impact.ts')).impact(context, {
        ...(args[0] === undefined ? {} : { thing: args[0] }),
        sets: (options.set ?? []) as readonly string[],
      }),
  },
  {
    usage: 'yield',
    group: 'Money',
    summary: 'how many takes a circled one takes; what a usable second costs',
    examples: ['retake yield'],
    more: 'For each model and rung, of enough takes to say something. Of all credits together: `retake report`.',
    run: async ({ context }) => (await import('../commands/yield.ts')).yields(context),
  },
  {
    usage: 'lint [selector]',
    group: 'Look',
    summary: 'what the method advises: prompts, camera, references, money',
    examples: ['retake lint', "retake lint 's01/*'", 'retake lint --explain vague-term'],
    more: 'A selector is an address, a prefix or a glob. `lint:` in the config says how grave a rule is, and\n`# retake-ignore RULE reason` at a line silences it there.\nExit codes: 0 done, 1 something was found that is an error.',
    options: [
      new Option('--rules', 'all rules, a line each'),
      new Option('--explain <rule>', 'why a rule is there, with examples').conflicts('rules'),
      new Option(
        '--consistency',
        'how likely the shots of each scene are to look alike, out of 100, and why',
      ).conflicts(['rules', 'explain']),
      priceOption(),
    ],
    run: async ({ context, args, options }) => {
      if (options.consistency === true)
        return (await import('../commands/consistency.ts')).consistency(context, args[0]);
      const { explainRule, lint, listRules } = await import('../commands/lint.ts');
      if (options.rules === true) return listRules(context);
      if (typeof options.explain === 'string') return explainRule(context, options.explain);
      return lint(context, args[0] === undefined ? {} : { selector: args[0] });
    },
  },
  {
    usage: 'refs',
    group: 'Look',
    summary: 'every picture the production goes back to',
    more: 'What it is for, its size, and what is made from it.',
    examples: ['retake refs', 'retake refs add maya identity ~/Pictures/maya.jpg'],
    options: [priceOption()],
    run: async ({ context }) => (await import('../commands/refs.ts')).refs(context),
  },
  {
    usage: 'refs add <entry> <slot> <file>',
    group: 'Look',
    summary: 'copy a picture into the production and write it into the bible',
    examples: [
      'retake refs add maya identity ~/Pictures/maya.jpg',
      'retake refs add location.street lighting street.png --replace',
    ],
    more: 'An entry is maya, character.maya, prop.bike, location.street, look.neon or brand; a slot is identity, palette, framing\nor lighting. A file of the production stays where it is; any other is copied into `refs`. Nothing is overwritten.',
    options: [
      new Option('--replace', 'put it in the place of the picture that is there'),
      new Option('--dry-run', 'show what would be written, and write nothing'),
    ],
    run: async ({ context, args, options }) =>
      (await import('../commands/refs-add.ts')).refsAdd(context, {
        entry: args[0] ?? '',
        slot: args[1] ?? '',
        file: args[2] ?? '',
        replace: options.replace === true,
        dryRun: options.dryRun === true,
      }),
  },
  {
    usage: 'continuity [scene]',
    group: 'Look',
    summary: 'who, wardrobe, props, place and light, cut by cut',
    examples: ['retake continuity s01', 'retake continuity --csv > continuity.csv'],
    options: [new Option('--csv', 'as a spreadsheet, a row a shot').conflicts('json'), priceOption()],
    run: async ({ context, args, options }) =>
      (await import('../commands/continuity.ts')).continuity(context, {
        ...(args[0] === undefined ? {} : { scene: args[0] }),
        csv: options.csv === true,
      }),
  },
  {
    usage: 'schema [name]',
    group: 'Look',
    summary: 'the JSON schema of a file Retake reads or writes',
    examples: ['retake schema', 'retake schema output > output.schema.json', 'retake schema --write'],
    more: 'Without a name, which there are.',
    options: [new Option('--write', 'put retake.schema.json beside the config, for editors; it belongs into git')],
    run: async ({ context, args: [name], options }) =>
      (await import('../commands/schema.ts')).schema(context, {
        ...(name === undefined ? {} : { name }),
        write: options.write === true,
      }),
  },
];
