/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import type { ReviewThing } from '../../views/models/review-types.ts';
import { goNext, goShot } from './deck.ts';
import { shownGroups } from './grid.tsx';
import { Icon } from './icons.tsx';
import { bestOf, findPlaced, type Placed } from './look.ts';
import { Panel } from './panel.tsx';
import { source } from './source.ts';
import { Stage } from './stage.tsx';
import { close, now, useStore } from './store.ts';
import { Pairs, Strip } from './strip.tsx';

/** One shot, open: a take on the stage, all its takes below, what is known and decided beside it. */
export function ShotView() {
  const route = useStore(state => state.route);
  const things = useStore(state => state.things);
  const head = useStore(state => state.head)!;
  const box = useRef<HTMLElement>(null);
  const id = (route.take ?? route.thing ?? '').replace(/[@.#].*$/, '');
  const thing = things.get(id);
  // Whoever opens a shot listens from here on, also when what had the focus is gone.
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    const observer = new MutationObserver(() => {
      if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
    });
    observer.observe(box.current!, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  if (!thing)
    return (
      <section ref={box} class="nothing" tabIndex={-1}>
        <p>There is no {route.take ?? route.thing} here.</p>
        <button type="button" class="button" onClick={close}>
          All shots
        </button>
      </section>
    );
  const open = findPlaced(thing, route.take) ?? (route.take === undefined ? bestOf(thing) : undefined);
  const beside = route.beside.flatMap(each => {
    const other = things.get(each.replace(/[@.#].*$/, ''));
    return (other && findPlaced(other, each)) ?? [];
  });
  const places: readonly Placed[] = open ? [open, ...beside] : [];
  return (
    <section ref={box} class="shot" tabIndex={-1} aria-label={`Shot ${thing.id}`}>
      <div class="middle">
        <Bar thing={thing} {...(open ? { open: open.id } : {})} />
        {open ? (
          <Stage places={places} mode={route.mode} />
        ) : (
          <div class="stage empty" style={{ '--aspect': head.aspect }}>
            <p>{thing.text ?? 'No take yet.'}</p>
          </div>
        )}
        <Strip thing={thing} {...(open ? { open: open.id } : {})} beside={route.beside} />
      </div>
      <Panel thing={thing} {...(open ? { place: open } : {})} />
    </section>
  );
}

/** Which shot, and the way to its neighbours. */
function Bar({ thing, open }: { readonly thing: ReviewThing; readonly open?: string }) {
  const all = shownGroups(now()).flatMap(({ things }) => things);
  const at = all.findIndex(({ id }) => id === thing.id);
  return (
    <div class="bar">
      <button type="button" class="bare" onClick={close} aria-label="All shots" title="All shots: Esc">
        <Icon name="back" /> Shots
      </button>
      <h2>
        {thing.id}
        {thing.title && <span>{thing.title}</span>}
        {thing.role && <span class="tag">{thing.role.replaceAll('_', ' ')}</span>}
      </h2>
      <Pairs thing={thing} {...(open === undefined ? {} : { open })} />
      <span class="where">
        {source.canJudge && (
          <button
            type="button"
            class="bare"
            onClick={() => goNext()}
            title="G"
            aria-label="Next take without a verdict"
          >
            Next <kbd>G</kbd>
          </button>
        )}
        {at >= 0 && `${at + 1} of ${all.length}`}
        <button
          type="button"
          class="bare"
          disabled={at <= 0}
          onClick={() => goShot(-1)}
          aria-label="Shot before"
          title="["
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="bare"
          disabled={at < 0 || at >= all.length - 1}
          onClick={() => goShot(1)}
          aria-label="Shot after"
          title="]"
        >
          <Icon name="down" />
        </button>
      </span>
    </div>
  );
}
