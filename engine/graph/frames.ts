import { fieldAt } from '../catalog/body.ts';
import type { Entry, Field, Medium } from '../catalog/catalog.ts';
import { placeOf } from '../production/problems.ts';
import type { Asked, References } from '../production/production.ts';
import { shape } from './shape.ts';
import type { Sheet } from './sheet.ts';

/** The pictures a clip starts from and ends on, in the model's own shape. A model without a field for them leaves none. */
export function putFrames(sheet: Sheet, first: Asked | undefined, last: Asked | undefined): void {
  const { entry } = sheet;
  const path = entry?.keyframes?.field ?? 'promptImage';
  const field = entry && fieldAt(entry.fields, path);
  const list = listIn(field);
  // One picture by itself is what every model takes; only two need to say which is which.
  if (first && !last && !(field?.type === 'list')) {
    sheet.put(path, shape(alone(field), sheet.mark(first)), () => placeOf(first.origin));
    return;
  }
  const ends = [[first, 'first'] as const, [last, 'last'] as const];
  for (const [asked, position] of ends)
    if (asked) sheet.push(path, shape(list?.items, sheet.mark(asked), position), () => placeOf(asked.origin));
}

/** Media the model may look at or listen to, each kind where it goes. What has no place is told by `onHomeless`. */
export function putReferences(
  sheet: Sheet,
  references: References,
  onHomeless: (medium: Medium, asked: Asked) => void,
): void {
  const { entry } = sheet;
  const kinds = [
    ['image', references.images] as const,
    ['video', references.videos] as const,
    ['audio', references.audio] as const,
  ];
  for (const [medium, all] of kinds)
    for (const asked of all) {
      const slot = entry?.references?.find(({ kind }) => kind === medium);
      if (!entry || !slot) {
        onHomeless(medium, asked);
        continue;
      }
      const field = fieldAt(entry.fields, slot.field);
      const list = listIn(field);
      const at = () => placeOf(asked.origin);
      if (list) sheet.push(slot.field, shape(list.items, sheet.mark(asked), 'reference'), at);
      else sheet.put(slot.field, shape(field, sheet.mark(asked), 'reference'), at);
    }
}

/** Where the models of an endpoint take references of a kind. */
export const hasReferences = (entry: Entry | undefined, medium: Medium): boolean =>
  entry?.references?.some(({ kind }) => kind === medium) ?? false;

const listIn = (field: Field | undefined): Extract<Field, { type: 'list' }> | undefined => {
  if (field?.type === 'list') return field;
  return field?.type === 'either' ? field.of.find(each => each.type === 'list') : undefined;
};

/** The shape that stands for one picture and no more. */
const alone = (field: Field | undefined): Field | undefined =>
  field?.type === 'either' ? (field.of.find(each => each.type !== 'list') ?? field) : field;
