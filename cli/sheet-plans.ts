import { matcher, type Survey, splitTake, standings, timecodeOf, usersOf } from '../engine/index.ts';
import {
  framesOf,
  type SheetBy,
  type SheetCell,
  type SheetPlan,
  sheetsByScene,
  sheetsByThing,
} from './views/models/sheet-model.ts';

interface Wanted {
  /** Absent: everything. */
  readonly selector?: string;
  readonly by: SheetBy;
}

/** What to draw, or why there is nothing. */
export type Planned = { readonly sheets: readonly SheetPlan[] } | { readonly reason: string; readonly hint: string };

/** Sheets of many takes. */
export function wholeSheets(surveyed: Survey, { selector, by }: Wanted): Planned {
  const { graph, inventory, books, production } = surveyed;
  const facts = { survey: surveyed, standings: standings({ graph, inventory, lockfile: books.lockfile }) };
  const isThing = selector !== undefined && /^(?:character|prop|location|look)s?\./.test(selector);
  const users = selector === undefined ? undefined : usersOf(selector, surveyed);
  if (users && !users.value)
    return { reason: users.problems.map(({ message }) => message).join('; '), hint: users.problems[0]?.hint ?? '' };
  const isWanted = (address: string) => isThing || users?.value?.has(address as never) !== false;
  const things = isThing
    ? [selector]
    : by === 'character'
      ? [...production.bible.characters.keys()].map(id => `character.${id}`)
      : undefined;
  if (by === 'character' && things?.length === 0)
    return { reason: 'the bible has no characters', hint: '`retake sheet` makes one sheet for each scene.' };
  const sheets = things
    ? sheetsByThing(
        { ...facts, isWanted },
        new Map(things.map(thing => [thing, usersOf(thing, surveyed).value ?? new Set<string>()])),
      )
    : sheetsByScene({ ...facts, isWanted });
  return sheets.length > 0
    ? { sheets }
    : {
        reason: `there are no takes${selector === undefined ? '' : ` of ${selector}`} yet`,
        hint: `\`retake apply${surveyed.rehearsal ? ' --rehearse' : ''}\` renders them; \`retake board\` shows what is planned.`,
      };
}

/** One take as so many of its frames. */
export function filmstrip(surveyed: Survey, selector: string | undefined, frames: number): Planned {
  const parts = splitTake(selector ?? '');
  const all = Object.entries(surveyed.books.text.takes).flatMap(([address, takes]) =>
    takes.filter(take => parts?.take === undefined || take.take === parts.take).map(take => ({ address, take })),
  );
  const found = selector === undefined ? [] : all.filter(({ address }) => matcher(parts?.job ?? selector)(address));
  const [one, ...others] = found;
  if (!one || others.length > 0)
    return {
      reason: one
        ? `\`${selector}\` is ${found.length} takes, and a filmstrip shows one`
        : selector === undefined
          ? 'a filmstrip is of one take'
          : `there is no take \`${selector}\``,
      hint: one
        ? `Name one: ${found
            .slice(0, 6)
            .map(({ address, take }) => `${address}#${take.take}`)
            .join(', ')}.`
        : '`retake takes` lists what there is: `retake sheet s01/ride@draft#2 --frames 9`.',
    };
  const { media } = one.take;
  const name = `${one.address}#${one.take.take}`;
  if (media.kind !== 'video')
    return { reason: `${name} is no video`, hint: 'Without --frames it is one picture on a sheet.' };
  const { fps = 24, frames: whole = Math.max(1, Math.round((media.seconds ?? 0) * fps)) } = media;
  const cells = framesOf(whole, frames).map((frame): SheetCell => {
    const seconds = frame / fps;
    return {
      label: timecodeOf(seconds, fps) ?? `${seconds} s`,
      facts: `frame ${frame + 1} of ${whole}`,
      // The middle of the frame: its edges belong to two.
      picture: { kind: 'media', media, moment: { seconds: seconds + 0.5 / fps } },
    };
  });
  const subtitle = `${media.seconds ?? 0} s · ${media.width}×${media.height}${surveyed.rehearsal ? '  ·  rehearsal, nothing was charged' : ''}`;
  return { sheets: [{ name, title: `${surveyed.production.title} — ${name}`, subtitle, cells }] };
}
