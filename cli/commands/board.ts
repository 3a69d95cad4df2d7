import { maker, renderAnimatic, type Survey, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { shotPictures } from '../shot-pictures.ts';
import { failOn } from '../show-problems.ts';
import { type BoardModel, boardModel } from '../views/models/board-model.ts';
import { line, span } from '../views/text/line.ts';
import { clock, counted } from '../views/text/words.ts';
import { isOurs, writeOut } from '../write-out.ts';

/** Every shot as a panel, in a page of its own. Costs nothing. */
export async function board(
  context: Context,
  { out, isDeck }: { readonly out: string; readonly isDeck: boolean },
): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const model = boardModel(value.production);
  const shown = await shotPictures(value, {
    width: isDeck ? 1280 : 640,
    moment: { fraction: 0.5 },
    count: context.count,
  });
  const pictures = new Map(
    [...shown].map(([name, { from, poster }]) => [
      name,
      { from, source: `data:image/jpeg;base64,${Buffer.from(poster.jpeg).toString('base64')}` },
    ]),
  );
  const { boardPage } = await import('../views/html/board.ts');
  const content = boardPage(model, { pictures, maker, isDeck });
  const refused = await writeOut({ out, content, mayReplace: isOurs, kind: 'a page of ours' }, context);
  if (refused) return refuse(context, refused.reason, refused);
  return told(context, { out, model, pictures: shown.size });
}

/** The whole film in pictures that are there, each for as long as its shot. Costs nothing. */
export async function animatic(context: Context, { out }: { readonly out: string }): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const model = boardModel(value.production);
  if (model.scenes.every(({ panels }) => panels.length === 0))
    return refuse(context, 'there are no shots yet', { hint: '`retake init --goal` has templates to begin with.' });
  const shown = await shotPictures(value, { width: 1920, moment: 'first', count: context.count });
  const content = await renderAnimatic({ ...filmOf(value, model, shown), report: context.count });
  const refused = await writeOut({ out, content, mayReplace: isOurs, kind: 'an animatic of ours' }, context);
  if (refused) return refuse(context, refused.reason, refused);
  return told(context, { out, model, pictures: shown.size });
}

function filmOf(
  { production, graph }: Survey,
  { title, scenes }: BoardModel,
  shown: Awaited<ReturnType<typeof shotPictures>>,
) {
  // As it is sent: the camera's words are in it, and the names are resolved.
  const said = new Map(
    graph.jobs.flatMap(({ scene, shot, said: sent }) => (sent ? [[`${scene}/${shot}`, sent.text]] : [])),
  );
  return {
    production: title,
    ratio: production.frame.ratio,
    fps: production.frame.fps,
    shots: scenes.flatMap(({ panels }) =>
      panels.map(({ name, seconds = 5, words }) => {
        const picture = shown.get(name);
        return {
          name,
          seconds,
          prompt: said.get(name) ?? words.map(([, text]) => text).join(', '),
          shows: picture?.from ?? 'not rendered yet',
          ...(picture ? { picture: picture.poster.jpeg } : {}),
        };
      }),
    ),
  };
}

function told(
  context: Context,
  { out, model, pictures }: { readonly out: string; readonly model: BoardModel; readonly pictures: number },
): Exit {
  const shots = model.scenes.flatMap(({ panels }) => panels);
  if (context.json) {
    context.writeJson({ file: out, shots: shots.length, pictures, seconds: model.seconds });
    return exit.done;
  }
  const drawn = shots.length - pictures;
  const facts = [
    counted(shots.length, 'shot'),
    clock(model.seconds * 1000),
    ...(drawn > 0 ? [`${drawn} without a picture yet`] : []),
  ];
  context.write([line(span(out, 'strong'), span(`  ${facts.join(', ')}`, 'muted'))]);
  return exit.done;
}
