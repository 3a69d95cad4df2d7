import { describe, expect, test } from 'vitest';
import { runway } from '../../engine/catalog/catalog.ts';
import { quote } from '../../engine/catalog/quote.ts';
import type { AssetFacts, ProviderRequest } from '../../engine/catalog/request.ts';
import { edit, facts, imageToVideo, request, still, textToVideo } from './build.ts';

const credits = (asked: ProviderRequest, assets?: AssetFacts): number | string => {
  const quoted = quote(runway, asked, assets);
  return quoted.known ? `${quoted.atMost ? '≤ ' : ''}${quoted.credits} cr = ${quoted.basis}` : quoted.reason;
};

describe('the price of a clip', () => {
  test('is credits by the second', () => {
    expect(credits(imageToVideo('gen4_turbo', { duration: 5 }))).toBe('25 cr = 5 s × 5 cr');
    expect(credits(imageToVideo('gen4_turbo', { duration: 10 }))).toBe('50 cr = 10 s × 5 cr');
    expect(credits(imageToVideo('gen4.5', { duration: 5 }))).toBe('60 cr = 5 s × 12 cr');
    expect(credits(imageToVideo('gen4.5', { duration: 10 }))).toBe('120 cr = 10 s × 12 cr');
    expect(credits(textToVideo('gen4.5', { duration: 5 }))).toBe('60 cr = 5 s × 12 cr');
  });

  test('of six shots of five seconds is 150 credits on gen4_turbo and 360 on gen4.5', () => {
    const six = (model: string): number =>
      Array.from({ length: 6 }, () => quote(runway, imageToVideo(model, { duration: 5 }))).reduce(
        (sum, each) => sum + (each.known ? each.credits : Number.NaN),
        0,
      );

    expect(six('gen4_turbo')).toBe(150);
    expect(six('gen4.5')).toBe(360);
  });

  test('is that of the longest clip when no length is sent and the API does not say what it takes then', () => {
    expect(credits(imageToVideo('gen4_turbo'))).toBe('≤ 50 cr = 10 s × 5 cr');
    expect(credits(imageToVideo('veo3.1_fast'))).toBe('≤ 120 cr = 8 s × 15 cr');
  });

  test('with sound is the one that counts when nothing is said about sound', () => {
    expect(credits(textToVideo('veo3.1', { duration: 8, audio: true }))).toBe('320 cr = 8 s × 40 cr');
    expect(credits(textToVideo('veo3.1', { duration: 8, audio: false }))).toBe('160 cr = 8 s × 20 cr');
    expect(credits(textToVideo('veo3.1', { duration: 8 }))).toBe('320 cr = 8 s × 40 cr');
    expect(credits(textToVideo('veo3.1_fast', { duration: 4 }))).toBe('60 cr = 4 s × 15 cr');
    expect(credits(textToVideo('veo3.1_fast', { duration: 4, audio: false }))).toBe('40 cr = 4 s × 10 cr');
  });

  test('grows with the output format', () => {
    const of = (outputFormat: string): number | string =>
      credits(imageToVideo('gen4.5', { duration: 5, outputFormat }));

    expect(of('mp4')).toBe('60 cr = 5 s × 12 cr');
    expect(of('prores')).toBe('85 cr = 5 s × 12 cr + 5 s × 5 cr for outputFormat');
    expect(of('hdr10')).toBe('160 cr = 5 s × 12 cr + 5 s × 20 cr for outputFormat');
  });
});

describe('the price of a still', () => {
  test('is credits by the image, by size', () => {
    expect(credits(still('gen4_image', { ratio: '1280:720' }))).toBe('5 cr = 1 image × 5 cr');
    expect(credits(still('gen4_image', { ratio: '1920:1080' }))).toBe('8 cr = 1 image × 8 cr');
    expect(credits(still('gen4_image_turbo', { ratio: '1920:1080' }))).toBe('2 cr = 1 image × 2 cr');
  });

  test.each(['1024:1024', '1168:880', '1360:768', '1808:768'])(
    'of %s is the dearer one, and nobody is sure of it',
    ratio => {
      expect(quote(runway, still('gen4_image', { ratio }))).toMatchObject({
        known: true,
        credits: 8,
        confidence: 'low',
      });
      expect(quote(runway, still('gen4_image', { ratio: '1080:1080' }))).toMatchObject({ confidence: 'high' });
    },
  );
});

