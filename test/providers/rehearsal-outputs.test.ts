import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastFrame } from '../../engine/media/last-frame.ts';
import { difference, grid } from '../media/pixels.ts';
import { aFilm, aStill, aVoice } from './fixtures.ts';
import { type Client, type Fetched, rehearsalClient } from './rehearsal-client.ts';

let client: Client;
let [image, video, audio] = ['', '', ''];
let [still, film, voice]: Uint8Array[] = [];
beforeAll(async () => {
  client = await rehearsalClient({ credits: 10_000_000 });
  [still, film, voice] = await Promise.all([aStill(), aFilm(3), aVoice(6)]);
  image = await client.upload('still.png', still);
  video = await client.upload('film.mp4', film);
  audio = await client.upload('voice.wav', voice);
}, 60_000);
afterAll(() => client.close());

const preset = { type: 'runway-preset', presetId: 'Maya' };
const text = 'The city never sleeps, and neither do we. Night Ride: because the road is yours!';

/** Seconds of the sound track; undefined when there is none. */
async function heard({ path }: Fetched): Promise<number | undefined> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    return await (await input.getPrimaryAudioTrack())?.computeDuration();
  } finally {
    input.dispose();
  }
}

const only = (files: readonly Fetched[]): Fetched => {
  expect(files.length).toBe(1);
  return files[0]!;
};

describe('sound', () => {
  test.each([
    ['text_to_speech', { model: 'eleven_v3', promptText: text, voice: preset }, 'audio/mpeg', 5.71],
    ['text_to_speech', { model: 'eleven_v3', promptText: text, voice: preset, speed: 0.8 }, 'audio/mpeg', 7.14],
    ['text_to_speech', { model: 'seed_audio', promptText: text }, 'audio/wav', 5.71],
    [
      'text_to_speech',
      { model: 'seed_audio', promptText: text, outputFormat: 'mp3', sampleRate: 16000 },
      'audio/mpeg',
      5.71,
    ],
    ['text_to_speech', { model: 'seed_audio', promptText: text, outputFormat: 'ogg_opus' }, 'audio/ogg', 5.71],
    [
      'sound_effect',
      { model: 'eleven_text_to_sound_v2', promptText: 'Rain', duration: 2.5, loop: true },
      'audio/mpeg',
      2.5,
    ],
    ['sound_effect', { model: 'eleven_text_to_sound_v2', promptText: 'A bell' }, 'audio/mpeg', 5],
    ['sound_effect', { model: 'seed_audio', promptText: 'Wind' }, 'audio/wav', 5],
  ] as const)('%s %o is %s of %d s', async (endpoint, body, mime, seconds) => {
    const file = only(await client.rendered(endpoint, body));
    expect([file.mime, file.facts?.kind, file.facts?.mime]).toEqual([mime, 'audio', mime]);
    expect(Math.abs(file.facts!.seconds! - seconds)).toBeLessThan(0.15);
  });

  test('what works on a recording is as long as it', async () => {
    const made = [
      await client.rendered('speech_to_speech', {
        model: 'eleven_multilingual_sts_v2',
        media: { type: 'audio', uri: audio },
        voice: preset,
      }),
      await client.rendered('voice_dubbing', { model: 'eleven_voice_dubbing', audioUri: audio, targetLang: 'de' }),
      await client.rendered('voice_isolation', { model: 'eleven_voice_isolation', audioUri: audio }),
    ];
    for (const files of made) {
      const { mime, facts } = only(files);
      expect(mime).toBe('audio/mpeg');
      expect(Math.abs(facts!.seconds! - 6)).toBeLessThan(0.15);
    }
  });

  test('the length of a speech tells its price', async () => {
    const { body } = await client.post('text_to_speech', { model: 'seed_audio', promptText: text.repeat(10) });
    expect(body.estimatedCost).toEqual({ credits: 51 });
  });

  test('a film has a sound track when it is asked for', async () => {
    const body = { model: 'veo3.1_fast', promptText: 'Rain', ratio: '1280:720', duration: 4 };
    expect(await heard(only(await client.rendered('text_to_video', { ...body, audio: true })))).toBeCloseTo(4, 0);
    expect(await heard(only(await client.rendered('text_to_video', { ...body, audio: false })))).toBeUndefined();
  }, 20_000);
});

const clip = { model: 'gen4.5', promptText: 'A bicycle', ratio: '1280:720', duration: 2 };

