import type { Entry } from '../../../schemas/types/catalog.ts';
import { valueAt } from '../../catalog/body.ts';
import { outputOf } from '../../catalog/outcome.ts';
import type { AssetFacts, ProviderBody } from '../../catalog/request.ts';
import { readingTime } from '../../media/sound/speech.ts';
import { plannedFiles } from './planned-files.ts';
import { sizeOf } from './planned-size.ts';
import { picturesIn, referenceIn } from './source-pictures.ts';
import type { PlannedOutput, PlannedSound } from './task-record.ts';
import { promptOf } from './words.ts';

/** What a request will be rendered as. What it leaves open is decided here: a size it does not name follows its picture. */
export function plannedOutput(entry: Entry, body: ProviderBody, assets: AssetFacts): PlannedOutput {
  const outcome = outputOf(entry, body, assets);
  const pictures = picturesIn(entry, body);
  const shown = pictures.map(assets).find(known => known?.width !== undefined && known.height !== undefined);
  const sound = soundIn(entry, body);
  const reference = referenceIn(entry, body, pictures);
  return {
    files: plannedFiles(entry, body, { count: outcome.count, heard: sound !== undefined }),
    ...sizeOf(entry, body, { outcome, shown }),
    ...(outcome.kind === 'image' ? {} : { seconds: secondsOf(entry, body, outcome) }),
    fps: rateOf(entry, body, { assets, asked: outcome.fps }),
    ...(sound ? { sound } : {}),
    ...(reference ? { reference } : {}),
  };
}

/** What can be heard. A model that takes no word about it makes silent film. */
function soundIn({ output, endpoint, fields }: Entry, body: ProviderBody): PlannedSound | undefined {
  if (endpoint === 'avatar_videos') return 'speech';
  if (output.kind === 'image') return undefined;
  if (output.kind === 'video') return valueAt(fields, body, 'audio') === true ? 'ambience' : undefined;
  if (endpoint !== 'sound_effect') return 'speech';
  return valueAt(fields, body, 'loop') === true ? 'loop' : 'effect';
}

type Length = Pick<ReturnType<typeof outputOf>, 'seconds' | 'secondsAtMost'>;

/** Where only the longest is known that it may be: what is not read aloud is five seconds long. */
function secondsOf(entry: Entry, body: ProviderBody, { seconds, secondsAtMost }: Length): number {
  const { endpoint, output } = entry;
  if (seconds !== undefined && !secondsAtMost) return seconds;
  if (endpoint === 'text_to_speech' || endpoint === 'avatar_videos') {
    const text = promptOf(entry, body);
    return text === '' ? 5 : readingTime(text, speedOf(body));
  }
  // A film whose length is left to the model is as long as it may be, which is what it is charged for at first.
  return output.kind === 'video' && output.seconds?.field !== undefined ? (seconds ?? 5) : 5;
}

function speedOf({ speed, speechRate }: ProviderBody): number {
  if (typeof speed === 'number') return speed;
  return typeof speechRate === 'number' ? 1 + speechRate / 100 : 1;
}

/** Frames per second: what is asked for, else what the model makes, else those of the film that is worked on. */
function rateOf(
  { source, fields }: Entry,
  body: ProviderBody,
  { assets, asked }: { readonly assets: AssetFacts; readonly asked: number | undefined },
): number {
  if (asked !== undefined) return asked;
  const uri = source?.kind === 'video' ? valueAt(fields, body, source.field) : undefined;
  const own = (typeof uri === 'string' ? assets(uri)?.fps : undefined) ?? 24;
  const boosted = valueAt(fields, body, 'fpsBoost') === true ? own * 2 : own;
  return Math.min(120, Math.max(1, boosted));
}
