import { Option } from 'commander';
import { positiveNumber, wholeNumber } from './options.ts';
import { priceOption } from './prices.ts';
import type { Spec } from './spec.ts';

interface CompareFlags {
  readonly seconds?: number;
  readonly ratio: string;
  readonly resolution?: string;
  readonly audio?: boolean;
  readonly firstFrame?: boolean;
  readonly lastFrame?: boolean;
  readonly references?: number;
  readonly kind?: string;
}

const kindOption = (): Option => new Option('--kind <kind>', 'what they make: video, image or audio');

/** Everything about models and the account that pays for them. */
export const models: readonly Spec[] = [
  {
    usage: 'models [name]',
    group: 'Money',
    summary: 'the models there are and what they cost',
    examples: ['retake models', 'retake models --kind image'],
    options: [kindOption()],
    run: async ({ context, args, options }) =>
      (await import('../commands/models.ts')).models(context, {
        ...(args[0] === undefined ? {} : { name: args[0] }),
        ...(typeof options.kind === 'string' ? { kind: options.kind } : {}),
      }),
  },
  {
    usage: 'models show <name>',
    group: 'Money',
    summary: 'one model: what it takes, makes and costs',
    examples: ['retake models show gen4_turbo', 'retake models show image_to_video/gen4.5'],
    run: async ({ context, args }) => (await import('../commands/models-show.ts')).modelsShow(context, args[0] ?? ''),
  },
  {
    usage: 'models quote <model> [field...]',
    group: 'Money',
    summary: 'the price of one request',
    examples: ['retake models quote image_to_video/gen4.5 duration=5'],
    more: 'Fields that are left out count as the API’s defaults. inputSeconds=N stands for material that is N seconds long.',
    options: [priceOption()],
    run: async ({ context, args }) =>
      (await import('../commands/models-quote.ts')).modelsQuote(context, args[0] ?? '', args.slice(1)),
  },
  {
    usage: 'models compare',
    group: 'Money',
    summary: 'what one shot costs on each model, and why others cannot do it',
    examples: [
      'retake models compare --seconds 5 --ratio 16:9',
      'retake models compare --seconds 8 --resolution 1080p --audio --first-frame',
      'retake models compare --kind image --references 2',
    ],
    more: 'The price is that of one result, all settings said: no sound unless --audio, 720p or the next best unless\n--resolution, medium quality.',
    options: [
      new Option('--seconds <seconds>', 'how long the shot is').argParser(positiveNumber),
      new Option('--ratio <ratio>', 'an aspect or a size').default('16:9'),
      new Option('--resolution <class>', 'such as 720p, 1080p or 4k'),
      new Option('--audio', 'with sound'),
      new Option('--first-frame', 'its first frame is given'),
      new Option('--last-frame', 'its last frame is given'),
      new Option('--references <count>', 'so many reference images are given').argParser(wholeNumber),
      new Option('--kind <kind>', 'video (left out), or image'),
      priceOption(),
    ],
    run: async ({ context, options }) =>
      (await import('../commands/models-compare.ts')).modelsCompare(context, options as unknown as CompareFlags),
  },
  {
    usage: 'models check',
    group: 'Money',
    summary: 'the price book against what was really charged',
    examples: ['retake models check', 'retake models check --rehearse'],
    more: 'Reads the lockfile: what each take was quoted at, and what it cost. Reused takes do not count.',
    options: [priceOption()],
    run: async ({ context }) => (await import('../commands/models-check.ts')).modelsCheck(context),
  },
  {
    usage: 'models sources',
    group: 'Money',
    summary: 'where the facts about models are from, and how old they are',
    examples: ['retake models sources', 'retake models sources --older 60'],
    options: [new Option('--older <days>', 'only what was noted so long ago').argParser(wholeNumber)],
    run: async ({ context, options }) =>
      (await import('../commands/models-sources.ts')).modelsSources(context, options.older as number | undefined),
  },
  {
    usage: 'account',
    group: 'Money',
    summary: 'the account: its balance, its spending, its limits by model',
    examples: ['retake account', 'retake account --all'],
    more: 'Asks Runway, and costs nothing; needs RUNWAYML_API_SECRET, or --rehearse.\nExit codes: 0 done, 1 the config is wrong, 7 refused by the provider.',
    options: [
      new Option('--all', 'every model, not only those with use or asked for by the production'),
      priceOption(),
    ],
    busy: 'asking the account',
    run: async ({ context, options }) =>
      (await import('../commands/account.ts')).account(context, options.all === true),
  },
  {
    usage: 'account plans',
    group: 'Money',
    summary: 'Runway’s web plans: what they hold and what they are not for',
    examples: ['retake account plans'],
    more: 'Asks nobody. `account: { plan: pro }` in the config says which is yours.',
    run: async ({ context }) => (await import('../commands/account-plans.ts')).accountPlans(context),
  },
  {
    usage: 'budget advise',
    group: 'Money',
    summary: 'how many credits it still needs, by its own yield',
    examples: ['retake budget advise'],
    more: 'A hint, not a quote: what the plan asks for, and as many more attempts as a circled take took so far.',
    run: async ({ context }) => (await import('../commands/budget-advise.ts')).budgetAdvise(context),
  },
];
