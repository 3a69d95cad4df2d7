import { sentAt } from '../../catalog/body.ts';
import { type Catalog, entryFor } from '../../catalog/catalog.ts';
import type { ProviderBody } from '../../catalog/request.ts';
import { seedOf } from '../../media/dice.ts';
import type { Sound } from '../../media/sound/sound.ts';
import type { TaskRecord } from './task-record.ts';
import { promptOf } from './words.ts';

/** What is to be heard of a task, at a rate in samples per second. Absent: nothing. */
export async function soundOfTask(
  { request, output }: TaskRecord,
  catalog: Catalog,
  rate: number,
): Promise<Sound | undefined> {
  const { body } = request;
  const { sound: kind, seconds = 5 } = output;
  if (kind === undefined) return undefined;
  const [{ speak }, { makeAmbience, makeEffect }] = await Promise.all([
    import('../../media/sound/speech.ts'),
    import('../../media/sound/effect.ts'),
  ]);
  const prompt = promptOf(entryFor(catalog, request), body);
  const seed = typeof body.seed === 'number' ? body.seed : seedOf(JSON.stringify(body));
  switch (kind) {
    case 'speech': {
      const pitch = typeof body.pitchRate === 'number' ? body.pitchRate : 0;
      return speak({ ...(prompt === '' ? {} : { text: prompt }), seconds, voice: voiceIn(body), seed, rate, pitch });
    }
    case 'effect':
    case 'loop':
      return makeEffect({ prompt, seconds, seed, rate, loop: kind === 'loop' });
    case 'ambience':
      return makeAmbience(seconds, seed, rate);
    default:
      return kind satisfies never;
  }
}

/** Whose voice it is, whatever names it: a preset, a recording, the face, or the language of a dub. */
function voiceIn(body: ProviderBody): string {
  const named = body.voice ?? sentAt(body, 'speech.voice') ?? body.avatar ?? body.targetLang ?? '';
  return JSON.stringify(named);
}
