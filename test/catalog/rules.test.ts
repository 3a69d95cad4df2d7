import { describe, expect, test } from 'vitest';
import { entryOf, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import { outputOf } from '../../engine/catalog/outcome.ts';
import type { AssetFacts, Json, KnownAsset, ProviderRequest } from '../../engine/catalog/request.ts';
import { digest, facts, modelless, request, uris } from './build.ts';

type Body = Record<string, Json>;

const refused = (asked: ProviderRequest, assets?: AssetFacts): readonly string[] =>
  inspect(runway, asked, assets).map(problem => problem.message);
const at =
  (endpoint: string, model: string, base: Body) =>
  (fields: Body, asset?: KnownAsset): readonly string[] =>
    refused(request(endpoint, model, { ...base, ...fields }), asset && facts(asset));
const first = { uri: 'sha256:a', position: 'first' };
const last = { uri: 'sha256:b', position: 'last' };
const plain = { uri: 'sha256:c' };
const audio = (count: number): Json[] => uris(count, { type: 'audio' });
const videos = (count: number): Json[] => uris(count, { type: 'video' });

describe('images of a clip', () => {
  test.each(['hailuo3', 'seedance2', 'seedance2_fast', 'seedance2_mini', 'seedance2_5', 'wan3', 'wan3_prime'])(
    'are keyframes or references for %s, not both',
    model => {
      const clip = at('image_to_video', model, { promptText: 'x' });

      expect(clip({ promptImage: digest })).toEqual([]);
      expect(clip({ promptImage: [first, last] })).toEqual([]);
      expect(clip({ promptImage: [plain, plain] })).toEqual([]);
      expect(clip({ promptImage: [first, plain] })).toEqual([`${model} takes keyframes or references, not both.`]);
    },
  );

  test.each(['gemini_omni_flash_1.1', 'h3_max'])('end %s only where they start it', model => {
    const clip = at('image_to_video', model, { promptText: 'x' });

    expect(clip({ promptImage: [first, last] })).toEqual([]);
    expect(clip({ promptImage: [last] })).toEqual([`${model} takes a last frame only together with a first one.`]);
  });

  test('have the shapes and sizes that the model takes', () => {
    const shape = (model: string, asset: KnownAsset): number =>
      at('image_to_video', model, { promptText: 'xx', promptImage: digest })({}, asset).length;

    expect(shape('hailuo3', { width: 400, height: 100 })).toBe(0);
    expect(shape('hailuo3', { width: 401, height: 100 })).toBe(1);
    expect(shape('seedance2_5', { width: 39, height: 100 })).toBe(1);
    expect(shape('happyhorse_1_0', { width: 299, height: 300 })).toBe(1);
    expect(shape('h3_max', { width: 255, height: 300 })).toBe(1);
    expect(shape('gemini_omni_flash', { width: 201, height: 100 })).toBe(1);
  });

  test.each(['wan3', 'wan3_prime'])('lend their shape to a clip of %s, unless they are references', model => {
    const clip = at('image_to_video', model, { promptText: 'x', ratio: '1920:1080' });

    expect(clip({ promptImage: uris(2) })).toEqual([]);
    expect(clip({ promptImage: digest, ratio: 'auto_1080p' })).toEqual([]);
    expect(clip({ promptImage: digest })).toEqual([`${model} takes only an auto ratio with keyframes.`]);
  });
});

describe('references', () => {
  test('of sound go with reference images, not with keyframes, for hailuo3', () => {
    const clip = at('image_to_video', 'hailuo3', { promptText: 'x', referenceAudio: audio(1) });

    expect(clip({ promptImage: [plain] })).toEqual([]);
    expect(clip({ promptImage: digest })).toEqual([
      'hailuo3 takes audio references only together with reference images, not with keyframes.',
    ]);
  });

  test('lend hailuo3 an adaptive shape, which text alone cannot', () => {
    const clip = at('text_to_video', 'hailuo3', { promptText: 'x', ratio: 'adaptive' });

    expect(clip({ references: uris(1) })).toEqual([]);
    expect(clip({})).toEqual(['hailuo3 takes "adaptive" only with image or video references.']);
  });

  test('of grok_imagine_1_5 need an image for sound, and cap the resolution', () => {
    const clip = at('text_to_video', 'grok_imagine_1_5', { promptText: 'x' });

    expect(clip({ referenceAudio: audio(1), references: uris(1), resolution: '720p' }, { seconds: 3 })).toEqual([]);
    expect(clip({ referenceAudio: audio(1) })).toEqual([
      'grok_imagine_1_5 takes audio references only together with an image reference.',
    ]);
    expect(clip({ references: uris(1), resolution: '1080p' })).toEqual([
      'grok_imagine_1_5 makes at most 720p with image references.',
    ]);
  });

  test('are together no longer than the model takes', () => {
    const clip = (model: string, fields: Body, seconds: number): readonly string[] =>
      at('text_to_video', model, { promptText: 'x' })(fields, { seconds });

    expect(clip('seedance2', { referenceVideos: videos(3) }, 5)).toEqual([]);
    expect(clip('seedance2', { referenceVideos: videos(3) }, 6)).toEqual(['seedance2 takes 15 s of video in all.']);
    expect(clip('seedance2_5', { referenceAudio: audio(10) }, 3)).toEqual([]);
    expect(clip('seedance2_5', { referenceAudio: audio(10) }, 4)).toEqual(['seedance2_5 takes 30 s of audio in all.']);
    expect(clip('wan3', { referenceVideos: videos(5) }, 4)).toEqual(['wan3 takes 15 s of video in all.']);
  });

  test('are no more than the model takes', () => {
    const clip = at('text_to_video', 'hailuo3', { promptText: 'x' });

    expect(clip({ references: uris(10) })).toEqual([
      '"references" has 10 items; hailuo3 takes at most 9; seedance2_5, wan3 and wan3_prime could do 10.',
    ]);
    expect(clip({ referenceVideos: videos(4) })).toEqual([
      '"referenceVideos" has 4 items; hailuo3 takes at most 3; seedance2_5, wan3 and wan3_prime could do 4.',
    ]);
  });

  test('of a still have tags that differ, and so many people and things', () => {
    const gpt = at('text_to_image', 'gpt_image_2', { promptText: 'x', ratio: 'auto' });
    const gemini = at('text_to_image', 'gemini_image3_pro', { promptText: 'x', ratio: '1344:768' });

    expect(gpt({ referenceImages: uris(2, { tag: 'bike' }) })).toEqual(['gpt_image_2 takes each tag once.']);
    expect(gemini({ referenceImages: [...uris(5, { subject: 'human' }), ...uris(9, { subject: 'object' })] })).toEqual(
      [],
    );
    expect(gemini({ referenceImages: uris(6, { subject: 'human' }) })).toEqual([
      'gemini_image3_pro takes at most 5 references of people.',
    ]);
    expect(gemini({ outputCount: 2 })).toHaveLength(1);
  });
});

describe('a mode', () => {
  test('of seedance2_5 requires and forbids fields', () => {
    const clip = at('video_to_video', 'seedance2_5', { promptVideo: digest });

    expect(clip({ ratio: '1280:720' })).toEqual([]);
    expect(clip({ mode: 'edit', ratio: '1280:720' })).toEqual([
      'seedance2_5 needs a prompt to extend or edit.',
      'seedance2_5 takes no ratio to extend or edit.',
      'seedance2_5 takes only the length "auto" to edit.',
    ]);
    expect(clip({ mode: 'edit', promptText: 'x', duration: 'auto' })).toEqual([]);
    expect(clip({ mode: 'extend', promptText: 'x', duration: 8 })).toEqual([]);
    expect(clip({ referenceVideos: videos(2) }, { seconds: 11, height: 480 })).toEqual([
      'seedance2_5 takes 30 s of video in all.',
    ]);
    expect(clip({}, { height: 360 })).toEqual([
      '"promptVideo" has a height of 360 px; seedance2_5 takes 480 px or more.',
    ]);
  });

  test('of gemini_omni_flash_1.1 forbids a ratio', () => {
    const clip = at('video_to_video', 'gemini_omni_flash_1.1', {
      videoUri: digest,
      promptText: 'x',
      ratio: '1280:720',
    });

    expect(clip({ mode: 'extend' })).toEqual([]);
    expect(clip({ mode: 'edit' })).toEqual(['gemini_omni_flash_1.1 takes no ratio to edit.']);
  });

  test('of multi_shot_video takes a story, or shots of the length asked for', () => {
    const film = (fields: Body): readonly string[] =>
      refused(modelless('recipes/multi_shot_video', { version: '2026-06', ...fields }));
    const shots = (...durations: number[]): Json => durations.map(duration => ({ prompt: 'a door', duration }));

    expect(film({ mode: 'auto', prompt: 'x' })).toEqual([]);
    expect(film({ mode: 'auto', shots: shots(3, 3, 4) })).toEqual([
      'multi_shot_video needs a prompt in mode "auto".',
      'multi_shot_video takes no shots in mode "auto".',
    ]);
    expect(film({ mode: 'custom' })).toEqual(['multi_shot_video needs shots in mode "custom".']);
    expect(film({ mode: 'custom', shots: shots(3, 3, 4) })).toEqual([]);
    expect(film({ mode: 'custom', shots: shots(3, 3, 4), duration: 5 })).toEqual([
      'multi_shot_video wants shots of 5 s together, as "duration" says.',
    ]);
    expect(film({ mode: 'custom', shots: shots(1, 2, 2) })).toEqual([
      'multi_shot_video wants shots of 10 s together, as "duration" says.',
    ]);
  });
});

test('a prompt may be left out when there is something else', () => {
  expect(refused(request('text_to_video', 'seedance2_5'))).toEqual(['seedance2_5 needs a prompt or references.']);
  expect(refused(request('text_to_video', 'seedance2_5', { references: uris(1) }))).toEqual([]);
});

test('an edit needs something to edit', () => {
  const still = at('text_to_image', 'grok_imagine_image_2', { promptText: 'x', ratio: '1024:1024', edit: true });

  expect(still({})).toEqual(['grok_imagine_image_2 needs a reference image to edit.']);
  expect(still({ referenceImages: uris(1) })).toEqual([]);
});

test('a size may be free within bounds', () => {
  const lite = (ratio: string): number => at('text_to_image', 'seedream5_lite', { promptText: 'x', ratio })({}).length;

  expect(lite('2560:1440')).toBe(0);
  expect(lite('640:480')).toBe(1);
  expect(lite('5000:5000')).toBe(1);
});

test('a picture is not enlarged beyond bounds', () => {
  const upscale = at('image_upscale', 'magnific_precision_upscaler_v2', { imageUri: digest, scaleFactor: 8 });

  expect(upscale({}, { width: 600, height: 600 })).toEqual([]);
  expect(upscale({}, { width: 1000, height: 1000 })).toEqual([
    'magnific_precision_upscaler_v2 makes pictures of at most 25.3 megapixels.',
  ]);
});

test('a profile goes with its format', () => {
  const hdr = at('video_to_hdr', 'ruby', { videoUri: digest, proresProfile: '4444' });

  expect(hdr({ outputFormat: 'hdr_prores' })).toEqual([]);
  expect(hdr({})).toEqual(['ruby takes "proresProfile" only with "outputFormat" "hdr_prores".']);
});

test('media that are a sound or a film are taken as what they say they are', () => {
  const voice = { type: 'runway-preset', presetId: 'Maya' };
  const speech = at('speech_to_speech', 'eleven_multilingual_sts_v2', { voice });

  expect(speech({ media: { type: 'video', uri: digest } }, { kind: 'video', seconds: 5 })).toEqual([]);
  expect(speech({ media: { type: 'audio', uri: digest } }, { kind: 'audio', seconds: 5 })).toEqual([]);
  expect(speech({ media: { type: 'audio', uri: digest } }, { kind: 'video', seconds: 5 })).toHaveLength(1);
  expect(speech({ media: { type: 'audio', uri: digest }, voice: { ...voice, presetId: 'Nobody' } })).toHaveLength(1);
});

test('a length at the end of an open window is refused', () => {
  const isolate = at('voice_isolation', 'eleven_voice_isolation', { audioUri: digest });

  expect(isolate({}, { seconds: 4.7 })).toEqual([]);
  expect(isolate({}, { seconds: 4.6 })).toHaveLength(1);
});

test('a workflow is asked for by its id, and takes any outputs of its nodes', () => {
  expect(refused(modelless('workflows', { workflowId: 'w' }))).toEqual([]);
  expect(refused(modelless('workflows', { workflowId: 'w', nodeOutputs: { n: { o: { type: 'x' } } } }))).toEqual([]);
  expect(refused(modelless('workflows', {}))).toEqual(['workflow needs "workflowId" at workflows: text.']);
  expect(refused(modelless('workflows', { workflowId: 'w', model: 'workflow' }))).toHaveLength(1);
});

describe('a router', () => {
  const routed = (input: Body): ProviderRequest => modelless('generate/video', { configId: 'ads', input });

  test('takes a body within a body', () => {
    const asked = routed({ promptText: 'x', duration: 5, aspectRatio: '16:9' });

    expect(refused(asked)).toEqual([]);
    expect(outputOf(entryOf(runway, 'generate/video', 'router')!, asked.body)).toMatchObject({ seconds: 5 });
    expect(refused(routed({ ratio: '16:9' }))).toHaveLength(1);
    expect(refused(modelless('generate/video', { configId: 'My Ads', input: {} }))).toHaveLength(1);
    expect(refused(modelless('generate/video', { configId: 'ads', input: {}, model: 'gen4.5' }))).toHaveLength(1);
  });

  test('takes one source, and keyframes only with it', () => {
    const source = { uri: 'sha256:a', role: 'source' };
    const keyframes = [{ uri: 'sha256:b', at: 0.5 }];

    expect(refused(routed({ referenceVideos: [source], keyframes }))).toEqual([]);
    expect(refused(routed({ keyframes }))).toEqual(['router takes keyframes only together with a source video.']);
    expect(refused(routed({ referenceVideos: [source, source] }))).toEqual(['router takes one source, not two.']);
  });
});
