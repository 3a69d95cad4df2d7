import { InvalidArgumentError, Option } from 'commander';
import { priceOption } from './prices.ts';
import type { Spec } from './spec.ts';

/** What shows a production in pictures. */
export const picture: readonly Spec[] = [
  {
    usage: 'sheet [selector]',
    group: 'Look',
    summary: 'contact sheets of takes, as PNG: circled ones ringed, rejected ones struck out',
    examples: [
      'retake sheet',
      'retake sheet s01 --out sheets',
      'retake sheet --by character',
      'retake sheet character.maya',
      "retake sheet 's01/ride@draft#2' --frames 9",
    ],
    more: [
      'A selector is a scene, an address, a glob, or a thing of the bible. Every take of a scene is on its sheet; the sheet of',
      'a character shows one take of each job it is in, the circled or the newest, behind its identity picture. Files are',
      'named after what they show, and replace earlier sheets only. Reads only, and costs nothing.',
    ].join('\n'),
    options: [
      new Option('--by <what>', 'a sheet for each').choices(['scene', 'character']).default('scene'),
      new Option('--frames <n>', 'a filmstrip of one take: so many frames, from the first to the last').argParser(
        frames,
      ),
      new Option('--out <folder>', 'where to').default('sheets'),
      new Option('--light', 'on white, for paper'),
      priceOption(),
    ],
    run: async ({ context, args, options }) =>
      (await import('../commands/sheet.ts')).sheet(context, {
        ...(args[0] === undefined ? {} : { selector: args[0] }),
        by: options.by as 'scene' | 'character',
        out: options.out as string,
        ...(options.frames === undefined ? {} : { frames: options.frames as number }),
        light: options.light === true,
      }),
  },
];

function frames(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 96)
    throw new InvalidArgumentError('It is a number from 1 to 96.');
  return count;
}
