/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import { source } from './source.ts';
import { change, useStore } from './store.ts';

type Keys = readonly (readonly [keys: string, does: string])[];

const look: Keys = [
  ['Enter', 'open the card that has the focus'],
  ['↑ ↓ ← →', 'from card to card'],
  ['/', 'find'],
  ['1 2 3', 'shots, storyboard, film'],
  ['Esc', 'back'],
];

const play: Keys = [
  ['Space K', 'play, pause'],
  [', .', 'a frame back, forth'],
  ['← →', 'a frame; with Shift a second'],
  ['Home End', 'first, last frame'],
  ['J L', 'slower, faster'],
  ['O', 'loop'],
  ['M', 'sound'],
  ['F', 'full screen'],
];

const go: Keys = [
  ['↑ ↓', 'take before, after'],
  ['[ ]', 'shot before, after'],
  ['Y', 'copy a link to this frame'],
  ['V', 'compare with the take before'],
  ['W', 'side by side, or wipe'],
  ['B', 'flip from one to the other'],
];

const judge: Keys = [
  ['G', 'next take without a verdict'],
  ['C', 'circle'],
  ['A', 'approve'],
  ['R', 'reject, and why'],
  ['X', 'no verdict'],
  ['U', 'undo'],
  ['N', 'note at this frame'],
  ['1 … 9', 'tick a check'],
  ['T', 'tick them all'],
];

/** Every key there is. */
export function Help() {
  const isOpen = useStore(state => state.isHelping);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="help" aria-label="Keys" onClose={() => change({ isHelping: false })}>
      <header>
        <h2>Keys</h2>
        <button type="button" class="button" onClick={() => change({ isHelping: false })}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <div class="columns">
        <List title="Play" keys={play} />
        {source.canJudge && <List title="Judge" keys={judge} />}
        <List title="Takes" keys={go} />
        <List title="Cards" keys={look} />
      </div>
    </dialog>
  );
}

function List({ title, keys }: { readonly title: string; readonly keys: Keys }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map(each => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
