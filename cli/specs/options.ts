import { InvalidArgumentError, Option } from 'commander';
import type { Wishes } from '../../engine/index.ts';

/** The options that choose what a plan is about. */
export const selectors = (): readonly Option[] => [
  new Option('--only <address...>', 'only these jobs, and what they need').helpGroup('Choose:'),
  new Option('--except <address...>', 'not these').helpGroup('Choose:'),
  new Option('--rung <rung...>', 'only these rungs, such as draft').helpGroup('Choose:'),
  new Option('--retake <address...>', 'one more take of each of these').helpGroup('Choose:'),
  new Option('--within <credits>', 'only what fits into so many credits').argParser(wholeNumber).helpGroup('Choose:'),
  new Option('--force-premium <reason>', 'what the policy has wait, once; the reason is kept with each take')
    .argParser(reason)
    .helpGroup('Choose:'),
];

/** The selectors as the engine takes them; absent ones stay absent. */
export function wishesOf(options: Readonly<Record<string, unknown>>): Wishes {
  const {
    only,
    except,
    rung: rungs,
    retake,
    within,
    forcePremium,
  } = options as { readonly [key: string]: string[] } & { readonly within?: number; readonly forcePremium?: string };
  return {
    ...(only ? { only } : {}),
    ...(except ? { except } : {}),
    ...(rungs ? { rungs } : {}),
    ...(retake ? { retake } : {}),
    ...(within === undefined ? {} : { within: within as unknown as number }),
    ...(forcePremium === undefined ? {} : { forcePremium: forcePremium as unknown as string }),
  };
}

/** Something is said. */
function reason(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Say why: it is kept with each take.');
  return text.trim();
}

/** Credits, ports: 0, 1, 2, … */
export function wholeNumber(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number, 0 or more.');
  return Number(text);
}

/** A speed. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('It is a number above 0.');
  return value;
}

/** Values to try. The command splits them: a value may hold any sign. */
export const setOption = (): Option =>
  new Option('--set <path=value...>', 'try a value: `characters.maya.wardrobe=red coat`; nothing is written');

export const speedOption = (): Option =>
  new Option('--speed <times>', 'how much faster than life a rehearsal goes').argParser(positiveNumber);

export const faultsOption = (): Option =>
  new Option('--faults <file>', 'what goes wrong in the rehearsal: YAML or JSON, see `retake schema faults`');

export const verboseOption = (): Option =>
  new Option('-v, --verbose', 'everything in full: what stays the same too, and changed wording word by word');
