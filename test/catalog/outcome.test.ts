import { describe, expect, test } from 'vitest';
import { entryFor, entryOf, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import { outputOf } from '../../engine/catalog/outcome.ts';
import { quote } from '../../engine/catalog/quote.ts';
import type { AssetFacts, KnownAsset, ProviderRequest } from '../../engine/catalog/request.ts';
import { edit, facts, imageToVideo, modelless, request, still, textToVideo } from './build.ts';

const outcome = ({ endpoint, body }: ProviderRequest, assets?: AssetFacts): unknown =>
  outputOf(entryFor(runway, { endpoint, body })!, body, assets);

test('a clip is as long and as large as the request says', () => {
  expect(outcome(imageToVideo('gen4_turbo', { duration: 5, ratio: '1104:832' }))).toEqual({
    kind: 'video',
    count: 1,
    seconds: 5,
    width: 1104,
    height: 832,
    container: 'mp4',
  });
});

test('a clip of no stated length may be as long as the model makes them', () => {
  expect(outcome(imageToVideo('veo3.1'))).toEqual({
    kind: 'video',
    count: 1,
    seconds: 8,
    secondsAtMost: true,
    width: 1280,
    height: 720,
    container: 'mp4',
  });
});

test('a still has a size and no length', () => {
  expect(outcome(still('gen4_image', { ratio: '1920:1080' }))).toEqual({
    kind: 'image',
    count: 1,
    width: 1920,
    height: 1080,
    container: 'png',
  });
});

test('an edit is as long and as large as its input, or widened to an aspect', () => {
  const input = facts({ seconds: 4.5, width: 1280, height: 720 });

  expect(outcome(edit(), input)).toEqual({
    kind: 'video',
    count: 1,
    seconds: 4.5,
    width: 1280,
    height: 720,
    container: 'mp4',
  });
  expect(outcome(edit({ targetAspectRatio: '21:9' }), input)).toMatchObject({ width: 1680, height: 720 });
  expect(outcome(edit({ targetAspectRatio: '1:1' }), input)).toMatchObject({ width: 1280, height: 1280 });
  expect(outcome(edit())).toMatchObject({ kind: 'video', count: 1, seconds: 30, secondsAtMost: true });
});

test('a request yields as many results as it asks for, else as many as the API makes then', () => {
  const count = (endpoint: string, model: string, body: Parameters<typeof outputOf>[1]): number =>
    outputOf(entryOf(runway, endpoint, model)!, body).count;

  expect(count('text_to_image', 'gpt_image_2', { outputCount: 3 })).toBe(3);
  expect(count('text_to_image', 'gpt_image_2', {})).toBe(1);
  expect(count('recipes/marketing_stock_image', 'marketing_stock_image', {})).toBe(4);
  expect(count('recipes/product_campaign_image', 'product_campaign_image', {})).toBe(4);
});

test('what a workflow makes is not known before it is there', () => {
  expect(outcome(modelless('workflows', { workflowId: 'w' }))).toEqual({ count: 1 });
});

test('a result without a picture has a length, or a longest one', () => {
  const sound = (endpoint: string, model: string, body: Parameters<typeof outputOf>[1]): unknown =>
    outputOf(entryOf(runway, endpoint, model)!, body, facts({ seconds: 7 }));

  expect(sound('voice_isolation', 'eleven_voice_isolation', { audioUri: 'sha256:a' })).toEqual({
    kind: 'audio',
    count: 1,
    seconds: 7,
    container: 'mp3',
  });
  expect(sound('text_to_speech', 'eleven_v3', { promptText: 'x' })).toEqual({
    kind: 'audio',
    count: 1,
    seconds: 2.25,
    secondsAtMost: true,
    container: 'mp3',
  });
});

describe('speech', () => {
  const longest = (promptText: string): unknown => {
    const { seconds, secondsAtMost } = outputOf(entryOf(runway, 'text_to_speech', 'eleven_v3')!, { promptText });
    return [seconds, secondsAtMost];
  };

  test('is at most as long as it takes to speak it very slowly', () => {
    expect(longest('Every street has a beginning.')).toEqual([2 + 29 * 0.25, true]);
    expect(longest('x'.repeat(1000))).toEqual([252, true]);
  });

  test('takes longer for what stands for whole words or syllables', () => {
    expect(longest('77 km')).toEqual([2 + 2 + 3 * 0.25, true]);
    expect(longest('夜里骑车')).toEqual([6, true]);
    expect(longest('🚲')).toEqual([3, true]);
  });

  test('of an avatar is that of the recording, or of the text', () => {
    const avatar = entryOf(runway, 'avatar_videos', 'gwm1_avatars')!;
    const recording = { speech: { type: 'audio', audio: 'sha256:a' } };

    expect(outputOf(avatar, recording, facts({ seconds: 7 }))).toMatchObject({ seconds: 7 });
    expect(outputOf(avatar, { speech: { type: 'text', text: 'x'.repeat(40) } })).toMatchObject({
      seconds: 12,
      secondsAtMost: true,
    });
    expect(outputOf(avatar, recording)).toEqual({ kind: 'video', count: 1, container: 'mp4' });
  });

  test('of a router that was not asked for a length is the longest of what it might make', () => {
    const router = entryOf(runway, 'generate/audio', 'router')!;
    const seconds = (promptText: string): unknown =>
      outputOf(router, { configId: 'a', input: { type: 'speech', promptText } }).seconds;

    expect([seconds('x'.repeat(40)), seconds('x'.repeat(400))]).toEqual([30, 102]);
  });
});

describe('a length that is only the longest it may be', () => {
  const dub = request('voice_dubbing', 'eleven_voice_dubbing', { audioUri: 'sha256:a', targetLang: 'de' });
  const isolate = request('voice_isolation', 'eleven_voice_isolation', { audioUri: 'sha256:a' });

  test('makes a price that is a maximum', () => {
    expect(quote(runway, dub, facts({ seconds: 12, secondsAtMost: true }))).toMatchObject({
      credits: 6,
      atMost: true,
    });
    expect(quote(runway, dub, facts({ seconds: 12 }))).toMatchObject({ credits: 6, atMost: false });
    expect(quote(runway, edit(), facts({ seconds: 100, secondsAtMost: true }))).toMatchObject({
      credits: 840,
      atMost: true,
    });
  });

  test('goes on to what is made of it', () => {
    expect(outcome(dub, facts({ seconds: 12, secondsAtMost: true }))).toMatchObject({
      seconds: 12,
      secondsAtMost: true,
    });
  });

  test('is held against nothing that it may yet be short enough for', () => {
    const said = (known: KnownAsset): readonly string[] =>
      inspect(runway, isolate, facts(known)).map(({ message }) => message);

    expect(said({ seconds: 4000 })).toHaveLength(1);
    expect(said({ seconds: 4000, secondsAtMost: true })).toEqual([]);
    expect(said({ seconds: 3, secondsAtMost: true })).toEqual([
      '"audioUri" lasts at most 3 s; eleven_voice_isolation takes 4.6 s or more, the ends excluded.',
    ]);
  });

  test('leaves a rule about lengths undecided only as far as it must', () => {
    const referring = textToVideo('seedance2', {
      referenceAudio: [{ type: 'audio', uri: 'sha256:a' }],
      references: [{ uri: 'sha256:b' }],
    });
    const refused = (known: KnownAsset): number => inspect(runway, referring, facts(known)).length;

    expect(refused({ seconds: 16 })).toBe(1);
    expect(refused({ seconds: 16, secondsAtMost: true })).toBe(0);
    expect(refused({ seconds: 15, secondsAtMost: true })).toBe(0);
  });
});

describe('the file that comes', () => {
  const container = (endpoint: string, model: string, body: Parameters<typeof outputOf>[1] = {}): unknown =>
    outputOf(entryOf(runway, endpoint, model)!, body).container;

  test.each([
    ['mp4', 'mp4'],
    ['prores', 'mov'],
    ['png_sequence', 'zip'],
    ['hdr10', 'mp4'],
    ['hlg', 'mp4'],
    ['sdr_rec709_10bit', 'mp4'],
    ['hdr_pq_12bit_master', 'mov'],
    ['hdr_prores', 'mov'],
    ['hdr_png_sequence', 'zip'],
    ['hdr_exr_sequence', 'zip'],
    ['hdr_exr_acescg_sequence_1_3', 'zip'],
    ['hdr_exr_acescg_sequence_2_0', 'zip'],
  ])('of gen4.5 in %s is of the kind %s', (outputFormat, kind) => {
    expect(container('image_to_video', 'gen4.5', { outputFormat })).toBe(kind);
    expect(container('text_to_video', 'gen4.5', { outputFormat })).toBe(kind);
  });

  test('is the usual one of its medium unless something else is asked for', () => {
    expect(container('image_to_video', 'gen4_turbo')).toBe('mp4');
    expect(container('text_to_image', 'gen4_image')).toBe('png');
    expect(container('text_to_image', 'muse_image')).toBe('png');
    expect(container('text_to_image', 'muse_image', { outputFormat: 'webp' })).toBe('webp');
    expect(container('text_to_image', 'seedream5_pro', { outputFormat: 'jpeg' })).toBe('jpeg');
    expect(container('video_to_video', 'aleph2', { outputFormat: 'sdr_rec709_10bit' })).toBe('mp4');
    expect(container('video_to_video', 'aleph2', { outputFormat: 'prores' })).toBe('mov');
    expect(container('video_to_hdr', 'ruby')).toBe('mp4');
    expect(container('video_to_hdr', 'ruby', { outputFormat: 'hdr_exr_sequence' })).toBe('zip');
    expect(container('avatar_videos', 'gwm1_avatars')).toBe('mp4');
  });

  test('of sound is the one asked for, or mp3 of those models that make nothing else, or not known', () => {
    expect(container('voice_dubbing', 'eleven_voice_dubbing')).toBe('mp3');
    expect(container('sound_effect', 'seed_audio', { outputFormat: 'ogg_opus' })).toBe('ogg');
    expect(container('text_to_speech', 'seed_audio', { outputFormat: 'wav' })).toBe('wav');
    expect(container('text_to_speech', 'seed_audio')).toBe(undefined);
    expect(container('workflows', 'workflow')).toBe(undefined);
  });
});

test('a changed frame rate is the one asked for, broadcast rates included', () => {
  const fps = (targetFramerate?: string): unknown =>
    outputOf(
      entryOf(runway, 'video_upscale', 'enhance_frame_rate')!,
      targetFramerate === undefined ? {} : { targetFramerate },
    ).fps;

  expect(['24', '60', '120', '23_98', '29_97', '59_94'].map(fps)).toEqual([24, 60, 120, 23.976, 29.97, 59.94]);
  expect(fps()).toBe(undefined);
});
