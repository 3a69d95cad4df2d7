/** Address of a job: `s01/ride@draft~9x16`, `still/bike-hero`. What people type and what the lockfile is keyed by. */
export type Address = string & { readonly brand: 'Address' };

/** Address of one take: `s01/ride@draft#2`. */
export type TakeAddress = `${string}#${number}`;

/** `s01/ride@draft`, with `~9x16` when the ratio is not the shot's first. */
export const shotAddress = (scene: string, shot: string, rung: string, ratio?: string): Address =>
  `${scene}/${shot}@${rung}${ratio === undefined ? '' : `~${ratioToken(ratio)}`}` as Address;

/** `still/bike-hero`. */
export const stillAddress = (id: string): Address => `still/${id}` as Address;

/** `sound/narration`. */
export const soundAddress = (id: string): Address => `sound/${id}` as Address;

/** `s01/ride@final.edit1`, counted from 1. */
export const editAddress = (base: Address, number: number): Address => `${base}.edit${number}` as Address;

/** `s01/ride@final.upscale`. */
export const finishAddress = (base: Address, step: string): Address => `${base}.${step.toLowerCase()}` as Address;

/** `s01/rider@draft+dolly_in~9x16`, of the address the job would have without variants. */
export const variantAddress = (plain: Address, name: string): Address =>
  plain.replace(/@[^~]+/, rung => `${rung}+${name}`) as Address;

/** The address a variant's job would have without variants, which all of them share. Undefined: it is no variant. */
export function plainAddress(variant: string): Address | undefined {
  const match = /^([^@]+@[^~.+]+)\+[^~.]+(.*)$/.exec(variant);
  return match ? (`${match[1]}${match[2]}` as Address) : undefined;
}

export const takeAddress = (job: string, take: number): TakeAddress => `${job}#${take}`;

/** Words that cannot be scene ids, because addresses begin with them. */
export const reservedScenes: readonly string[] = ['still', 'sound'];

/** `9:16` as it stands in addresses and file names: `9x16`. */
export const ratioToken = (ratio: string): string => ratio.replace(':', 'x');

/** Splits `s01/ride@draft#2` into the job and the take; no `#`, no take. Undefined when the number is not one. */
export function splitTake(text: string): { readonly job: string; readonly take?: number } | undefined {
  const hash = text.lastIndexOf('#');
  if (hash < 0) return { job: text };
  const digits = text.slice(hash + 1);
  return /^[1-9][0-9]*$/.test(digits) ? { job: text.slice(0, hash), take: Number(digits) } : undefined;
}

/** What an address says about a job. Scene, shot and rung are absent for stills and sounds. */
export interface AddressParts {
  readonly scene?: string;
  /** `scene/shot`, as ceilings and people name it. */
  readonly shot?: string;
  readonly rung?: string;
}

/** Reads a job address back. Works for jobs that are no longer declared, which is what it is for. */
export function partsOf(address: string): AddressParts {
  const match = /^([^/@~]+)\/([^/@~]+)@([^~.+]+)/.exec(address);
  if (!match) return {};
  const [, scene = '', shot = '', rung = ''] = match;
  return { scene, shot: `${scene}/${shot}`, rung };
}
