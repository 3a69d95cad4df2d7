import { mkdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { runway } from '../catalog/catalog.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Document } from '../document/document.ts';
import { join as below } from '../document/pointer.ts';
import { type Change, rewrite } from '../document/rewrite.ts';
import { findInside } from '../files/inside.ts';
import { hasAlpha } from '../media/image-alpha.ts';
import { type ImageFacts, imageFacts } from '../media/image-facts.ts';
import { boardSlots } from '../production/resolve-bible.ts';
import { type BoardOwner, boardsOf } from '../references.ts';
import { writeDurably } from '../store/durable-file.ts';
import { replaceText } from '../store/replace-text.ts';
import { type Survey, survey, type Where } from '../survey.ts';

/** A picture for the bible. */
export interface AddReferenceRequest extends Where {
  /** `maya`, `character.maya`, `brand`. */
  readonly entry: string;
  /** Of its board: `identity`. */
  readonly slot: string;
  /** The file, wherever it is. */
  readonly file: string;
  /** Whether a picture that is there already gives way. */
  readonly replace: boolean;
  /** Tells what would be written, and writes nothing. */
  readonly dryRun: boolean;
}

export type AddReferenceEnding =
  | {
      readonly kind: 'added';
      /** `character.maya`. */
      readonly entry: string;
      readonly slot: string;
      /** As the config names it. */
      readonly path: string;
      /** Whether the file was copied there; otherwise it was there. */
      readonly copied: boolean;
      readonly facts: ImageFacts & { readonly bytes: number; readonly alpha: boolean };
      readonly place: Place;
      readonly before: string;
      readonly after: string;
    }
  /** Nothing was changed: a sentence, and what to do. */
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string }
  /** The config is wrong. */
  | { readonly kind: 'unreadable'; readonly problems: readonly Diagnostic[] };

type Refused = Extract<AddReferenceEnding, { kind: 'refused' }>;

/** Copies a picture into the production and writes it into the config, every other byte as it was. The copy goes first. */
export async function addReference(request: AddReferenceRequest): Promise<AddReferenceEnding> {
  const { value: surveyed, problems } = await survey(request);
  if (!surveyed) return { kind: 'unreadable', problems };
  const owner = ownerOf(request.entry, surveyed);
  if ('kind' in owner) return owner;
  const { slot, file, replace, dryRun } = request;
  const known: readonly string[] = boardSlots;
  if (!known.includes(slot))
    return refused(`a board has no \`${slot}\``, didYouMean(slot, known) || `It has ${known.join(', ')}.`);
  if (owner.board[slot as keyof typeof owner.board] && !replace)
    return refused(
      `${owner.called} has a picture for ${slot} already`,
      '`--replace` puts this one in its place; the old file stays.',
    );
  const picture = await pictureAt(file);
  if ('kind' in picture) return picture;
  const spot = await spotFor(picture.bytes, `${owner.id}-${slot}.${endings[picture.facts.mime] ?? 'png'}`, {
    file,
    folder: surveyed.home.folder,
  });
  if ('kind' in spot) return spot;
  const written = change(owner, slot, { path: spot.path, surveyed });
  if (written === undefined)
    return refused(
      `what is written of ${owner.called} cannot be changed safely`,
      `Copy the file into the production, and write \`references: { ${slot}: ${spot.path} }\` yourself.`,
    );
  const { document, place, after } = written;
  if (!dryRun) {
    if (spot.isNew) {
      await mkdir(join(surveyed.home.folder, 'refs'), { recursive: true });
      await writeDurably(join(surveyed.home.folder, spot.path), picture.bytes);
    }
    const target = join(surveyed.home.folder, document.source.path);
    if (!(await replaceText(target, document.source.text, after)))
      return refused(`${document.source.path} was changed meanwhile`, `${spot.path} is there. Try again.`);
  }
  return {
    kind: 'added',
    entry: owner.called,
    slot,
    path: spot.path,
    copied: spot.isNew,
    facts: { ...picture.facts, bytes: picture.bytes.length, alpha: hasAlpha(picture.facts.mime, picture.bytes) },
    place,
    before: document.source.text,
    after,
  };
}

const refused = (reason: string, hint: string): Refused => ({ kind: 'refused', reason, hint });

