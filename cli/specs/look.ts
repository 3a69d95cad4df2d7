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
    summary: 'one job: its prompt as sent, request, price, gate, takes; a shot; without an address, the production',
    examples: ['retake show s01/ride@draft', 'retake show s01/ride', 'retake show'],
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
    usage: 'schema [name]',
    group: 'Look',
    summary: 'the JSON schema of a file Retake reads or writes; without a name, which there are',
    examples: ['retake schema production > production.schema.json'],
    run: async ({ context, args }) => (await import('../commands/schema.ts')).schema(context, args[0]),
  },
];
