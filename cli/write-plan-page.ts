import { openPosters, type Plan, type Survey, splitTake, survey } from '../engine/index.ts';
import type { Context } from './context.ts';
import { planModel } from './views/models/plan-model.ts';
import { isOurs, type Refused, writeOut } from './write-out.ts';

/** Writes a plan as a page, with small pictures of the takes there are. Undefined when it is written. */
export async function writePlanPage(plan: Plan, out: string, context: Context): Promise<Refused | undefined> {
  const [{ planPage }, { maker }, { value }] = await Promise.all([
    import('./views/html/plan.ts'),
    import('../engine/index.ts'),
    survey(context),
  ]);
  const pictures = value ? await thumbnails(plan, value) : new Map<string, string>();
  const content = planPage(planModel(plan, { all: true }), { pictures, maker });
  return writeOut({ out, content, mayReplace: isOurs, kind: 'a page of ours' }, context);
}

/** More than this many would make a page that nobody can send. */
const mostPictures = 400;

/** By address, as data URIs; the take that stands in the job's slots, the first that there is. */
async function thumbnails(plan: Plan, { books, home }: Survey): Promise<ReadonlyMap<string, string>> {
  const posters = openPosters(home);
  const wanted = plan.changes.flatMap(({ address, slots }) => {
    const parts = splitTake(slots.find(({ take }) => take !== undefined)?.take ?? '');
    const media = books.text.takes[parts?.job ?? '']?.find(({ take }) => take === parts?.take)?.media;
    return media ? [{ address, media }] : [];
  });
  const drawn = wanted.slice(0, mostPictures).map(async ({ address, media }) => {
    const { jpeg, problem } = await posters.poster(media, { width: 192 });
    return problem === undefined
      ? [[address, `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`] as const]
      : [];
  });
  return new Map((await Promise.all(drawn)).flat());
}
