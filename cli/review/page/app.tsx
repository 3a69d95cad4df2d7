/** @jsxImportSource preact */
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Board } from './board.tsx';
import { Film } from './film.tsx';
import { focusCard } from './focus.ts';
import { Grid } from './grid.tsx';
import { Help } from './help.tsx';
import { listenToKeys } from './keys.ts';
import { ShotView } from './shot-view.tsx';
import { scrolled, useStore } from './store.ts';
import { Toasts } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';

/** The whole page. */
export function App() {
  const head = useStore(state => state.head);
  const trouble = useStore(state => state.trouble);
  const view = useStore(state => state.route.view);
  const isOpen = useStore(({ route }) => route.take !== undefined || route.thing !== undefined);
  useEffect(listenToKeys, []);
  useLayoutEffect(() => {
    scrollTo(0, isOpen ? 0 : scrolled.before);
    if (!isOpen && scrolled.last !== undefined) focusCard(scrolled.last);
  }, [isOpen]);
  useEffect(() => {
    if (head) document.title = `${head.production.title} · review`;
  }, [head?.production.title]);
  if (!head) return <div class="nothing">{trouble ?? ''}</div>;
  return (
    <>
      <TopBar />
      <div class="behind" inert={isOpen} hidden={isOpen}>
        {view === 'shots' && <Grid />}
        {view === 'board' && <Board />}
        {view === 'film' && !isOpen && <Film />}
      </div>
      {isOpen && <ShotView />}
      <Toasts />
      <Help />
    </>
  );
}
