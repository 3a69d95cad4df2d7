import { InvalidArgumentError, Option } from 'commander';
import { type AgreedPrice, type AgreedPrices, didYouMean, modelNames, runway } from '../../engine/index.ts';

/** Prices somebody vouches for, in place of the price book's. */
export const priceOption = (): Option =>
  new Option(
    '--assume-price <model=credits/unit>',
    'your own price of a model, in place of the price book’s; unit: second, output or request; repeatable',
  ).argParser(assumedPrice);

/** Adds one price to those before it. */
export function assumedPrice(text: string, before: AgreedPrices = {}): AgreedPrices {
  const equals = text.lastIndexOf('=');
  if (equals < 1) throw new InvalidArgumentError('It is MODEL=CREDITS/UNIT, such as gwm1_avatars=12/second.');
  const name = modelNamed(text.slice(0, equals));
  if (Object.hasOwn(before, name)) throw new InvalidArgumentError(`${name} has a price already.`);
  return { ...before, [name]: { ...amountOf(text.slice(equals + 1)), source: 'assumed with --assume-price' } };
}

function modelNamed(name: string): string {
  const slash = name.lastIndexOf('/');
  const known = runway.entries.filter(entry => entry.model === name.slice(slash + 1));
  if (slash < 0 && known.length > 0) return name;
  if (known.some(({ endpoint }) => endpoint === name.slice(0, slash))) return name;
  const hint =
    known.length > 0
      ? `There is ${known.map(({ endpoint, model }) => `${endpoint}/${model}`).join(', ')}.`
      : didYouMean(name, modelNames(runway)).replace(/^d/, 'D') || '`retake models` lists them.';
  throw new InvalidArgumentError(`There is no model ${name}. ${hint}`);
}

function amountOf(text: string): Pick<AgreedPrice, 'credits' | 'per'> {
  const [, credits, unit] = /^([0-9]{1,9}(?:\.[0-9]{1,4})?)\/([a-z]+)$/.exec(text) ?? [];
  if (credits === undefined)
    throw new InvalidArgumentError('A price is CREDITS/UNIT, such as 12/second or 40/request.');
  const per = units.find(each => each === unit);
  if (per === undefined)
    throw new InvalidArgumentError(`A price is by the second, output or request, not by the ${unit}.`);
  return { credits: Number(credits), per };
}

const units = ['second', 'output', 'request'] as const;
