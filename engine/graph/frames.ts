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

/** Told of media that has no place: there is none of its kind, or only one, which is taken. */
export type OnHomeless = (medium: Medium, asked: Asked, room: 'none' | 'one') => void;

/** Media the model may look at or listen to, each kind where it goes. */
export function putReferences(sheet: Sheet, references: References, onHomeless: OnHomeless): void {
  const { entry } = sheet;
  const framed = entry?.keyframes !== undefined && sheet.has(entry.keyframes.field);
  const kinds = [
    ['image', references.images] as const,
    ['video', references.videos] as const,
    ['audio', references.audio] as const,
  ];
  for (const [medium, all] of kinds)
    for (const asked of all) {
      const slot = entry?.references?.find(({ kind }) => kind === medium);
      if (!entry || !slot || (framed && !takesBesideFrames(entry, medium))) {
        onHomeless(medium, asked, 'none');
        continue;
      }
      const field = fieldAt(entry.fields, slot.field);
      const list = listIn(field);
      const at = () => placeOf(asked.origin);
      if (list) sheet.push(slot.field, shape(list.items, sheet.mark(asked), 'reference'), at);
      else if (sheet.has(slot.field)) onHomeless(medium, asked, 'one');
      else sheet.put(slot.field, shape(field, sheet.mark(asked), 'reference'), at);
    }
}

/** Where the models of an endpoint take references of a kind. */
export const hasReferences = (entry: Entry | undefined, medium: Medium): boolean =>
  entry?.references?.some(({ kind }) => kind === medium) ?? false;

/** The same beside a first or last frame: where both go into one list, only a role tells them apart. */
export function takesBesideFrames(entry: Entry, medium: Medium): boolean {
  const slot = entry.references?.find(({ kind }) => kind === medium);
  if (!slot || slot.field !== entry.keyframes?.field) return slot !== undefined;
  const item = listIn(fieldAt(entry.fields, slot.field))?.items;
  const members = item?.type === 'object' ? Object.values(item.fields) : [];
  return members.some(member => member.type === 'choice' && member.values.includes('reference'));
}

/** How many pictures may be referred to, when some stand in the same field. Absent: nobody has said. */
export function roomFor(entry: Entry, framed: number): number | undefined {
  const slot = entry.references?.find(({ kind }) => kind === 'image');
  if (!slot) return undefined;
  const list = listIn(fieldAt(entry.fields, slot.field));
  const room = list ? (slot.max ?? list.maxItems) : 1;
  return room === undefined ? undefined : room - (slot.field === entry.keyframes?.field ? framed : 0);
}

const listIn = (field: Field | undefined): Extract<Field, { type: 'list' }> | undefined => {
  if (field?.type === 'list') return field;
  return field?.type === 'either' ? field.of.find(each => each.type === 'list') : undefined;
};

/** The shape that stands for one picture and no more. */
const alone = (field: Field | undefined): Field | undefined =>
  field?.type === 'either' ? (field.of.find(each => each.type !== 'list') ?? field) : field;
