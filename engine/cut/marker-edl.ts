import { timecodeAt } from '../time/timecode.ts';
import { oneLine } from './escape.ts';
import type { Marker, Timeline } from './timeline.ts';

/** Markers as DaVinci Resolve imports them. Of several on one frame it would keep one, so they are written as one. */
export function markerEdl({ title, ratio, count, start, markers }: Timeline): string {
  const frames = [...new Set(markers.map(({ at }) => at))].sort((a, b) => a - b);
  const events = frames.slice(0, 999).flatMap((frame, index) => {
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
