import { readFile } from 'node:fs/promises';
import type { Canvas, Image } from '@napi-rs/canvas';
import { ink } from '../board/colours.ts';
import { type Moment, videoFrame } from '../film/video-frame.ts';
import { imageFacts } from '../image-facts.ts';
import { peaks } from '../sound/peaks.ts';

/** A small picture that stands for something. */
export interface Drawn {
  readonly jpeg: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a poster is made of. */
export interface PosterSource {
  readonly path: string;
  readonly kind: 'video' | 'image' | 'audio';
  /** Pixels; never larger than the picture itself. */
  readonly width: number;
  /** Of a video. */
  readonly moment: Moment;
}

/** Draws it. Rejects when the file is not what it is said to be, or cannot be decoded here. */
export async function drawPoster({ path, kind, width, moment }: PosterSource): Promise<Drawn> {
  switch (kind) {
    case 'video':
      return scaled(await videoFrame(path, moment), width);
    case 'image':
      return scaled(await imageAt(path), width);
    case 'audio':
      return drawWave(path, width);
    default:
      return kind satisfies never;
  }
}

/** A picture of more than this many pixels is a bomb, not a still: decoded it would be half a gigabyte. */
const mostPixels = 120e6;

async function imageAt(path: string): Promise<Image> {
  const { loadImage } = await import('@napi-rs/canvas');
  const bytes = await readFile(path);
  const facts = imageFacts(bytes);
  if (facts === undefined) throw new Error('it is no PNG, JPEG or WebP');
  if (facts.width * facts.height > mostPixels) throw new Error(`${facts.width}×${facts.height} is too large`);
  return loadImage(bytes);
}

async function scaled(picture: Canvas | Image, wanted: number): Promise<Drawn> {
  const width = Math.min(wanted, picture.width);
  const height = Math.max(1, Math.round((width * picture.height) / picture.width));
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  // JPEG has no transparency, and black under a cut-out says nothing about it.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return { jpeg: await canvas.encode('jpeg', 82), width, height };
}

/** A sound as a picture: its loudness from beginning to end, in 16:9. */
async function drawWave(path: string, width: number): Promise<Drawn> {
  const bars = Math.max(8, Math.floor(width / 6));
  const { levels } = await peaks(path, bars);
  const { createCanvas } = await import('@napi-rs/canvas');
  const height = Math.round((width * 9) / 16);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = ink.bar;
  context.fillRect(0, 0, width, height);
  const loudest = levels.reduce((most, level) => Math.max(most, level), 0.001);
  const step = (width * 0.9) / bars;
  context.fillStyle = ink.mark;
  levels.forEach((level, index) => {
    // Silence is a line: a gap would look like the end.
    const tall = Math.max(2, (level / loudest) * height * 0.64);
    context.beginPath();
    context.roundRect(width * 0.05 + index * step, (height - tall) / 2, Math.max(1, step * 0.62), tall, step * 0.3);
    context.fill();
  });
  return { jpeg: await canvas.encode('jpeg', 88), width, height };
}
