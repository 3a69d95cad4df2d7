import type { Timeline } from './timeline.ts';

/**
 * The clips of a film under names that sort as it runs, for editors that read no cut: `capcut/010_S01_ride.mp4`. A clip
 * that is seen twice is there twice; black leaves a gap in the numbers.
 */
export function inOrder({ events }: Timeline): readonly { readonly name: string; readonly clip: string }[] {
  const digits = Math.max(3, String(events.length * 10).length);
  return events.flatMap((event, index) => {
    if (event.kind === 'black') return [];
    const number = String((index + 1) * 10).padStart(digits, '0');
    return [{ name: `capcut/${number}_${event.clip.name}`, clip: event.clip.name }];
  });
}