describe('containers', () => {
  test.each([
    ['mp4', 'video/mp4', '0.mp4'],
    ['prores', 'video/quicktime', '0.mov'],
    ['hdr_prores', 'video/quicktime', '0.mov'],
    ['hdr_pq_12bit_master', 'video/quicktime', '0.mov'],
    ['hdr10', 'video/mp4', '0.mp4'],
    ['hlg', 'video/mp4', '0.mp4'],
    ['sdr_rec709_10bit', 'video/mp4', '0.mp4'],
  ])(
    '%s is %s',
    async (outputFormat, mime, name) => {
      const file = only(await client.rendered('text_to_video', { ...clip, outputFormat }));
      expect([file.mime, file.name]).toEqual([mime, name]);
      const silent = { fps: 24, frames: 48, seconds: 2, channels: 0 };
      expect(file.facts).toEqual({ kind: 'video', mime, width: 1280, height: 720, ...silent });
    },
    20_000,
  );

  test('png_sequence is all frames in a ZIP', async () => {
    const file = only(await client.rendered('text_to_video', { ...clip, outputFormat: 'png_sequence' }));
    expect([file.mime, file.name, file.facts]).toEqual([
      'application/zip',
      '0.zip',
      { kind: 'archive', mime: 'application/zip', frames: 48 },
    ]);
  }, 30_000);

  test.each(['hdr_png_sequence', 'hdr_exr_sequence', 'hdr_exr_acescg_sequence_1_3', 'hdr_exr_acescg_sequence_2_0'])(
    '%s comes with a document beside it',
    async outputFormat => {
      const files = await client.rendered('text_to_video', { ...clip, outputFormat });
      expect(files.map(({ name, mime, facts }) => ({ name, mime, facts }))).toEqual([
        { name: '0.zip', mime: 'application/zip', facts: { kind: 'archive', mime: 'application/zip', frames: 48 } },
        { name: '1.json', mime: 'application/json', facts: { kind: 'data', mime: 'application/json' } },
      ]);
    },
    30_000,
  );

  test('the frames of an HDR conversion have the document among them', async () => {
    const body = { model: 'ruby', videoUri: video, outputFormat: 'hdr_exr_sequence' };
    expect(only(await client.rendered('video_to_hdr', body)).facts).toMatchObject({ kind: 'archive', frames: 73 });
  }, 30_000);

  test.each([
    ['png', '0.png'],
    ['jpeg', '0.jpg'],
    ['webp', '0.webp'],
  ])('a still can be %s', async (outputFormat, name) => {
    const body = { model: 'muse_image', promptText: 'A lake', ratio: '2016:1152', outputFormat, outputCount: 1 };
    const file = only(await client.rendered('text_to_image', body));
    expect([file.mime, file.name]).toEqual([`image/${outputFormat}`, name]);
    expect(file.facts).toEqual({ kind: 'image', mime: `image/${outputFormat}`, width: 2016, height: 1152 });
  });

  test('several results look different, also with the same picture behind them', async () => {
    const files = await client.rendered('recipes/product_campaign_image', {
      version: '2026-06',
      image: { uri: image },
      prompt: 'On a table',
    });
    expect(files.map(file => file.name)).toEqual(['0.png', '1.png', '2.png', '3.png']);
    const grids = await Promise.all(files.map(file => grid(file.bytes)));
    for (const [index, one] of grids.entries())
      for (const other of grids.slice(index + 1)) expect(difference(one, other)).toBeGreaterThan(3);
  }, 20_000);
});

