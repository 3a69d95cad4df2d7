import type { Entry, Field, OutputSeconds } from '../../schemas/types/catalog.ts';
import { assetsAt, fieldAt, type Part, sentAt, valueAt } from './body.ts';
import type { AssetFacts } from './request.ts';

/** How long a result will be. Nothing in it: not known, or it has no length. */
export interface Length {
  readonly seconds?: number;
  /** The seconds are the longest it may be, not what it will be. */
  readonly secondsAtMost?: true;
}

/** The length of the result of a request, as far as the request and its inputs tell. */
export function lengthOf({ output, fields }: Entry, body: Part, assets: AssetFacts): Length {
  const { field, asset, assume } = output.seconds ?? {};
  const asked = field === undefined ? undefined : valueAt(fields, body, field);
  if (typeof asked === 'number') return { seconds: asked };
  const uri = asset === undefined ? undefined : assetsAt(body, asset)[0];
  const { seconds, secondsAtMost } = (uri === undefined ? undefined : assets(uri)) ?? {};
  if (seconds !== undefined && !secondsAtMost) return { seconds };
  if (seconds !== undefined) return atMost([Math.min(seconds, assume ?? seconds)]);
  const bounds = [field === undefined ? undefined : longest(fieldAt(fields, field)), spoken(output.seconds, body)];
  const known = bounds.filter(bound => bound !== undefined);
  return atMost(known.length > 0 || assume === undefined ? known : [assume]);
}

/** The greatest of the bounds; of none, nothing is known. */
const atMost = (bounds: readonly number[]): Length =>
  bounds.length === 0 ? {} : { seconds: Math.max(...bounds), secondsAtMost: true };

function longest(field: Field | undefined): number | undefined {
  if (field?.type === 'number') return field.max;
  if (field?.type !== 'choice') return undefined;
  const numbers = field.values.filter(value => typeof value === 'number');
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}

/** Seconds that it takes at most to speak the text. Absent: there is none. */
function spoken(how: OutputSeconds | undefined, body: Part): number | undefined {
  const text = how?.characters === undefined ? undefined : sentAt(body, how.characters);
  if (how === undefined || typeof text !== 'string') return undefined;
  const { perCharacter = 0, perSign = perCharacter, plus = 0 } = how;
  const found = text.match(signs) ?? [];
  const rest = text.length - found.reduce((units, sign) => units + sign.length, 0);
  return plus + found.length * perSign + rest * perCharacter;
}

/** A letter is a fraction of a syllable; these are a syllable or more each. */
const signs = /[\p{N}\p{S}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
