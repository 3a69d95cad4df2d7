import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { fieldAt } from '../../engine/catalog/body.ts';
import { entryOf, modelNames, modelsAt, offersOf, runway } from '../../engine/catalog/catalog.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/catalog.schema.json', import.meta.url), 'utf8'));

describe('the catalog of Runway', () => {
  test('satisfies its schema', () => {
    const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

    validate(runway);

    expect(validate.errors).toBe(null);
  });

  test('has each endpoint and model once', () => {
    const pairs = runway.entries.map(entry => `${entry.endpoint}/${entry.model}`);

    expect(pairs).toEqual([
      'image_to_video/gen4_turbo',
      'image_to_video/gen4.5',
      'image_to_video/veo3.1',
      'image_to_video/veo3.1_fast',
      'image_to_video/hailuo3',
      'image_to_video/happyhorse_1_0',
      'image_to_video/seedance2',
      'image_to_video/seedance2_fast',
      'image_to_video/seedance2_mini',
      'image_to_video/gemini_omni_flash',
      'image_to_video/seedance2_5',
      'image_to_video/grok_imagine_1_5',
      'image_to_video/wan3',
      'image_to_video/gemini_omni_flash_1.1',
      'image_to_video/wan3_prime',
      'image_to_video/h3_max',
      'image_to_video/gen3a_turbo',
      'image_to_video/veo3',
      'text_to_video/veo3.1',
      'text_to_video/veo3.1_fast',
      'text_to_video/gen4.5',
      'text_to_video/hailuo3',
      'text_to_video/happyhorse_1_0',
      'text_to_video/seedance2',
      'text_to_video/seedance2_fast',
      'text_to_video/seedance2_mini',
      'text_to_video/gemini_omni_flash',
      'text_to_video/seedance2_5',
      'text_to_video/grok_imagine_1_5',
      'text_to_video/wan3',
      'text_to_video/gemini_omni_flash_1.1',
      'text_to_video/wan3_prime',
      'text_to_video/h3_max',
      'text_to_video/veo3',
      'text_to_image/gen4_image',
      'text_to_image/gen4_image_turbo',
      'text_to_image/gpt_image_2',
      'text_to_image/gemini_image3.1_flash',
      'text_to_image/muse_image',
      'text_to_image/seedream5_pro',
      'text_to_image/seedream5_lite',
      'text_to_image/grok_imagine_image_2',
      'text_to_image/gemini_image3_pro',
      'text_to_image/gpt_image_2_5_flare',
      'text_to_image/gpt_image_2_5_sunburst',
      'text_to_image/gemini_2.5_flash',
      'video_to_video/aleph2',
      'video_to_video/hailuo3',
      'video_to_video/seedance2',
      'video_to_video/seedance2_fast',
      'video_to_video/seedance2_mini',
      'video_to_video/gemini_omni_flash',
      'video_to_video/seedance2_5',
      'video_to_video/gemini_omni_flash_1.1',
      'video_to_video/gen4_aleph',
      'character_performance/act_two',
      'avatar_videos/gwm1_avatars',
      'image_upscale/magnific_precision_upscaler_v2',
      'video_upscale/magnific_video_upscaler_creative',
      'video_upscale/enhance_frame_rate',
      'video_to_hdr/ruby',
      'text_to_speech/seed_audio',
      'text_to_speech/eleven_multilingual_v2',
      'text_to_speech/eleven_v3',
      'sound_effect/seed_audio',
      'sound_effect/eleven_text_to_sound_v2',
      'speech_to_speech/eleven_multilingual_sts_v2',
      'voice_dubbing/eleven_voice_dubbing',
      'voice_isolation/eleven_voice_isolation',
      'generate/video/router',
      'generate/image/router',
      'generate/audio/router',
      'recipes/ad_localization/ad_localization',
      'recipes/marketing_stock_image/marketing_stock_image',
      'recipes/multi_shot_video/multi_shot_video',
      'recipes/product_ad/product_ad',
      'recipes/product_campaign_image/product_campaign_image',
      'recipes/product_swap/product_swap',
      'recipes/product_ugc/product_ugc',
      'workflows/workflow',
    ]);
  });

  test('names only sources it has', () => {
    const named = JSON.stringify(runway.entries).matchAll(/"source":"([^"]+)"/g);
    const listed = runway.entries.flatMap(({ sources, price }) => [...sources, ...(price.known ? price.sources : [])]);

    for (const source of [...[...named].map(match => match[1]!), ...listed])
      expect(runway.sources).toHaveProperty([source]);
  });

  test('says of every removed model what to use instead, and has it', () => {
    for (const { endpoint, lifecycle } of runway.entries.filter(entry => entry.lifecycle.state === 'removed'))
      expect(entryOf(runway, endpoint, lifecycle.replacedBy!)?.lifecycle.state).toBe('active');
  });

  test('names, in guides and prices, only fields that the entry has', () => {
    for (const entry of runway.entries.filter(each => each.lifecycle.state === 'active')) {
      const { prompt, keyframes, source, references = [] } = entry;
      const named = [
        prompt?.field,
        prompt?.negative,
        keyframes?.field,
        source?.field,
        ...references.map(slot => slot.field),
      ];
      for (const path of named.filter(each => each != null))
        expect(Object.keys(entry.fields)).toContain(path.split('.')[0]);
      const seed = fieldAt(entry.fields, 'seed') ?? fieldAt(entry.fields, 'input.seed');
      expect(seed !== undefined, `${entry.endpoint}/${entry.model}`).toBe(entry.seed);
    }
  });

  test('says of results only what words do that the entry has', () => {
    for (const { endpoint, model, output, fields } of runway.entries) {
      for (const { field, by = {} } of [output.files ?? {}, output.fps ?? {}]) {
        if (field === undefined) continue;
        const asked = fieldAt(fields, field);
        const values = asked?.type === 'choice' ? asked.values : [];
        for (const word of Object.keys(by)) expect(values, `${endpoint}/${model}`).toContain(word);
      }
    }
  });

  test('leaves only those ratios without an aspect of which the model chooses the shape', () => {
    const shapeless = runway.entries.flatMap(entry => entry.ratios ?? []).filter(ratio => ratio.aspect === undefined);

    expect([...new Set(shapeless.map(ratio => ratio.value))].sort()).toEqual([
      'adaptive',
      'auto',
      'auto_1080p',
      'auto_1k',
      'auto_2k',
      'auto_480p',
      'auto_720p',
    ]);
  });

  test('gives a reason wherever it has no price, and never a price of nothing', () => {
    const unpriced = runway.entries.flatMap(({ endpoint, model, price }) =>
      price.known ? [] : [[`${endpoint}/${model}`, price.reason]],
    );

    expect(Object.fromEntries(unpriced)).toEqual({
      'image_to_video/gen3a_turbo': 'gen3a_turbo is no longer served',
      'image_to_video/veo3': 'veo3 is no longer served',
      'text_to_video/veo3': 'veo3 is no longer served',
      'video_to_video/gen4_aleph': 'gen4_aleph is no longer served',
      'video_to_video/gemini_omni_flash_1.1':
        'no source says what gemini_omni_flash_1.1 charges for the video it works on',
      'avatar_videos/gwm1_avatars': 'no source states it, and the provider gives no estimate when it takes the request',
      'generate/video/router': 'the router chooses the model, and the price is that of the model; a dry run tells',
      'generate/image/router': 'the router chooses the model, and the price is that of the model; a dry run tells',
      'generate/audio/router': 'the router chooses the model, and the price is that of the model; a dry run tells',
      'workflows/workflow': 'a workflow costs what its nodes cost; no source says beforehand',
    });
    for (const { price } of runway.entries)
      for (const { rates } of price.known ? price.charges : [])
        for (const { credits } of rates) expect(credits).toBeGreaterThan(0);
  });

  test('says of every price how it is known, on a day that its source has', () => {
    for (const { price } of runway.entries) {
      if (!price.known) continue;
      expect(price.checked).toBe(runway.sources[price.source]!.date);
      expect(price.sources[0]).toBe(price.source);
    }
  });

  test('calls every ratio by the aspect it nearly has', () => {
    const named = runway.entries.flatMap(entry => entry.ratios ?? []).filter(ratio => ratio.aspect !== undefined);
    for (const { value, aspect } of named) {
      const [[width, height], [across, down]] = [value, aspect!].map(text =>
        text.split(':').map(Number),
      ) as number[][] as [number[], number[]];
      expect(Math.abs((width! * down!) / (height! * across!) - 1), value).toBeLessThan(0.03);
    }
  });
});

describe('looking things up', () => {
  test('finds a model at an endpoint, all endpoints of a model, all models of an endpoint', () => {
    expect(entryOf(runway, 'image_to_video', 'gen4.5')?.model).toBe('gen4.5');
    expect(entryOf(runway, 'text_to_video', 'gen4_turbo')).toBe(undefined);
    expect(offersOf(runway, 'gen4.5').map(entry => entry.endpoint)).toEqual(['image_to_video', 'text_to_video']);
    expect(offersOf(runway, 'gen9')).toEqual([]);
    expect(modelsAt(runway, 'video_to_hdr').map(entry => entry.model)).toEqual(['ruby']);
    expect(offersOf(runway, 'router').map(entry => entry.endpoint)).toEqual([
      'generate/video',
      'generate/image',
      'generate/audio',
    ]);
    expect(modelNames(runway).slice(0, 5)).toEqual(['gen4_turbo', 'gen4.5', 'veo3.1', 'veo3.1_fast', 'hailuo3']);
    expect(new Set(modelNames(runway)).size).toBe(modelNames(runway).length);
  });
});
