/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { ReviewRunning } from '../../views/models/review-types.ts';
import { classes, elapsed } from './words.ts';

/** An attempt under way: what it does, and for how long. */
export function Running({ running: { slot, state, since } }: { readonly running: ReviewRunning }) {
  const [time, setTime] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setTime(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const isOver = state === 'uncertain' || state === 'failed';
  return (
    <span class={classes('running', state)} title={`slot ${slot}: ${state}`}>
      <i />
      {state}
      {!isOver && <time>{elapsed(time - Date.parse(since))}</time>}
    </span>
  );
}
