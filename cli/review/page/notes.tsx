/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import type { TakeDetails } from '../../views/models/review-types.ts';
import { deck } from './deck.ts';
import { note } from './deeds.ts';
import { leaveField } from './focus.ts';
import type { Placed } from './look.ts';
import { source } from './source.ts';
import { moment, shortTimecode } from './words.ts';

/** What was seen, and when: a click leads there. */
export function Notes({ place, take }: { readonly place: Placed; readonly take?: TakeDetails }) {
  const { fps } = place.take.media;
  const notes = [...(take?.notes ?? [])].sort((a, b) => (a.at ?? -1) - (b.at ?? -1));
  if (notes.length === 0 && !source.canJudge) return null;
  return (
    <section class="notes">
      <h3>Notes</h3>
      {notes.length > 0 && (
        <ol>
          {notes.map(({ at, text, by, when }) => (
            <li key={`${when}${at}${text}`}>
              {at === undefined ? (
                <span class="at">whole</span>
              ) : (
                <button type="button" class="at" onClick={() => deck.transport?.seekTo(at)}>
                  {shortTimecode(at, fps)}
                </button>
              )}
              <span>
                {text} <small>{`${by}, ${moment(when)}`}</small>
              </span>
            </li>
          ))}
        </ol>
      )}
      {source.canJudge && <Add key={place.id} place={place} />}
    </section>
  );
}

/** A note at the frame on the stage, or about the whole. */
function Add({ place }: { readonly place: Placed }) {
  const [text, say] = useState('');
  const [at, pin] = useState<number | undefined>(undefined);
  const box = useRef<HTMLInputElement>(null);
  const isSending = useRef(false);
  const { kind, fps } = place.take.media;
  const hasTime = kind === 'video' || kind === 'audio';
  const send = async (): Promise<void> => {
    if (text.trim() === '' || isSending.current) return;
    isSending.current = true;
    if (await note(place.id, text.trim(), at)) {
      say('');
      if (box.current === document.activeElement) leaveField(box.current!);
    }
    isSending.current = false;
  };
  return (
    <form
      class="add-note"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      {hasTime && (
        <button
          type="button"
          class="at"
          title="About this frame, or about the whole"
          onClick={() => pin(at === undefined ? (deck.transport?.playing.time ?? 0) : undefined)}
        >
          {at === undefined ? 'whole' : shortTimecode(at, fps)}
        </button>
      )}
      <input
        ref={box}
        id="note"
        autoComplete="off"
        placeholder={kind === 'video' ? 'Note at this frame' : hasTime ? 'Note at this moment' : 'Note'}
        aria-label="Note"
        value={text}
        onFocus={() => {
          if (!hasTime || !deck.transport) return;
          deck.transport.pause();
          pin(deck.transport.playing.time);
        }}
        onInput={event => say(event.currentTarget.value)}
      />
      <kbd>N</kbd>
    </form>
  );
}
