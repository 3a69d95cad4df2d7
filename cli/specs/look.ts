import type { Spec } from './spec.ts';

export const look: readonly Spec[] = [
  {
    usage: 'status',
    group: 'Look',
    summary: 'every shot and rung: takes, circled, in flight, waiting, spent',
    examples: ['retake status'],
    run: async ({ context }) => (await import('../commands/status.ts')).status(context),
  },
  {
    usage: 'show [address]',
    group: 'Look',
    summary: 'one job: its prompt as sent, request, price, gate, takes; without an address, the production',
    examples: ['retake show s01/ride@draft', 'retake show'],
    run: async ({ context, args }) => (await import('../commands/show.ts')).show(context, args[0]),
  },
  {
    usage: 'takes [selector]',
    group: 'Look',
    summary: 'the takes there are, with seed, charge, verdict and file',
    examples: ["retake takes 's01/*@draft'"],
    run: async ({ context, args }) => (await import('../commands/takes.ts')).takes(context, args[0]),
  },
  {
    usage: 'models [name]',
    group: 'Look',
    summary: 'the models there are and what they cost',
    examples: ['retake models'],
    run: async ({ context, args }) => (await import('../commands/models.ts')).models(context, args[0]),
  },
  {
    usage: 'models show <name>',
    group: 'Look',
    summary: 'one model: what it takes, makes and costs',
    examples: ['retake models show gen4_turbo'],
    run: async ({ context, args }) => (await import('../commands/models-show.ts')).modelsShow(context, args[0] ?? ''),
  },
  {
    usage: 'models quote <model> [field...]',
    group: 'Look',
    summary: 'the price of one request',
    examples: ['retake models quote image_to_video/gen4.5 duration=5'],
    more: 'Fields that are left out count as the API’s defaults. inputSeconds=N stands for material that is N seconds long.',
    run: async ({ context, args }) =>
      (await import('../commands/models-quote.ts')).modelsQuote(context, args[0] ?? '', args.slice(1)),
  },
  {
    usage: 'schema [name]',
    group: 'Look',
    summary: 'the JSON schema of a file Retake reads or writes; without a name, which there are',
    examples: ['retake schema production > production.schema.json'],
    run: async ({ context, args }) => (await import('../commands/schema.ts')).schema(context, args[0]),
  },
];
