import { describe, expect, test } from 'vitest';
import { runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import type { AssetFacts, KnownAsset, ProviderRequest } from '../../engine/catalog/request.ts';
import { edit, facts, imageToVideo, still } from './build.ts';

const said = (asked: ProviderRequest, assets?: AssetFacts): readonly string[] =>
  inspect(runway, asked, assets).map(({ code, message }) => `(${code}) ${message}`);

describe('the address of an asset', () => {
  const at = (promptImage: string): readonly string[] => said(imageToVideo('gen4_turbo', { promptImage }));

  test('is https, an upload, data, or stands for what is still to be uploaded', () => {
    expect(at('https://example.com/frame.png')).toEqual([]);
    expect(at('runway://aGVsbG8')).toEqual([]);
    expect(at('data:image/png;base64,iVBORw0KGgo=')).toEqual([]);
    expect(at(`sha256:${'0'.repeat(64)}`)).toEqual([]);
    expect(at('take:still/bike-hero')).toEqual([]);
  });

  test('is nothing the provider cannot fetch', () => {
    expect(at('refs/bike.png')).toEqual([
      '(asset) "promptImage" is no URI: the address of an image starts with https:, runway: or data:.',
    ]);
    expect(at('http://example.com/frame.png')).toEqual([
      '(asset) "promptImage" starts with http:, which the provider does not fetch; it takes https:.',
    ]);
    expect(at('https://10.0.0.1/frame.png')).toEqual([
      '(asset) "promptImage" must name its host; an IP address is refused.',
    ]);
    expect(at('https://[::1]/frame.png')).toHaveLength(1);
    expect(at('data:image/gif;base64,R0lGODlh')).toEqual([
      '(asset) "promptImage" holds image/gif, which is not an image that the provider reads.',
    ]);
  });

  test('is not too long', () => {
    expect(at(`https://example.com/${'a'.repeat(2029)}`)).toEqual([
      '(asset) "promptImage" has 2049 characters; such an address may have 2048.',
    ]);
    expect(at(`data:image/png;base64,${'A'.repeat(5_242_880)}`)).toHaveLength(1);
  });
});

describe('what is known of an asset', () => {
  const frame = (model: string, known: KnownAsset): readonly string[] =>
    said(imageToVideo(model, { duration: 4 }), facts({ kind: 'image', ...known }));

  test('is held against its aspect: gen4_turbo takes wider frames than gen4.5', () => {
    expect(frame('gen4_turbo', { width: 2300, height: 1000 })).toEqual([]);
    expect(frame('gen4.5', { width: 2300, height: 1000 })).toEqual([
      '(asset) "promptImage" is 2300 × 1000, an aspect of 2.3; gen4.5 takes 0.5 to 2.',
    ]);
    expect(frame('gen4_turbo', { width: 2400, height: 1000 })).toHaveLength(1);
    expect(frame('veo3.1', { width: 499, height: 1000 })).toHaveLength(1);
    expect(frame('veo3.1', { width: 500, height: 1000 })).toEqual([]);
  });

  test('is not held against it as long as it is not known', () => {
    expect(frame('gen4.5', { width: 2300 })).toEqual([]);
    expect(said(imageToVideo('gen4.5', { duration: 4 }), () => undefined)).toEqual([]);
  });

  test('is found in lists', () => {
    const listed = imageToVideo('gen4.5', { duration: 4, promptImage: [{ uri: 'sha256:a', position: 'first' }] });

    expect(inspect(runway, listed, facts({ width: 3, height: 1 }))[0]?.path).toBe('promptImage[0].uri');
  });

  test('is held against its kind and type', () => {
    expect(frame('gen4.5', { kind: 'video' })).toEqual([
      '(asset) "promptImage" is a video; gen4.5 takes an image there.',
    ]);
    expect(frame('gen4.5', { mime: 'image/gif' })).toEqual([
      '(asset) "promptImage" is image/gif, none of image/jpeg, image/jpg, image/png and image/webp; gen4.5 takes an image there.',
    ]);
  });

  test('is held against its length, rate and size', () => {
    const clip = (known: KnownAsset): readonly string[] => said(edit(), facts({ kind: 'video', ...known }));

    expect(clip({ seconds: 30, fps: 30, bytes: 209_715_200 })).toEqual([]);
    expect(clip({ seconds: 30.5 })).toEqual(['(asset) "videoUri" lasts 30.5 s; aleph2 takes 2 to 30 s.']);
    expect(clip({ seconds: 1 })).toEqual(['(asset) "videoUri" lasts 1 s; aleph2 takes 2 to 30 s.']);
    expect(clip({ fps: 60 })).toEqual(['(asset) "videoUri" runs at 60 fps; aleph2 takes at most 30 fps.']);
    expect(clip({ bytes: 100 })).toEqual(['(asset) "videoUri" has 100 bytes; aleph2 takes 512 to 209715200 bytes.']);
  });
});

describe('a tag', () => {
  test('is three to sixteen small letters, digits and underscores', () => {
    const tagged = (tag: string): readonly string[] =>
      said(still('gen4_image', { referenceImages: [{ uri: 'sha256:a', tag }] }));

    expect(tagged('bike_1')).toEqual([]);
    expect(tagged('Bike')).toEqual([
      '(enum) "referenceImages[0].tag" is "Bike"; gen4_image takes a small letter, then small letters, digits and underscores.',
    ]);
    expect(tagged('ab')).toEqual(['(length) "referenceImages[0].tag" has 2 characters; gen4_image needs at least 3.']);
  });
});
