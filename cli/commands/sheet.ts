import { join } from 'node:path';
import {
  type ContactCell,
  drawContactSheet,
  openPosters,
  type Posters,
  pictureOfFile,
  type Survey,
  survey,
} from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { filmstrip, wholeSheets } from '../sheet-plans.ts';
import { failOn } from '../show-problems.ts';
import type { SheetBy, SheetCell, SheetPlan } from '../views/models/sheet-model.ts';
import { line, span } from '../views/text/line.ts';
import { counted } from '../views/text/words.ts';
import { isOurs, writeOut } from '../write-out.ts';

export interface SheetOptions {
  /** A scene, an address, a glob, or a thing such as character.maya. Absent: everything. */
  readonly selector?: string;
  readonly by: SheetBy;
  /** A folder, relative to the working directory. */
  readonly out: string;
  /** How many frames of one take. Absent: one of each take. */
  readonly frames?: number;
  readonly light: boolean;
}

/** Takes as pictures side by side, as PNG files. */
export async function sheet(context: Context, options: SheetOptions): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const planned =
    options.frames === undefined ? wholeSheets(value, options) : filmstrip(value, options.selector, options.frames);
  if ('reason' in planned) return refuse(context, planned.reason, planned);
  const files: { file: string; pictures: number }[] = [];
  const unshown = new Map<string, string>();
  for (const one of planned.sheets.flatMap(inPages)) {
    const file = join(options.out, `${one.name.replaceAll(/[^\w.+-]+/g, '-')}.png`);
    const png = await drawn(one, { survey: value, options, unshown, count: context.count });
    const refused = await writeOut(
      { out: file, content: png, mayReplace: isOurs, kind: 'a sheet', makesFolder: true },
      context,
    );
    if (refused) return refuse(context, refused.reason, refused);
    files.push({ file: file.replaceAll('\\', '/'), pictures: one.cells.length });
    if (!context.json)
      context.write([line(span(file, 'strong'), span(`  ${counted(one.cells.length, 'picture')}`, 'muted'))]);
  }
  if (context.json)
    context.writeJson({ rehearsal: context.rehearse, sheets: files, unshown: Object.fromEntries(unshown) });
  else
    context.warn(
      [...unshown].map(([name, why]) => line(span('warning: ', 'warning'), `${name} has no picture: ${why}`)),
    );
  return exit.done;
}

/** A sheet beyond this many pictures is a poster that nobody can open. */
const mostPictures = 96;

function inPages(whole: SheetPlan): readonly SheetPlan[] {
  const pages = Math.ceil(whole.cells.length / mostPictures);
  if (pages < 2) return [whole];
  return Array.from({ length: pages }, (_, index) => ({
    ...whole,
    name: `${whole.name}-${index + 1}`,
    title: `${whole.title} (${index + 1} of ${pages})`,
    cells: whole.cells.slice(index * mostPictures, (index + 1) * mostPictures),
  }));
}

interface Drawing {
  readonly survey: Survey;
  readonly options: SheetOptions;
  /** What could not be shown, and why; added to. */
  readonly unshown: Map<string, string>;
  /** Told after each picture. */
  readonly count: Context['count'];
}

async function drawn(
  { title, subtitle, cells }: SheetPlan,
  { survey: { home }, options, unshown, count }: Drawing,
): Promise<Uint8Array> {
  const posters = openPosters(home);
  let done = 0;
  const pictures = await Promise.all(
    cells.map(async cell => {
      const picture = await pictureOf(cell, posters, home.folder);
      count(++done, cells.length);
      return picture;
    }),
  );
  const shown = cells.map(({ picture: _, ...cell }, index): ContactCell => {
    const { jpeg, width, height, problem } = pictures[index]!;
    if (problem !== undefined) unshown.set(`${cell.label}${cell.number ?? ''}`, problem);
    return { ...cell, picture: jpeg, width, height };
  });
  return drawContactSheet({ title, subtitle, theme: options.light ? 'light' : 'dark', cells: shown });
}

/** Wide enough for the largest cell there is. */
const posterWidth = 640;

const pictureOf = ({ picture }: SheetCell, posters: Posters, folder: string) =>
  picture.kind === 'file'
    ? pictureOfFile(join(folder, picture.path), posterWidth)
    : posters.poster(picture.media, {
        width: posterWidth,
        ...(picture.moment === undefined ? {} : { moment: picture.moment }),
      });
