import type { Json, ProviderRequest } from '../../engine/catalog/request.ts';
import { type Entry, entryOf, inspect, offersOf, quote, runway } from '../../engine/index.ts';
import type { Quote } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { nearName, offersNamed } from '../named-model.ts';
import { refuse } from '../refuse.ts';
import { priceWords } from '../views/models/price-words.ts';
import { quoteLines } from '../views/text/model-lines.ts';
import { credits } from '../views/text/words.ts';

/** The price of one request. What is given has to be what the model takes; what is left out is not asked for. */
export async function modelsQuote(context: Context, name: string, fields: readonly string[]): Promise<Exit> {
  const [entry, ...others] = offersNamed(name);
  if (!entry) return refuse(context, `there is no \`${name}\``, { hint: nearName(name), is: 'unknown-model' });
  // A model that is offered once needs no endpoint.
  if (others.length > 0)
    return refuse(context, `\`${name}\` is offered more than once`, { hint: nearName(`/${name}`), is: 'wrong-use' });
  const { endpoint, model } = entry;
  const read = readFields(fields);
  if ('wrong' in read)
    return refuse(context, `\`${read.wrong}\` is not field=value`, {
      hint: 'Such as duration=5 or audio=false.',
      is: 'wrong-use',
    });
  const { inputSeconds, ...body } = read.body;
  if (inputSeconds !== undefined && !(typeof inputSeconds === 'number' && inputSeconds > 0))
    return refuse(context, `inputSeconds is a number of seconds, not ${JSON.stringify(inputSeconds)}`, {
      is: 'wrong-use',
    });
  const asked = entry.modelless ? {} : { model };
  const wrong = objectionTo({ endpoint, body: { ...body, ...asked } });
  if (wrong) return refuse(context, wrong, { ...successor(entry, body), is: 'impossible-request' });
  const price = quote(
    runway,
    { endpoint, body: { ...inputsOf(entry), ...body, ...asked } },
    asset => (asset === input && typeof inputSeconds === 'number' ? { seconds: inputSeconds } : undefined),
    context.prices,
  );
  if (!price.known)
    return refuse(context, `the price of ${name} is unknown: ${price.reason}`, {
      hint: `\`retake models show ${model}\` says what a price depends on; \`--assume-price ${model}=CREDITS/second\` sets one.`,
      is: 'unknown-price',
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

function inputsOf({ price, output }: Entry): Body {
  if (!price.known) return {};
  const counted = price.charges.flatMap(({ of }) =>
    of.flatMap(measure => {
      if (measure.count === 'inputSeconds') return measure.fields.slice(0, 1);
      return measure.count === 'outputSeconds' ? (output.seconds?.asset ?? []) : [];
    }),
  );
  return Object.fromEntries(counted.map(path => nested(path.split('.'))));
}

/** `media.uri` as the member of a body. */
function nested([name = '', ...rest]: readonly string[]): readonly [string, Json] {
  return [name, rest.length === 0 ? input : Object.fromEntries([nested(rest)])];
}
