import { renderStill, renderVideo } from '../../engine/media/slate.ts';
import { encodeSound } from '../../engine/media/sound/encode-sound.ts';
import { speak } from '../../engine/media/sound/speech.ts';

const slate = { model: 'fixture', prompt: 'A lake', move: 'left', palette: ['navy'] } as const;

/** A picture of 640 × 640. */
export const aStill = (): Promise<Uint8Array> => renderStill({ ...slate, width: 640, height: 640 });

/** A film of 854 × 480 at 24 frames a second. */
export const aFilm = (seconds: number): Promise<Uint8Array> =>
  renderVideo({ ...slate, width: 854, height: 480 }, { seconds, fps: 24 });

/** A voice, as WAV. */
export const aVoice = (seconds: number): Promise<Uint8Array> =>
  encodeSound(speak({ seconds, voice: 'someone', seed: 1, rate: 24_000 }), 'wav');