describe('the price of an edit', () => {
  test('is credits by the second of the input, and 56 at least', () => {
    expect(credits(edit(), facts({ seconds: 2 }))).toBe('56 cr = 2 s × 28 cr');
    expect(credits(edit(), facts({ seconds: 10 }))).toBe('280 cr = 10 s × 28 cr');
    expect(credits(edit(), facts({ seconds: 1 }))).toBe('56 cr = 1 s × 28 cr, at least 56 cr');
  });

  test('counts a begun second in full, and says that it may be less', () => {
    expect(credits(edit(), facts({ seconds: 5.2 }))).toBe('≤ 168 cr = 6 s × 28 cr');
    // A frame or two is not a begun second.
    expect(credits(edit(), facts({ seconds: 5.04 }))).toBe('≤ 140 cr = 5 s × 28 cr');
  });

  test('is that of the longest input while the length of the input is not known', () => {
    expect(credits(edit())).toBe('≤ 840 cr = 30 s × 28 cr');
  });

  test('in ten bits depends on the size of the picture, and is the dearer one while that is not known', () => {
    const tenBits = edit({ outputFormat: 'sdr_rec709_10bit' });

    expect(credits(tenBits, facts({ seconds: 4, width: 1920, height: 1080 }))).toBe(
      '192 cr = 4 s × 28 cr + 4 s × 20 cr for outputFormat',
    );
    expect(credits(tenBits, facts({ seconds: 4, width: 3840, height: 2160 }))).toBe(
      '272 cr = 4 s × 28 cr + 4 s × 40 cr for outputFormat',
    );
    expect(credits(tenBits, facts({ seconds: 4 }))).toBe('≤ 272 cr = 4 s × 28 cr + 4 s × 40 cr for outputFormat');
  });
});

describe('a price', () => {
  test('says where it is from', () => {
    expect(quote(runway, imageToVideo('gen4_turbo', { duration: 5 }))).toEqual({
      known: true,
      credits: 25,
      atMost: false,
      basis: '5 s × 5 cr',
      source: "Runway's pricing page, as noted by a third party, 2026-10-04",
      confidence: 'high',
    });
  });

  test('nobody knows is not nothing', () => {
    expect(credits(imageToVideo('gen9'))).toBe('the catalog has no gen9 at image_to_video');
    expect(credits(imageToVideo('gen3a_turbo'))).toBe('gen3a_turbo is no longer served');
    expect(credits(imageToVideo('gen4_turbo', { duration: 0 }))).toBe(
      'the request has nothing in it that is charged for',
    );
  });

  test('that a person vouches for replaces that of the catalog, the one for the endpoint first', () => {
    const agreed = {
      'gen4.5': { credits: 9.5, per: 'second', minimum: 40, source: 'prices in retake.yaml' },
      'text_to_video/gen4.5': { credits: 100, per: 'request', source: 'prices in retake.yaml' },
    } as const;

    expect(quote(runway, imageToVideo('gen4.5', { duration: 5 }), undefined, agreed)).toEqual({
      known: true,
      credits: 48,
      atMost: false,
      basis: '5 s × 9.5 cr',
      source: 'prices in retake.yaml',
      confidence: 'high',
    });
    expect(quote(runway, imageToVideo('gen4.5', { duration: 2 }), undefined, agreed)).toMatchObject({ credits: 40 });
    expect(quote(runway, textToVideo('gen4.5', { duration: 5 }), undefined, agreed)).toMatchObject({ credits: 100 });
  });

  test('of an endpoint the catalog does not have is not known', () => {
    expect(quote(runway, request('text_to_smell', 'gen4_turbo'))).toMatchObject({ known: false });
  });
});
