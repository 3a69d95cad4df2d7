/** @jsxImportSource preact */
import { undo } from './deeds.ts';
import { Icon } from './icons.tsx';
import { useStore } from './store.ts';
import { classes } from './words.ts';

/** What just happened, and the way back. */
export function Toasts() {
  const toast = useStore(state => state.toast);
  const isLinked = useStore(state => state.isLinked);
  const trouble = useStore(state => state.head?.trouble);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {!isLinked && (
        <div class="toast refused">
          <b>The server is gone.</b>
          <span>Start `retake review` again and open the address it prints; what was decided is in the lockfile.</span>
        </div>
      )}
      {trouble !== undefined && (
        <div class="toast refused">
          <b>The config has an error; what you see is as it was before.</b>
          <span>{trouble}</span>
        </div>
      )}
      {toast && (
        <div key={toast.id} class={classes('toast', toast.kind)}>
          <b>{toast.text}</b>
          {toast.more && <span>{toast.more}</span>}
          {toast.undo !== undefined && (
            <button type="button" class="button" onClick={() => void undo(toast.undo)}>
              <Icon name="undo" /> Undo <kbd>U</kbd>
            </button>
          )}
        </div>
      )}
    </div>
  );
}
