import {
  type Job,
  type Media,
  type Moment,
  modelOf,
  type Standing,
  type Survey,
  type Take,
} from '../../../engine/index.ts';
import { counted, credits, number } from '../text/words.ts';

/** What a sheet is about. */
export type SheetBy = 'scene' | 'character';

/** A contact sheet before its pictures are drawn. */
export interface SheetPlan {
  /** For its file: `s01`, `character.maya`. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly cells: readonly SheetCell[];
}

/** One take on a sheet, or a picture it is held against. */
export interface SheetCell {
  readonly label: string;
  readonly number?: string;
  readonly facts: string;
  readonly mark?: NonNullable<Take['review']>['state'];
  readonly picture:
    | { readonly kind: 'media'; readonly media: Media; readonly moment?: Moment }
    | { readonly kind: 'file'; readonly path: string };
}

interface Facts {
  readonly survey: Survey;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly isWanted: (address: string) => boolean;
}

/** One sheet for each scene, for the stills and for sound: every take of the jobs that are wanted. Empty ones are left out. */
export function sheetsByScene({ survey, isWanted }: Facts): readonly SheetPlan[] {
  const { graph, production } = survey;
  const groups = [
    { name: 'stills', title: 'Stills', has: (job: Job) => job.address.startsWith('still/') },
    ...production.scenes.map(({ id, title }) => ({
      name: id,
      title: title === undefined ? id : `${id} ${title}`,
      has: (job: Job) => job.scene === id,
    })),
    { name: 'sound', title: 'Sound', has: (job: Job) => job.kind === 'sound' },
  ];
  return groups.flatMap(({ name, title, has }) => {
    const cells = graph.jobs
      .filter(job => has(job) && isWanted(job.address))
      .flatMap(({ address }) => takesAt(survey, address).map(take => cellOf(address, take)));
    return cells.length > 0 ? [sheetOf(survey, { name, title, cells })] : [];
  });
}

/**
 * The same face across shots: for each job it is in, the take in use, behind the picture it is held against. `wanted` by
 * the name of each thing: `character.maya`.
 */
export function sheetsByThing(
  { survey, standings, isWanted }: Facts,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): readonly SheetPlan[] {
  return [...wanted].flatMap(([name, users]) => {
    const cells = survey.graph.jobs
      .filter(({ address, kind }) => users.has(address) && isWanted(address) && kind !== 'sound')
      .flatMap(({ address }) => {
        const inUse = standings.get(address)?.inUse;
        return inUse?.kind === 'take' ? [cellOf(address, inUse.held.take)] : [];
      });
    if (cells.length === 0) return [];
    const identity = identityOf(survey, name);
    const title = name.replace('.', ' ');
    return [sheetOf(survey, { name, title, cells: identity ? [identity, ...cells] : cells })];
  });
}

function takesAt({ books }: Survey, address: string): readonly Take[] {
  return books.text.takes[address] ?? [];
}

function cellOf(address: string, take: Take): SheetCell {
  const { media, credits: cost, review } = take;
  return {
    label: address,
    number: `#${take.take}`,
    facts: [
      ...(media.seconds === undefined ? [] : [`${number(media.seconds)} s`]),
      take.provider === 'import' ? 'imported' : modelOf(take.request),
      take.reusedFrom === undefined ? credits(cost.charged) : `from ${take.reusedFrom}`,
    ].join(' · '),
    ...(review ? { mark: review.state } : {}),
    picture: { kind: 'media', media },
  };
}

/** The supplied picture of a character or prop; one that is a still of ours is among its takes anyway. */
function identityOf({ production }: Survey, name: string): SheetCell | undefined {
  const [kind, id = ''] = name.split('.');
  const shelf = kind === 'character' ? production.bible.characters : production.bible.props;
  const identity = shelf.get(id)?.references.identity;
  return identity?.kind === 'file'
    ? { label: 'identity', facts: identity.path, picture: { kind: 'file', path: identity.path } }
    : undefined;
}

function sheetOf(
  { production, rehearsal }: Survey,
  { name, title, cells }: Pick<SheetPlan, 'name' | 'title' | 'cells'>,
): SheetPlan {
  const takes = cells.filter(cell => cell.number !== undefined);
  const tally = (['circled', 'approved', 'rejected'] as const).flatMap(mark => {
    const count = takes.filter(cell => cell.mark === mark).length;
    return count > 0 ? [`${count} ${mark}`] : [];
  });
  return {
    name,
    title: `${production.title} — ${title}`,
    subtitle: [counted(takes.length, 'take'), ...tally, ...(rehearsal ? ['rehearsal, nothing was charged'] : [])].join(
      '  ·  ',
    ),
    cells,
  };
}

/** The frames of a filmstrip, from 0: so many of them, spread from the first to the last, each once. */
export function framesOf(whole: number, wanted: number): readonly number[] {
  const count = Math.min(wanted, whole);
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index / (count - 1)) * (whole - 1)),
  );
}