describe('what is worked on', () => {
  test.each([
    [
      'video_upscale',
      { model: 'magnific_video_upscaler_creative', resolution: '2k' },
      { width: 2562, height: 1440, frames: 72 },
    ],
    [
      'video_upscale',
      { model: 'magnific_video_upscaler_creative', resolution: '720p', fpsBoost: true },
      { height: 720, fps: 48 },
    ],
    [
      'video_upscale',
      { model: 'enhance_frame_rate', targetFramerate: '23_98' },
      { width: 854, height: 480, fps: 23.976 },
    ],
    ['video_upscale', { model: 'enhance_frame_rate', targetFramerate: '60' }, { fps: 60, frames: 180 }],
    ['video_to_hdr', { model: 'ruby' }, { mime: 'video/mp4', width: 854, height: 480, frames: 72 }],
    ['video_to_video', { model: 'aleph2', targetAspectRatio: '1:1' }, { width: 854, height: 854, fps: 24, frames: 72 }],
  ] as const)(
    '%s %o gives %o',
    async (endpoint, body, facts) => {
      const file = only(await client.rendered(endpoint, { ...body, videoUri: video }));
      expect(file.facts).toMatchObject(facts);
      expect(file.facts!.seconds).toBeCloseTo(3, 1);
    },
    30_000,
  );

  test('a performance is as long as its film, and shows the character', async () => {
    const body = {
      model: 'act_two',
      character: { type: 'image', uri: image },
      reference: { type: 'video', uri: video },
      ratio: '960:960',
    };
    const file = only(await client.rendered('character_performance', body));
    expect(file.facts).toMatchObject({ width: 960, height: 960, seconds: 3 });
    expect(await heard(file)).toBeUndefined();
  }, 20_000);

  test('an avatar speaks for as long as its recording, or its text', async () => {
    const avatar = { type: 'runway-preset', presetId: 'influencer' };
    const model = 'gwm1_avatars';
    const said = await client.rendered('avatar_videos', { model, avatar, speech: { type: 'audio', audio } });
    expect(only(said).facts).toMatchObject({ kind: 'video', seconds: 6, channels: 1, sampleRate: 44_100 });
    expect(await heard(only(said))).toBeCloseTo(6, 0);
    const read = await client.rendered('avatar_videos', { model, avatar, speech: { type: 'text', text } });
    expect(only(read).facts!.seconds).toBeCloseTo(5.71, 1);
  }, 30_000);

  test('a film of several shots shows several pictures', async () => {
    const shots = ['A forest', 'A street at night', 'A kitchen'].map((prompt, index) => ({
      prompt,
      duration: index + 1,
    }));
    const body = {
      version: '2026-06',
      mode: 'custom',
      shots: [...shots.slice(0, 2), { ...shots[2], duration: 2 }],
      duration: 5,
      ratio: '1280:720',
    };
    const file = only(await client.rendered('recipes/multi_shot_video', body));
    expect(file.facts).toMatchObject({ width: 1280, height: 720, seconds: 5, frames: 120 });
    expect(await heard(file)).toBeCloseTo(5, 0);
    const forest = only(await client.rendered('text_to_video', { ...clip, promptText: 'A forest' }));
    expect(
      difference(await grid(await lastFrame(file.path)), await grid(await lastFrame(forest.path))),
    ).toBeGreaterThan(8);
  }, 30_000);
});

describe('data URIs', () => {
  const uri = (mime: string, bytes: Uint8Array) => `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;

  test('pictures, films and sound may come along, and are measured', async () => {
    const made = await client.rendered('video_to_hdr', { model: 'ruby', videoUri: uri('video/mp4', film!) });
    expect(only(made).facts).toMatchObject({ width: 854, height: 480, seconds: 3 });
    const short = uri('audio/wav', await aVoice(2));
    const refused = await client.post('voice_isolation', { model: 'eleven_voice_isolation', audioUri: short });
    expect(refused.body.issues).toMatchObject([{ path: ['audioUri'], message: expect.stringContaining('lasts 2 s') }]);
    const edit = { model: 'gen4_turbo', promptImage: uri('image/png', still!), ratio: '1280:720', duration: 2 };
    expect((await client.post('image_to_video', edit)).status).toBe(200);
  }, 20_000);

  test('a record names them by digest, and they are kept once', async () => {
    const body = { model: 'gen4_turbo', promptImage: uri('image/png', still!), ratio: '1280:720', duration: 2 };
    const ids = [
      (await client.post('image_to_video', body)).body.id,
      (await client.post('image_to_video', body)).body.id,
    ];
    const held = ids.map(id => client.stage.folder.tasks().get(id)!.request.body.promptImage);
    expect(held[0]).toMatch(/^held:[0-9a-f]{64}$/);
    expect(held[1]).toBe(held[0]);
  });

  test('what cannot be read is refused, and so is a digest from outside', async () => {
    const body = { model: 'gen4_turbo', ratio: '1280:720', duration: 2 };
    const ask = async (promptImage: string) =>
      (await client.post('image_to_video', { ...body, promptImage })).body.issues;
    expect(await ask(uri('image/png', Buffer.alloc(1000)))).toMatchObject([
      { code: 'invalid_asset', path: ['promptImage'], message: 'The data URI holds nothing that can be read.' },
    ]);
    expect(await ask(`held:${'0'.repeat(64)}`)).toMatchObject([{ code: 'invalid_asset', path: ['promptImage'] }]);
  });
});

test('what is rendered twice is the same twice', async () => {
  const files = [];
  for (const _ of [1, 2])
    files.push(only(await client.rendered('text_to_speech', { model: 'seed_audio', promptText: text })));
  expect(files[0]!.bytes.equals(files[1]!.bytes)).toBe(true);
});
