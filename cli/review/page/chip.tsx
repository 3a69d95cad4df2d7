/** @jsxImportSource preact */
import { Mark } from './icons.tsx';
import type { Placed } from './look.ts';
import { openTake } from './store.ts';
import { classes } from './words.ts';

/** A take as it stands in a camera report: its number, and what the pencil said of it. */
export function Chip({ place, isOpen = false }: { readonly place: Placed; readonly isOpen?: boolean }) {
  const { take, id } = place;
  const { verdict } = take;
  const said = [
    id,
    verdict?.state,
    take.old ? 'made for an earlier wording' : undefined,
    take.media.gone ? 'its file is missing' : undefined,
    take.notes ? `${take.notes.length} noted` : undefined,
  ].filter(Boolean);
  return (
    <button
      type="button"
      class={classes('chip', verdict?.state, take.old && 'old', take.media.gone && 'gone', isOpen && 'open')}
      title={said.join(', ')}
      aria-label={said.join(', ')}
      aria-current={isOpen ? 'true' : undefined}
      onClick={event => {
        event.preventDefault();
        event.stopPropagation();
        openTake(id);
      }}
    >
      {take.n}
      {verdict && <Mark state={verdict.state} />}
      {take.notes && <i class="dot" />}
    </button>
  );
}
