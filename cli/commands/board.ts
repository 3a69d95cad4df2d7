import {
  type AnimaticPicture,
  expectedFrames,
  fpsOf,
  maker,
  partSeen,
  renderAnimatic,
  type Survey,
  survey,
} from '../../engine/index.ts';
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
  const shots = model.scenes.reduce((sum, { panels }) => sum + panels.length, 0);
  return told(context, { out, shots, pictures: shown.size, seconds: model.seconds });
}

/** The film as it is cut, in pictures that are there, each for as long as its shot. Costs nothing. */
export async function animatic(context: Context, { out }: { readonly out: string }): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const model = boardModel(value.production);
  if (model.scenes.every(({ panels }) => panels.length === 0))
    return refuse(context, 'there are no shots yet', { hint: '`retake init --goal` has templates to begin with.' });
  const shown = await shotPictures(value, { width: 1920, moment: 'first', count: context.count });
  const film = filmOf(value, model, shown);
  const shots = film.pictures.filter(picture => picture.kind === 'shot');
  if (shots.length === 0) return refuse(context, 'there is no shot in the cut', { hint: 'Put one into `cut`.' });
  const { mp4: content, frames } = await renderAnimatic({ ...film, report: context.count });
  const refused = await writeOut({ out, content, mayReplace: isOurs, kind: 'an animatic of ours' }, context);
  if (refused) return refuse(context, refused.reason, refused);
  const pictures = shots.filter(shot => 'picture' in shot).length;
  return told(context, { out, shots: shots.length, pictures, seconds: Math.round((frames / film.fps) * 1000) / 1000 });
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
  const panels = new Map(scenes.flatMap(scene => scene.panels.map(panel => [panel.name, panel] as const)));
  const { cut } = production;
  return {
    production: title,
    ratio: production.frame.ratio,
    fps: production.frame.fps,
    pictures: cut.pictures.flatMap((picture): readonly AnimaticPicture[] => {
      const dissolve = picture.dissolve === undefined ? {} : { dissolve: picture.dissolve };
      if (picture.kind !== 'shot') return [{ ...picture, ...dissolve, seconds: picture.frames / fpsOf(cut.rate) }];
      const panel = panels.get(picture.shot);
      if (!panel) return [];
      const { name, words } = panel;
      const shows = shown.get(name);
      return [
        {
          kind: 'shot',
          ...dissolve,
          name,
          seconds: secondsSeen(picture, panel.seconds, fpsOf(cut.rate)),
          prompt: said.get(name) ?? words.map(([, text]) => text).join(', '),
          shows: shows?.from ?? 'not rendered yet',
          ...(shows ? { picture: shows.poster.jpeg } : {}),
        },
      ];
    }),
  };
}

/** Seconds of a shot that are in the cut; where nobody knows how long it is, five of it. */
function secondsSeen(picture: Parameters<typeof partSeen>[0], whole = 5, fps: number): number {
  const { from, to } = partSeen(picture, expectedFrames(picture.inside, whole * fps));
  return Math.max(1, to - from) / fps;
}

interface Drawn {
  readonly out: string;
  readonly shots: number;
  /** Of so many there is a picture. */
  readonly pictures: number;
  readonly seconds: number;
}

function told(context: Context, { out, shots, pictures, seconds }: Drawn): Exit {
  if (context.json) {
    context.writeJson({ file: out, shots, pictures, seconds });
    return exit.done;
  }
  const drawn = shots - pictures;
  const facts = [
    counted(shots, 'shot'),
    clock(seconds * 1000),
    ...(drawn > 0 ? [`${drawn} without a picture yet`] : []),
  ];
  context.write([line(span(out, 'strong'), span(`  ${facts.join(', ')}`, 'muted'))]);
  return exit.done;
}
