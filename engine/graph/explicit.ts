import { preferredClass } from '../catalog/aspects.ts';
import { fieldAt } from '../catalog/body.ts';
import type { Field } from '../catalog/catalog.ts';
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
  // How many results there are is money wherever it is a choice, even where nobody says how much.
  for (const path of new Set([...priceFields(entry), ...present(entry.output.count?.field)])) {
    const field = fieldAt(entry.fields, path);
    if (field && !sheet.has(path)) sheet.put(path, plainest(path.split('.').at(-1)!, field));
  }
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
      return field.default ?? field.values[0];
    default:
      return undefined;
  }
}
