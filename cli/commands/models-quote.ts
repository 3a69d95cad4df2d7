import type { Json, ProviderRequest } from '../../engine/catalog/request.ts';
import { didYouMean, type Entry, entryOf, inspect, modelNames, offersOf, quote, runway } from '../../engine/index.ts';
import type { Quote } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { priceWords } from '../views/models/price-words.ts';
import { quoteLines } from '../views/text/model-lines.ts';
import { credits } from '../views/text/words.ts';

/** The price of one request. What is given has to be what the model takes; what is left out is not asked for. */
export async function modelsQuote(context: Context, name: string, fields: readonly string[]): Promise<Exit> {
  const slash = name.lastIndexOf('/');
  const [endpoint, model] = [name.slice(0, Math.max(slash, 0)), name.slice(slash + 1)];
  const entry = entryOf(runway, endpoint, model);
  if (!entry) return refuse(context, `there is no \`${name}\``, { hint: nearest(endpoint, model) });
  const read = readFields(fields);
  if ('wrong' in read)
    return refuse(context, `\`${read.wrong}\` is not field=value`, { hint: 'Such as duration=5 or audio=false.' });
  const { inputSeconds, ...body } = read.body;
  if (inputSeconds !== undefined && !(typeof inputSeconds === 'number' && inputSeconds > 0))
    return refuse(context, `inputSeconds is a number of seconds, not ${JSON.stringify(inputSeconds)}`);
  const wrong = objectionTo({ endpoint, body: { ...body, model } });
  if (wrong) return refuse(context, wrong, successor(entry, body));
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

/** What the catalog says against a request, but for what is not in it. Undefined: nothing. */
function objectionTo(request: ProviderRequest): string | undefined {
  const isGiven = (path: string): boolean => Object.hasOwn(request.body, path.split(/[.[]/)[0]!);
  const problems = inspect(runway, request).filter(
    ({ code, path }) => code !== 'missing' && (code === 'removed_model' || isGiven(path)),
  );
  return problems.length === 0 ? undefined : problems.map(({ message }) => message).join(' ');
}

/** What takes the place of a model that is gone, and what that costs. */
function successor({ lifecycle: { replacedBy }, endpoint }: Entry, body: Body): { readonly hint?: string } {
  const next =
    replacedBy === undefined ? undefined : (entryOf(runway, endpoint, replacedBy) ?? offersOf(runway, replacedBy)[0]);
  if (!next) return {};
  const name = `${next.endpoint}/${next.model}`;
  const price = quote(runway, { endpoint: next.endpoint, body: { ...inputsOf(next), ...body, model: next.model } });
  const now = price.known ? `${price.atMost ? 'at most ' : ''}${credits(price.credits)}` : priceWords(next);
  return { hint: `${name} takes its place: ${now}.` };
}

function nearest(endpoint: string, model: string): string {
  const offers = offersOf(runway, model).map(offer => `${offer.endpoint}/${offer.model}`);
  if (offers.length > 0) return `There is ${offers.join(', ')}.`;
  return (
    didYouMean(model, modelNames(runway)) ||
    (endpoint === '' ? 'Name it with its endpoint: image_to_video/gen4.5.' : '`retake models` lists them.')
  );
}

type Body = Readonly<Record<string, Json>>;

function readFields(fields: readonly string[]): { readonly body: Body } | { readonly wrong: string } {
  const body: Record<string, Json> = {};
  for (const field of fields) {
    const equals = field.indexOf('=');
    if (equals < 1) return { wrong: field };
    body[field.slice(0, equals)] = jsonOrText(field.slice(equals + 1));
  }
  return { body };
}

/** Numbers as people write them, true, false, and JSON in brackets or quotes; any other is text. */
function jsonOrText(text: string): Json {
  if (!/^(true|false|null|-?(0|[1-9][0-9]*)(\.[0-9]+)?)$|^["[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** Stands for material whose length the price depends on. */
const input = 'quote:input';

function inputsOf({ price }: Entry): Readonly<Record<string, string>> {
  if (!price.known) return {};
  const counted = price.charges.flatMap(({ of }) =>
    of.flatMap(measure => (measure.count === 'inputSeconds' ? measure.fields.slice(0, 1) : [])),
  );
  return Object.fromEntries(counted.filter(field => /^\w+$/.test(field)).map(field => [field, input]));
}
