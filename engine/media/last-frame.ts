import { videoFrame } from './film/video-frame.ts';

/**
 * The last picture of a video as displayed, as PNG bytes. Rejects when the file has no video track, or one that cannot
 * be decoded here.
 */
export const lastFrame = async (videoPath: string): Promise<Uint8Array> =>
  (await videoFrame(videoPath, 'last')).encode('png');
