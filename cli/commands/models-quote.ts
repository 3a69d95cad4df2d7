import { didYouMean, type Entry, entryOf, modelNames, offersOf, quote, runway } from '../../engine/index.ts';
import type { Quote } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { quoteLines } from '../views/text/model-lines.ts';

/** The price of one request. Nothing is checked but what the price depends on. */
export async function modelsQuote(context: Context, name: string, fields: readonly string[]): Promise<Exit> {
  const slash = name.lastIndexOf('/');
  const [endpoint, model] = [name.slice(0, Math.max(slash, 0)), name.slice(slash + 1)];
  const entry = entryOf(runway, endpoint, model);
  if (!entry) return refuse(context, `there is no \`${name}\``, { hint: nearest(endpoint, model) });
  const read = readFields(fields);
  if ('wrong' in read)
    return refuse(context, `\`${read.wrong}\` is not field=value`, { hint: 'Such as duration=5 or audio=false.' });
  const { inputSeconds, ...body } = read.body;
  if (inputSeconds !== undefined && typeof inputSeconds !== 'number')
    return refuse(context, 'inputSeconds is a number of seconds');
  const price = quote(runway, { endpoint, body: { ...inputsOf(entry), ...body, model } }, asset =>
    asset === input && typeof inputSeconds === 'number' ? { seconds: inputSeconds } : undefined,
  );
  if (!price.known)
    return refuse(context, `the price of ${name} is unknown: ${price.reason}`, {
      hint: '`retake models show` says what a price depends on.',
    });
  const { known: _, ...facts } = price;
  const told: Quote = { endpoint, model, ...facts };
  if (context.json) context.writeJson(told);
  else context.write(quoteLines(told));
  return exit.done;
}

function nearest(endpoint: string, model: string): string {
  const offers = offersOf(runway, model).map(offer => `${offer.endpoint}/${offer.model}`);
  if (offers.length > 0) return `There is ${offers.join(', ')}.`;
  return (
    didYouMean(model, modelNames(runway)) ||
    (endpoint === '' ? 'Name it with its endpoint: image_to_video/gen4.5.' : '`retake models` lists them.')
  );
}

/** A value that reads as JSON is that; any other is text. */
type Scalar = string | number | boolean | null;

function readFields(
  fields: readonly string[],
): { readonly body: Readonly<Record<string, Scalar>> } | { readonly wrong: string } {
  const body: Record<string, Scalar> = {};
  for (const field of fields) {
    const equals = field.indexOf('=');
    if (equals < 1) return { wrong: field };
    body[field.slice(0, equals)] = scalar(field.slice(equals + 1));
  }
  return { body };
}

const scalar = (text: string): Scalar =>
  /^(true|false|null|-?(0|[1-9][0-9]*)(\.[0-9]+)?)$/.test(text) ? JSON.parse(text) : text;

/** Stands for material whose length the price depends on. */
const input = 'quote:input';

function inputsOf({ price }: Entry): Readonly<Record<string, string>> {
  if (!price.known) return {};
  const counted = price.charges.flatMap(({ of }) =>
    of.flatMap(measure => (measure.count === 'inputSeconds' ? measure.fields.slice(0, 1) : [])),
  );
  return Object.fromEntries(counted.filter(field => /^\w+$/.test(field)).map(field => [field, input]));
}
