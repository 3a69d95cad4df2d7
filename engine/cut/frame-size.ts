import type { Footage, Timeline } from './timeline.ts';

/** The size of the largest of these; without any, 1920 pixels along the longer side. `ratio` is as written: `16:9`. */
export function frameSize(footage: readonly Footage[], ratio: string): Pick<Timeline, 'width' | 'height'> {
  const largest = footage.toSorted((a, b) => area(b) - area(a))[0];
  if (largest?.width !== undefined && largest.height !== undefined)
    return { width: largest.width, height: largest.height };
  const [across = 16, down = 9] = ratio.split(':').map(Number);
  const scale = 960 / Math.max(across, down);
  return { width: 2 * Math.round(across * scale), height: 2 * Math.round(down * scale) };
}

const area = ({ width = 0, height = 0 }: Footage): number => width * height;
