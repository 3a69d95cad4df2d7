import { compare, didYouMean, endpointFor, resolutionsAt, runway, type Wish } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { compareModel } from '../views/models/compare-model.ts';
import { compareLines } from '../views/text/compare-lines.ts';

export interface CompareOptions {
  readonly seconds?: number;
  readonly ratio: string;
  readonly resolution?: string;
  readonly audio?: boolean;
  readonly firstFrame?: boolean;
  readonly lastFrame?: boolean;
  readonly references?: number;
  readonly kind?: string;
}

/** What one shot or still would cost on each model that can make it. */
export async function modelsCompare(context: Context, options: CompareOptions): Promise<Exit> {
  const wish = wishOf(options);
  if ('refused' in wish) return refuse(context, wish.refused, { hint: wish.hint, is: 'wrong-use' });
  const model = compareModel(wish, compare(runway, wish, context.prices));
  if (context.json) context.writeJson(model);
  else context.write(compareLines(model, context.width));
  return exit.done;
}

interface Misuse {
  readonly refused: string;
  readonly hint: string;
}

function wishOf({ seconds, ratio, audio = false, references = 0, ...options }: CompareOptions): Wish | Misuse {
  const { kind = 'video', firstFrame: first = false, lastFrame: last = false } = options;
  if (kind !== 'video' && kind !== 'image')
    return { refused: `there is no comparing of \`${kind}\``, hint: 'It is --kind video or image.' };
  if (kind === 'video' && seconds === undefined)
    return { refused: 'how long is the shot?', hint: 'Such as `retake models compare --seconds 5 --ratio 16:9`.' };
  const stray = kind === 'image' ? strayOf({ seconds, audio, first, last }) : undefined;
  if (stray !== undefined)
    return { refused: `an image has no ${stray}`, hint: 'Leave it out, or compare --kind video.' };
  if (!/^[1-9][0-9]{0,4}:[1-9][0-9]{0,4}$/.test(ratio))
    return { refused: `\`${ratio}\` is no frame`, hint: 'It is an aspect such as 16:9, or a size such as 1280:720.' };
  const resolution = options.resolution?.toLowerCase();
  const known = resolutionsAt(runway, endpointFor({ kind, first, last }));
  if (resolution !== undefined && !known.includes(resolution)) {
    const near = didYouMean(resolution, known);
    return { refused: `no model makes ${options.resolution}`, hint: near || `There are ${known.join(', ')}.` };
  }
  return {
    kind,
    ...(seconds === undefined ? {} : { seconds }),
    ratio,
    ...(resolution === undefined ? {} : { resolution }),
    audio,
    first,
    last,
    references,
  };
}

interface OfVideos {
  readonly seconds: number | undefined;
  readonly audio: boolean;
  readonly first: boolean;
  readonly last: boolean;
}

/** What only videos have. */
function strayOf({ seconds, audio, first, last }: OfVideos): string | undefined {
  if (seconds !== undefined) return 'length: --seconds';
  if (audio) return 'sound: --audio';
  return first ? 'first frame: --first-frame' : last ? 'last frame: --last-frame' : undefined;
}
