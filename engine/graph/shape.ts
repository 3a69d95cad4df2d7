import type { Field, Medium } from '../catalog/catalog.ts';
import type { InputMark, TemplateValue } from './job.ts';

/** A hole for media, and what will fill it. */
export interface Mark {
  readonly mark: InputMark;
  /** Absent: what a job makes whose model is not known. */
  readonly medium: Medium | undefined;
}

/**
 * Media in the shape its field wants: a bare URI, `{ uri }`, `{ type: video, uri }`, `{ role: first, uri }`, or a list of
 * these. `part` is what the media is for, where the field asks: first, last, reference, source. A field that wants
 * something else gets the bare URI, to be refused.
 */
export function shape(field: Field | undefined, media: Mark, part?: string): TemplateValue {
  switch (field?.type) {
    case 'object':
      return object(field.fields, media, part);
    case 'list':
      return [shape(field.items, media, part)];
    case 'either': {
      const able = field.of.filter(each => takes(each, media.medium));
      return shape(able[0] ?? field.of[0], media, part);
    }
    default:
      return media.mark;
  }
}

function object(fields: Readonly<Record<string, Field>>, media: Mark, part: string | undefined): TemplateValue {
  const members = Object.entries(fields).flatMap(([name, field]): readonly (readonly [string, TemplateValue])[] => {
    if (field.type === 'asset' || field.type === 'object') return [[name, shape(field, media, part)]];
    if (field.type !== 'choice') return [];
    if (part !== undefined && field.values.includes(part)) return [[name, part]];
    return field.required && field.values.length === 1 ? [[name, field.values[0]!]] : [];
  });
  return Object.fromEntries(members);
}

/** Whether a shape has room for a kind of media. */
function takes(field: Field, medium: Medium | undefined): boolean {
  switch (field.type) {
    case 'asset':
      return medium === undefined || field.medium === medium;
    case 'object':
      return Object.values(field.fields).some(member => takes(member, medium));
    case 'list':
      return takes(field.items, medium);
    case 'either':
      return field.of.some(each => takes(each, medium));
    default:
      return false;
  }
}
