import { fieldAt } from '../catalog/body.ts';
import { soundAddress } from '../production/address.ts';
import { usualModels } from '../production/presets.ts';
import { placeOf, within } from '../production/problems.ts';
import type { Sound, SoundMaking } from '../production/production.ts';
import { type Compiling, needsOf, putFormat } from './compile-shot.ts';
import type { Draft } from './draft.ts';
import { sayPriceFields } from './explicit.ts';
import { putVoice } from './made.ts';
import { binder } from './media.ts';
import { putParams } from './params.ts';
import { shape } from './shape.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { endpointFor, paramsBelow } from './wording.ts';

/** The job that makes a sound. */
export function compileSound(sound: Sound, { production, around, report }: Compiling): Draft {
  const { making, origin } = sound;
  const usual = usualOf(making);
  const model = sound.model ?? usual.model;
  const { endpoint, entry } = endpointFor(around.catalog, model, usual.endpoint);
  const sheet = openSheet(endpoint, entry, binder(production, around, report)({}));
  if (!entry?.modelless) sheet.put('model', model, () => placeOf(making.origin, 'model'));
  fillSound(sheet, making, report);
  if ('format' in making) putFormat(sheet, { ...making, model }, report);
  const paramsAt = within(making.origin, making.kind === 'workflow' ? 'inputs' : 'params');
  putParams(sheet, { params: sound.params, origin: paramsAt, below: paramsBelow(sheet) }, report);
  sayPriceFields(sheet);
  const request = sheet.template();
  const job: Draft['job'] = {
    address: soundAddress(sound.id),
    kind: 'sound',
    endpoint,
    model,
    takes: sound.takes,
    request,
    ...(entry?.seed && !entry.modelless ? { seed: { kind: 'written', seed: sound.seed } as const } : {}),
    wording: wordsOf(making),
    ...('text' in making
      ? { said: { text: making.text } }
      : 'prompt' in making
        ? { said: { text: making.prompt } }
        : {}),
    needs: needsOf(request, undefined),
    origin,
  };
  return {
    job,
    placeOf: path => sheet.placeOf(path, () => placeOf(making.origin, undefined, 'key')),
    ...('ceiling' in making ? { ceiling: making.ceiling } : {}),
  };
}

function usualOf({ kind }: SoundMaking): { readonly endpoint: string; readonly model: string } {
  switch (kind) {
    case 'speech':
      return { endpoint: 'text_to_speech', model: usualModels.speech };
    case 'effect':
      return { endpoint: 'sound_effect', model: usualModels.effect };
    case 'revoice':
      return { endpoint: 'speech_to_speech', model: usualModels.revoice };
    case 'dub':
      return { endpoint: 'voice_dubbing', model: usualModels.dub };
    case 'isolate':
      return { endpoint: 'voice_isolation', model: usualModels.isolate };
    case 'routed':
      return { endpoint: 'generate/audio', model: 'router' };
    case 'workflow':
      return { endpoint: 'workflows', model: 'workflow' };
    default:
      return kind satisfies never;
  }
}

function fillSound(sheet: Sheet, making: SoundMaking, report: Compiling['report']): void {
  const { entry } = sheet;
  const at = (member: string) => () => placeOf(making.origin, member);
  const putSource = (of: Extract<SoundMaking, { kind: 'dub' }>['of']): void => {
    const path = entry?.source?.field.split('.')[0] ?? 'audioUri';
    sheet.put(path, shape(entry && fieldAt(entry.fields, path), sheet.mark(of)), at('of'));
  };
  switch (making.kind) {
    case 'speech':
      sheet.put(entry?.prompt?.field ?? 'promptText', making.text, at('text'));
      putVoice(sheet, 'voice', making.voice, report);
      sheet.put('languageCode', making.language, at('language'));
      sheet.put('speed', making.speed, at('speed'));
      return;
    case 'effect':
      sheet.put(entry?.prompt?.field ?? 'promptText', making.prompt, at('prompt'));
      sheet.put('duration', making.seconds, at('seconds'));
      sheet.put('loop', making.loop, at('loop'));
      for (const asked of making.references) sheet.push('referenceAudios', sheet.mark(asked).mark, at('references'));
      return;
    case 'revoice':
      putSource(making.of);
      putVoice(sheet, 'voice', making.voice, report);
      sheet.put('removeBackgroundNoise', making.removeNoise, at('removeNoise'));
      return;
    case 'dub':
      putSource(making.of);
      sheet.put('targetLang', making.language, at('language'));
      sheet.put('numSpeakers', making.speakers, at('speakers'));
      sheet.put('disableVoiceCloning', not(making.cloneVoices), at('cloneVoices'));
      sheet.put('dropBackgroundAudio', not(making.keepBackground), at('keepBackground'));
      return;
    case 'isolate':
      putSource(making.of);
      return;
    case 'routed':
      sheet.put('configId', making.router, at('router'));
      sheet.put('input.type', making.type, at('type'));
      sheet.put('input.promptText', making.prompt, at('prompt'));
      putVoice(sheet, 'input.voice', making.voice, report);
      sheet.put('input.duration', making.seconds, at('seconds'));
      sheet.put('input.loop', making.loop, at('loop'));
      return;
    case 'workflow':
      sheet.put('workflowId', making.id, at('id'));
      return;
    default:
      making satisfies never;
  }
}

const not = (flag: boolean | undefined): boolean | undefined => (flag === undefined ? undefined : !flag);

/** What a plan compares, when the words have changed. */
function wordsOf(making: SoundMaking): Readonly<Record<string, string>> {
  if (making.kind === 'speech') return { text: making.text };
  return 'prompt' in making ? { prompt: making.prompt } : {};
}
