import type { AddReferenceEnding, LintFinding, Reference } from '../../../engine/index.ts';
import type { ReferenceAdded, ReferencesList, ReferenceView } from '../../../schemas/types/output.ts';
import { lineDiff } from './line-diff.ts';

/** Pictures with what is made from them, and what is to be said against them. */
export const referencesModel = (
  references: readonly Reference[],
  findings: readonly LintFinding[],
): ReferencesList => ({ references: references.map(reference => referenceModel(reference, findings)) });

function referenceModel(reference: Reference, findings: readonly LintFinding[]): ReferenceView {
  const { name, roles, state, width, height, bytes, mime, alpha, views, usedBy, shots } = reference;
  const found = findings.filter(({ picture }) => picture === name).map(({ message }) => message);
  return {
    name,
    kind: state.kind === 'still' ? 'still' : 'file',
    roles: [...roles],
    ...(state.kind === 'unusable' ? { trouble: state.reason } : {}),
    ...(state.kind === 'still' ? { takes: state.takes, circled: state.isCircled } : {}),
    ...(width === undefined || height === undefined ? {} : { width, height, aspect: aspectOf(width, height) }),
    ...(bytes === undefined ? {} : { bytes }),
    ...(mime === undefined ? {} : { mime }),
    ...(alpha ? { alpha } : {}),
    ...(views ? { views: [...views] } : {}),
    usedBy: [...usedBy],
    shots: [...shots],
    findings: [...new Set(found), ...remarks(reference)],
  };
}

/** What no rule minds, and is worth knowing all the same. */
function remarks({
  roles,
  alpha,
  views,
  usedBy,
  state,
}: Pick<Reference, 'roles' | 'alpha' | 'views' | 'usedBy' | 'state'>) {
  const isFace = roles.some(role => /^character\..* identity$/.test(role));
  return [
    ...(alpha ? ['it has an alpha channel: save it without, unless nothing in it is see-through'] : []),
    ...(isFace && !views ? ['nobody has said from which side it shows the face: `views: [front]`'] : []),
    ...(usedBy.length === 0 && state.kind !== 'unusable' ? ['nothing is made from it'] : []),
  ];
}

/** A picture that was written into the bible. */
export function addedModel(added: Extract<AddReferenceEnding, { kind: 'added' }>, dryRun: boolean): ReferenceAdded {
  const { entry, slot, path, copied, facts, place, before, after } = added;
  const { width, height, bytes, mime, alpha } = facts;
  const isSmall = Math.min(width, height) < 512;
  return {
    dryRun,
    entry,
    slot: slot as ReferenceAdded['slot'],
    path,
    copied,
    width,
    height,
    bytes,
    mime,
    findings: [
      ...(slot === 'identity' && isSmall
        ? ['fewer than 512 pixels on the shorter side are too few to hold a face']
        : []),
      ...remarks({ roles: [], usedBy: [''], state: { kind: 'file' }, ...(alpha ? { alpha } : {}) }),
    ],
    file: place.file,
    diff: [...lineDiff(before, after)],
  };
}

/** `16:9` where it is one of those people know; otherwise how wide it is for its height. */
function aspectOf(width: number, height: number): string {
  const known = ['1:1', '16:9', '9:16', '4:3', '3:4', '3:2', '2:3', '21:9', '4:5', '5:4'];
  const near = known.find(shape => {
    const [wide = 1, high = 1] = shape.split(':').map(Number);
    return Math.abs(width / height / (wide / high) - 1) < 0.015;
  });
  return near ?? (width / height).toFixed(2);
}
