import { Option } from 'commander';
import { positiveNumber, wholeNumber } from './options.ts';
import { priceOption } from './prices.ts';
import type { Spec } from './spec.ts';

export const start: readonly Spec[] = [
  {
    usage: 'init [folder]',
    group: 'Start',
    summary: 'start a production: a small config that renders as it stands',
    examples: ['retake init night-ride', 'retake init --goal product_ad my-ad', 'retake init --list'],
    more: 'With a goal, the shots such a film has, a bible, a ladder and a budget to replace with your own.',
    options: [
      new Option('--goal <goal>', 'begin with the template of a goal'),
      new Option('--template <name>', 'begin with a template by its name, such as first-shot'),
      new Option('--list', 'show the goals and templates, and start nothing'),
    ],
    busy: false,
    run: async ({ context, args: [folder], options }) =>
      (await import('../commands/init.ts')).init(context, { ...(folder === undefined ? {} : { folder }), ...options }),
  },
  {
    usage: 'new <kind> <id>',
    group: 'Start',
    summary: 'write a shot, a scene or an entry of the bible into the config',
    examples: ['retake new shot s01/arrive --action "the train pulls in"', 'retake new character maya'],
    more: 'Every other byte of the config stays as it is. Without a terminal nothing is asked: what is missing is refused.',
    options: [
      new Option('--action <words>', 'what happens in a shot'),
      new Option('--subject <words>', 'to whom or what'),
      new Option('--seconds <seconds>', 'how long a shot is').argParser(positiveNumber),
      new Option('--first-frame <file>', 'the picture a shot starts from'),
      new Option('--description <words>', 'a character, prop or location in a few words'),
      new Option('--lighting <words>', 'how a look is lit'),
      new Option('--title <words>', 'of a shot or scene'),
    ],
    run: async ({ context, args, options }) =>
      (await import('../commands/new.ts')).make(context, args[0] ?? '', args[1] ?? '', options),
  },
  {
    usage: 'validate',
    group: 'Start',
    summary: 'everything that is wrong with the config, with its place',
    examples: ['retake validate'],
    options: [priceOption()],
    run: async ({ context }) => (await import('../commands/validate.ts')).validate(context),
  },
  {
    usage: 'split <address>',
    group: 'Change',
    summary: 'beats for a shot, or shots for a scene, as YAML to paste',
    examples: ['retake split s01/ride --into 3', 'retake split s01 --each 5 --target 30'],
    more: 'Writes nothing.',
    options: [
      new Option('--into <beats>', 'how many beats; left out, one for each thing that happens').argParser(wholeNumber),
      new Option('--each <seconds>', 'how long each shot of the scene is').argParser(positiveNumber),
      new Option('--target <seconds>', 'how long the scene is to be').argParser(positiveNumber),
    ],
    run: async ({ context, args, options: { into, each, target } }) =>
      (await import('../commands/split.ts')).split(context, {
        address: args[0] ?? '',
        ...(typeof into === 'number' ? { into } : {}),
        ...(typeof each === 'number' ? { each } : {}),
        ...(typeof target === 'number' ? { target } : {}),
      }),
  },
];
