import { fpsOf, type Rate } from '../time/rate.ts';
import type { Event, Marker } from './timeline.ts';

/** What is to be known of an event: notes of its take that are seen, what a card says, that a shot is missing. */
export function markersOf(event: Event, rate: Rate): readonly Marker[] {
  if (event.kind === 'card') return [{ at: event.at, kind: 'card', name: 'Card', text: event.text }];
  if (event.kind === 'black')
    return event.shot === undefined
      ? []
      : [{ at: event.at, kind: 'missing', name: event.shot, text: 'nothing stands for it yet' }];
  const { at, frames, clip, shot } = event;
  return (clip.take?.notes ?? [])
    .map(({ at: moment, text, by }): Marker => {
      const frame = moment === undefined ? event.in : Math.floor(moment * fpsOf(rate) + 0.01);
      return { at: at + frame - event.in, kind: 'note', name: shot, text: `${text} (${by})` };
    })
    .filter(marker => marker.at >= at && marker.at < at + frames)
    .toSorted((a, b) => a.at - b.at);
}
