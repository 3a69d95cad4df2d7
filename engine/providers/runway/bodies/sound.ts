import { z } from 'zod';
import type {
  SoundEffectCreateParams as Sound,
  TextToSpeechCreateParams as Speech,
  SpeechToSpeechCreateParams,
  VoiceDubbingCreateParams,
  VoiceIsolationCreateParams,
} from '../params.ts';
import {
  type Fields,
  maybeFlag,
  maybeNumber,
  maybeText,
  maybeWord,
  preset,
  recordedVoice,
  text,
  typedMedia,
  word,
} from './fields.ts';

const seedAudio = {
  model: z.literal('seed_audio'),
  promptText: text,
  loudnessRate: maybeNumber,
  outputFormat: maybeWord<NonNullable<Sound.SeedAudio['outputFormat']>>(),
  pitchRate: maybeNumber,
  sampleRate: z.literal([8000, 16000, 24000, 32000, 44100, 48000]).exactOptional(),
  speechRate: maybeNumber,
};

const voice = preset<Speech.ElevenV3.Voice['presetId'], 'runway-preset'>('runway-preset');

/** A request to text_to_speech, model by model, as the SDK takes it. */
export const textToSpeech = z.discriminatedUnion('model', [
  z.strictObject({ ...seedAudio, voice: recordedVoice.exactOptional() } satisfies Fields<Speech.SeedAudio>),
  z.strictObject({
    model: z.literal('eleven_multilingual_v2'),
    promptText: text,
    voice,
  } satisfies Fields<Speech.ElevenMultilingualV2>),
  z.strictObject({
    model: z.literal('eleven_v3'),
    promptText: text,
    voice,
    applyTextNormalization: maybeWord(),
    languageCode: maybeText,
    seed: maybeNumber,
    similarityBoost: maybeNumber,
    speed: maybeNumber,
    stability: maybeNumber,
    style: maybeNumber,
    useSpeakerBoost: maybeFlag,
  } satisfies Fields<Speech.ElevenV3>),
]);

/** A request to speech_to_speech, as the SDK takes it. */
export const speechToSpeech = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('eleven_multilingual_sts_v2'),
    media: z.discriminatedUnion('type', [typedMedia('audio'), typedMedia('video')]),
    voice,
    removeBackgroundNoise: maybeFlag,
  } satisfies Fields<SpeechToSpeechCreateParams>),
]);

/** A request to sound_effect, model by model, as the SDK takes it. */
export const soundEffect = z.discriminatedUnion('model', [
  z.strictObject({ ...seedAudio, referenceAudios: z.array(text).exactOptional() } satisfies Fields<Sound.SeedAudio>),
  z.strictObject({
    model: z.literal('eleven_text_to_sound_v2'),
    promptText: text,
    duration: maybeNumber,
    loop: maybeFlag,
  } satisfies Fields<Sound.ElevenTextToSoundV2>),
]);

/** A request to voice_dubbing, as the SDK takes it. */
export const voiceDubbing = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('eleven_voice_dubbing'),
    audioUri: text,
    targetLang: word(),
    disableVoiceCloning: maybeFlag,
    dropBackgroundAudio: maybeFlag,
    numSpeakers: maybeNumber,
  } satisfies Fields<VoiceDubbingCreateParams>),
]);

/** A request to voice_isolation, as the SDK takes it. */
export const voiceIsolation = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('eleven_voice_isolation'),
    audioUri: text,
  } satisfies Fields<VoiceIsolationCreateParams>),
]);
