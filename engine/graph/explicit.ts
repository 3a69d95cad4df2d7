import { preferredClass } from '../catalog/aspects.ts';
import { fieldAt } from '../catalog/body.ts';
import type { Entry, Field } from '../catalog/catalog.ts';
import { priceFields } from '../catalog/price-fields.ts';
import type { TemplateValue } from './job.ts';
import type { Sheet } from './sheet.ts';

/**
 * Says what nobody said, wherever the price depends on it. The API's own defaults are often the dear ones (sound on, 2k,
 * quality high), and may change without a word; these are the plain ones, and stay.
 */
export function sayPriceFields(sheet: Sheet): void {
  const { entry } = sheet;
  if (!entry) return;
  for (const { path, value } of plainFields(entry)) if (!sheet.has(path)) sheet.put(path, value);
}

interface PlainField {
  readonly path: string;
  readonly value: TemplateValue;
}

/** A production asks thousands of times for the same few models. */
const answers = new WeakMap<Entry, readonly PlainField[]>();

function plainFields(entry: Entry): readonly PlainField[] {
  const known = answers.get(entry);
  if (known) return known;
  // How many results there are is money wherever it is a choice, even where nobody says how much.
  const paths = new Set([...priceFields(entry), ...present(entry.output.count?.field)]);
  const found = [...paths].flatMap(path => {
    const field = fieldAt(entry.fields, path);
    const value = field && plainest(path.split('.').at(-1)!, field);
    return value === undefined ? [] : [{ path, value }];
  });
  answers.set(entry, found);
  return found;
}

const present = (path: string | undefined): readonly string[] => (path === undefined ? [] : [path]);

/** Undefined: there is no plain one, and leaving it out is a wish of its own. */
function plainest(name: string, field: Field): TemplateValue | undefined {
  switch (field.type) {
    case 'flag':
      return false;
    case 'number':
      return name === 'outputCount' ? 1 : typeof field.default === 'number' ? field.default : undefined;
    case 'choice':
      if (name === 'outputCount') return 1;
      if (name === 'quality') return field.values.includes('medium') ? 'medium' : field.values[0];
      if (name === 'resolution') return preferredClass(field.values.map(String));
      return field.default;
    default:
      return undefined;
  }
}
