import { basename, join } from 'node:path';
import type { Difference } from '../cut/differences.ts';
import type { Edit } from '../cut/edit.ts';
import { readEdl } from '../cut/read-edl.ts';
import { readOtio } from '../cut/read-otio.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parse } from '../document/parse.ts';
import { ratioToken } from '../production/address.ts';
import { replaceText } from '../store/replace-text.ts';
import { type Survey, survey } from '../survey.ts';
import { findEdit, sidecarsIn } from './find-edit.ts';
import { ratiosOf } from './gather.ts';
import { type DifferenceTold, tellDifferences } from './tell-differences.ts';
import { type Weighed, weighEdit } from './weigh-edit.ts';
import type { Refused } from './write-folder.ts';
import { writtenCut } from './written-cut.ts';

export interface CheckRequest {
  /** Absolute: a hand-off, or a file that came back. */
  readonly path: string;
  /** As it was typed. */
  readonly shown: string;
  /** Whether the config is to say it. */
  readonly write: boolean;
}

export type CheckEnding =
  | { readonly kind: 'checked'; readonly report: Checked }
  /** The config would be wrong. */
  | { readonly kind: 'problems'; readonly problems: readonly Diagnostic[] }
  | ({ readonly kind: 'refused' } & Refused);

export interface Checked {
  /** As it was named, or found in what was. */
  readonly file: string;
  readonly ratio: string;
  /** Whether it is other than what was handed over. Absent: nobody knows what was. */
  readonly isChanged?: boolean;
  /** Pictures and sounds that are as the cut has them. */
  readonly same: number;
  readonly differences: readonly DifferenceTold[];
  readonly remarks: readonly string[];
  /** Whether the cut can be made to say some of it. */
  readonly isWritable: boolean;
  /** The config that says it now. Absent: nothing was written. */
  readonly written?: { readonly file: string; readonly before: string; readonly after: string };
}

/** Holds a cut that came back against the one in the config, and writes it there if asked to. Renders nothing. */
export async function check(surveyed: Survey, { path, shown, write }: CheckRequest): Promise<CheckEnding> {
  const found = await findEdit(path, shown);
  if (found.kind === 'refused') return found;
  const { production } = surveyed;
  const { cut, delivery } = production;
  const file = basename(shown) === found.name ? shown : join(shown, found.name);
  const read =
    found.format === 'otio'
      ? readOtio(found.texts[0]!, cut.rate)
      : readEdl(found.texts, { rate: cut.rate, start: delivery.start });
  if (read.kind === 'unreadable')
    return { kind: 'refused', reason: `${file} cannot be read: ${read.reason}`, hint: read.hint };
  const ratio = ratioFor(read.edit, found.name, surveyed);
  const sidecars = await sidecarsIn(found.folder);
  const weighed = await weighEdit(surveyed, read.edit, { ratio, sidecars });
  if (isStrange(read.edit, weighed)) return strange(file, surveyed);
  const report: Checked = {
    file,
    ratio,
    ...(found.isChanged === undefined ? {} : { isChanged: found.isChanged }),
    same: weighed.same,
    differences: tellDifferences(weighed, surveyed),
    remarks: [
      ...read.edit.remarks,
      ...(read.edit.sounds || cut.sounds.length === 0
        ? []
        : ['an EDL has no sounds: those of the cut stay as they are']),
    ],
    isWritable: weighed.differences.some(canBeSaid),
  };
  if (!write || !report.isWritable) return { kind: 'checked', report };
  return writeBack(surveyed, {
    weighed,
    report,
    weighAgain: again => weighEdit(again, read.edit, { ratio, sidecars }),
  });
}

/** Whether there are clips in it, and nobody knows one of them. */
const isStrange = ({ pictures }: Edit, { wanted }: Weighed): boolean =>
  pictures.some(({ kind }) => kind === 'clip') && !wanted.some(each => each.kind === 'shot' && each.known);

function strange(file: string, { books, rehearsal }: Survey): CheckEnding {
  if (books.lockfile.takes.size === 0)
    return {
      kind: 'refused',
      reason: `there are no takes that ${file} could be made of`,
      hint: rehearsal ? '`retake apply --rehearse` renders them.' : '`--rehearse` looks at those of the rehearsal.',
    };
  return {
    kind: 'refused',
    reason: `no clip in ${file} is of this production`,
    hint: 'Clips are known by the names of their files, as in `media/` of a hand-off: export with these, and name the file where it lies in its hand-off.',
  };
}

/** The ratio an edit says it has, or its name does; otherwise the film's first. */
function ratioFor({ ratio }: Edit, name: string, { production }: Survey): string {
  const { ratios } = ratiosOf(production);
  const known = ratios.find(each => each === ratio);
  const named = ratios.find(each => name.toLowerCase().includes(ratioToken(each).toLowerCase()));
  return known ?? named ?? ratios[0]!;
}

/** Whether `cut` has words for some of it; of a clip of the editor's own, black. */
const canBeSaid = ({ changes }: Difference): boolean =>
  changes.some(({ kind }) => !['take', 'foreign', 'untimed', 'beyond'].includes(kind));

interface Writing {
  readonly weighed: Weighed;
  readonly report: Checked;
  readonly weighAgain: (surveyed: Survey) => Promise<Weighed>;
}

/** Only what is the edit once it is read again is written. */
async function writeBack(surveyed: Survey, { weighed, report, weighAgain }: Writing): Promise<CheckEnding> {
  const [main] = surveyed.documents;
  const { path, text: before } = main!.source;
  const byHand = 'Nothing was written. Change `cut` by hand, as it is told.';
  const after = writtenCut(main!, surveyed.production, weighed);
  const document = after === undefined ? undefined : parse({ path, text: after }).value;
  if (after === undefined || !document)
    return {
      kind: 'refused',
      reason: `\`cut\` in ${path} is not written in a way that can be changed safely`,
      hint: byHand,
    };
  const where = { folder: surveyed.home.folder, rehearse: surveyed.rehearsal };
  const now = await survey(where, documents => ({ value: [document, ...documents.slice(1)], problems: [] }));
  if (!now.value) return { kind: 'problems', problems: now.problems };
  const again = await weighAgain(now.value);
  if (again.differences.some(canBeSaid))
    return { kind: 'refused', reason: `\`cut\` in ${path} cannot say this edit`, hint: byHand };
  if (!(await replaceText(join(surveyed.home.folder, path), before, after)))
    return { kind: 'refused', reason: `${path} was changed meanwhile`, hint: 'Nothing was written. Try again.' };
  return { kind: 'checked', report: { ...report, written: { file: path, before, after } } };
}
