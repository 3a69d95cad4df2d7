import { endFrame } from './film/end-frame.ts';

/**
 * The last picture of a video as displayed, as PNG bytes. Rejects when the file has no video track, or one that cannot
 * be decoded here.
 */
export const lastFrame = (videoPath: string): Promise<Uint8Array> => endFrame(videoPath, 'last');