/** By its whole name, or by its id where only one has it. */
function ownerOf(name: string, { production }: Survey): BoardOwner | Refused {
  const owners = boardsOf(production.bible);
  const found = owners.filter(({ called, id }) => called === name || id === name);
  const [only] = found;
  if (found.length > 1)
    return refused(`\`${name}\` may be ${found.map(({ called }) => called).join(' or ')}`, 'Name it in full.');
  if (only) return only;
  const names = owners.map(({ called }) => called);
  const near =
    didYouMean(
      name,
      owners.map(({ id }) => id),
    ) || didYouMean(name, names);
  const all =
    names.length === 0 ? 'The bible of this production is empty.' : `There are: ${names.slice(0, 12).join(', ')}.`;
  return refused(`there is nothing called \`${name}\` in the bible`, near || all);
}

interface Picture {
  readonly bytes: Buffer;
  readonly facts: ImageFacts;
}

async function pictureAt(file: string): Promise<Picture | Refused> {
  const stats = await stat(file).catch(() => undefined);
  if (!stats) return refused(`there is no file \`${file}\``, 'A path starts from where you are.');
  if (!stats.isFile()) return refused(`\`${file}\` is not a file`, 'Name one picture.');
  const limit = runway.assets.image.uploadMaxBytes;
  if (stats.size > limit)
    return refused(
      `\`${file}\` has ${Math.ceil(stats.size / 1e6)} MB, and the provider takes ${Math.floor(limit / 1e6)} MB at most`,
      'Save it smaller: no model looks at more than a few thousand pixels.',
    );
  const bytes = await readFile(file);
  const facts = imageFacts(bytes);
  return facts
    ? { bytes, facts }
    : refused(`\`${file}\` is no picture that models can look at`, 'Save it as PNG, JPEG or WebP.');
}

const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' };

interface Spot {
  /** From the production folder, with slashes. */
  readonly path: string;
  /** Whether it has to be copied there. */
  readonly isNew: boolean;
}

/** Where it is, in the production; otherwise a name in `refs` that is free, or that has these very bytes. */
async function spotFor(
  bytes: Buffer,
  name: string,
  { file, folder }: { readonly file: string; readonly folder: string },
): Promise<Spot | Refused> {
  const own = relative(folder, resolve(file)).replaceAll('\\', '/');
  if ((await findInside(folder, own)).kind === 'inside' && !own.startsWith('.')) return { path: own, isNew: false };
  if ((await findInside(folder, 'refs')).kind === 'outside')
    return refused('`refs` leads out of the production folder', 'Make it a folder of the production.');
  const dot = name.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const path = `refs/${name.slice(0, dot)}${number === 1 ? '' : `-${number}`}${name.slice(dot)}`;
    const there = await readFile(join(folder, path)).catch(error =>
      error.code === 'ENOENT' ? undefined : bytes.subarray(0, 0),
    );
    if (there === undefined) return { path, isNew: true };
    if (there.equals(bytes)) return { path, isNew: false };
  }
}

interface Written {
  readonly document: Document;
  readonly place: Place;
  readonly after: string;
}

/** The config with the picture in it. Undefined: it cannot be written safely. */
function change(
  { board, origin }: BoardOwner,
  slot: string,
  { path, surveyed }: { readonly path: string; readonly surveyed: Survey },
): Written | undefined {
  // As it was written: rows and beats are written out in the documents of the production.
  const document = surveyed.documents.find(({ source }) => source.path === origin?.document.source.path);
  if (!document || !origin) return undefined;
  const references = below(origin.pointer, 'references');
  const pointer = below(references, slot);
  const before = boardSlots.slice(0, (boardSlots as readonly string[]).indexOf(slot));
  const whole: Change = { kind: 'put', pointer: references, value: { [slot]: path }, after: lastMembers };
  const put: Change = { kind: 'put', pointer, value: path, after: before };
  const slots = Object.keys(board);
  // What stands there may be more than a text: then it goes, and if nothing else is left, its board with it.
  const ways: readonly (readonly Change[])[] =
    slots.length === 0
      ? [[whole]]
      : slots.includes(slot)
        ? [
            [put],
            [{ kind: 'remove', pointer }, put],
            ...(slots.length === 1 ? [[{ kind: 'remove', pointer: references } as const, whole]] : []),
          ]
        : [[put]];
  const after = ways.reduce<string | undefined>((done, way) => done ?? rewrite(document, way), undefined);
  return after === undefined ? undefined : { document, place: document.place(origin.pointer, 'key'), after };
}

/** Members of an entry that stand before its pictures. */
const lastMembers = [
  'description',
  'name',
  'face',
  'hair',
  'wardrobe',
  'posture',
  'palette',
  'forbidden',
  'views',
  'rigid',
  'type',
  'logo',
  'competitors',
  'lighting',
  'style',
  'grade',
];
