/** @jsxImportSource preact */
import type { ReviewVerdict } from '../../views/models/review-types.ts';

const paths = {
  play: 'M5 3.5v9l7.5-4.5z',
  pause: 'M4.5 3.5h2.5v9H4.5zM9 3.5h2.5v9H9z',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  forth: 'M6 3.5 10.5 8 6 12.5',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  loop: 'M11.5 5.5H5.2a2.7 2.7 0 0 0 0 5.4h5.6a2.7 2.7 0 0 0 2.4-1.5M9.8 3.6l1.9 1.9-1.9 1.9',
  sound: 'M3 6.3h2.2L8.3 3.8v8.4L5.2 9.7H3zM10.3 6a2.8 2.8 0 0 1 0 4M11.9 4.4a5 5 0 0 1 0 7.2',
  mute: 'M3 6.3h2.2L8.3 3.8v8.4L5.2 9.7H3zM10.5 6.3l3.2 3.4M13.7 6.3l-3.2 3.4',
  full: 'M3.5 6V3.5H6M10 3.5h2.5V6M12.5 10v2.5H10M6 12.5H3.5V10',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.5 8.5l3 3 6-7',
  search: 'M7 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9zM10.3 10.3l3.2 3.2',
  split: 'M2.5 3.5h11v9h-11zM8 2v12',
  grid: 'M2.5 3h4.5v4H2.5zM9 3h4.5v4H9zM2.5 9h4.5v4H2.5zM9 9h4.5v4H9z',
  sun: 'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.5v1.7M8 12.8v1.7M1.5 8h1.7M12.8 8h1.7M3.4 3.4l1.2 1.2M11.4 11.4l1.2 1.2M12.6 3.4l-1.2 1.2M4.6 11.4l-1.2 1.2',
  note: 'M3 3.5h10v7H7.5L5 13v-2.5H3z',
  undo: 'M5.8 3.5 3 6.3l2.8 2.8M3.2 6.3h6a3.3 3.3 0 0 1 0 6.6H6.5',
} as const;

/** A stroke drawing; always beside words, or within something that has a label. */
export function Icon({ name, fill = false }: { readonly name: keyof typeof paths; readonly fill?: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill={fill ? 'currentColor' : 'none'}
        stroke={fill ? 'none' : 'currentColor'}
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The pencil's mark on a take: a circle, a circle that is closed twice, a stroke through it. */
export function Mark({ state }: { readonly state: ReviewVerdict['state'] }) {
  return (
    <svg class={`mark ${state}`} viewBox="0 0 32 32" aria-hidden="true" preserveAspectRatio="none">
      {state === 'rejected' ? (
        <path d="M5 26.5C12 19 19.5 12 27.5 5.5" />
      ) : (
        <path d="M22.5 5.2C17.5 2.6 8.5 4 5 10.5 1.6 17 5.2 26.5 14 28.2c8.8 1.6 15.6-5 14.9-13.2C28.3 8.2 21.5 3.8 13.5 4.6" />
      )}
      {state === 'approved' && <path d="M10.5 3.2C20 .8 29.5 6 30.3 15c.6 7-3.5 12.5-9 14.4" />}
    </svg>
  );
}
