import type { VideoFrame } from '@napi-rs/webcodecs';

/**
 * A decoded frame as RGBA. The codec library converts every frame as if it were BT.601, which shifts the colours of HD
 * video a little with each link of a chain of shots; so HD frames are converted here.
 */
export async function framePixels(frame: VideoFrame): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const { codedWidth: width, codedHeight: height, colorSpace } = frame;
  const pixels = new Uint8ClampedArray(width * height * 4);
  // A file that does not say is HD from 720 lines on; that is how players read it.
  const hd = colorSpace.matrix === 'bt709' || (colorSpace.matrix == null && Math.min(width, height) >= 720);
  if (frame.format !== 'I420' || !hd) {
    await frame.copyTo(new Uint8Array(pixels.buffer), { format: 'RGBA' });
    return pixels;
  }
  const bytes = new Uint8Array(frame.allocationSize());
  const [luma, blue, red] = await frame.copyTo(bytes);
  if (luma === undefined || blue === undefined || red === undefined) throw new Error('a frame without planes');
  const [black, scale, chroma] = colorSpace.fullRange === true ? [0, 1, 1] : [16, 255 / 219, 255 / 224];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = (bytes[luma.offset + y * luma.stride + x]! - black) * scale;
      const u = (bytes[blue.offset + (y >> 1) * blue.stride + (x >> 1)]! - 128) * chroma;
      const v = (bytes[red.offset + (y >> 1) * red.stride + (x >> 1)]! - 128) * chroma;
      const pixel = (y * width + x) * 4;
      pixels[pixel] = light + 1.5748 * v;
      pixels[pixel + 1] = light - 0.187324 * u - 0.468124 * v;
      pixels[pixel + 2] = light + 1.8556 * u;
      pixels[pixel + 3] = 255;
    }
  }
  return pixels;
}
