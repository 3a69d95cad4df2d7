import { timecodeAt } from '../time/timecode.ts';
import { oneLine } from './escape.ts';
import type { Marker, Timeline } from './timeline.ts';

/**
 * Markers as DaVinci Resolve imports them, a file for each 999; none without markers. Of several on one frame it would keep
 * one, so they are written as one.
 */
export function markerEdls(timeline: Timeline): readonly string[] {
  const frames = [...new Set(timeline.markers.map(({ at }) => at))].sort((a, b) => a - b);
  return Array.from({ length: Math.ceil(frames.length / most) }, (_, file) =>
    markerEdl(timeline, frames.slice(file * most, (file + 1) * most)),
  );
}

/** Its events have three digits. */
const most = 999;

function markerEdl({ title, ratio, count, start, markers }: Timeline, frames: readonly number[]): string {
  const events = frames.flatMap((frame, index) => {
    const here = markers.filter(({ at }) => at === frame);
    const [from, to] = [frame, frame + 1].map(each => timecodeAt(start + each, count));
    const text = here.map(each => plain(each.text)).join(' / ');
    return [
      `${String(index + 1).padStart(3, '0')}  001      V     C        ${from} ${to} ${from} ${to}  `,
      `${text} |C:${colourOf(here)} |M:${plain(here[0]!.name)} |D:1`,
      '',
    ];
  });
  const fcm = `FCM: ${count.drops ? 'DROP FRAME' : 'NON-DROP FRAME'}`;
  return `${[`TITLE: ${oneLine(`${title} ${ratio} notes`, 70)}`, fcm, '', ...events].join('\r\n')}\r\n`;
}

/** A bar would end the text. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '/');

const colourOf = (markers: readonly Marker[]): string =>
  markers.some(({ kind }) => kind === 'note')
    ? 'ResolveColorRed'
    : markers.some(({ kind }) => kind === 'missing')
      ? 'ResolveColorYellow'
      : 'ResolveColorBlue';
