import { videoFrame } from './film/video-frame.ts';

/** The first picture of a video as displayed, as PNG bytes. Rejects as `lastFrame` does. */
export const firstFrame = async (videoPath: string): Promise<Uint8Array> =>
  (await videoFrame(videoPath, 'first')).encode('png');
