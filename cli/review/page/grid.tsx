/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReviewGroup, ReviewThing } from '../../views/models/review-types.ts';
import { Card } from './card.tsx';
import { matches } from './look.ts';
import { noFilter } from './route.ts';
import { go, now, type State, useStore } from './store.ts';
import { counted, seconds } from './words.ts';

/** A group, and those of its things that are to be seen. */
export interface Shown {
  readonly group: ReviewGroup;
  readonly things: readonly ReviewThing[];
}

/** What the filters leave, in the order of the film. */
export function shownGroups({
  head,
  things,
  route: { filter },
}: Pick<State, 'head' | 'things' | 'route'>): readonly Shown[] {
  return (head?.groups ?? [])
    .map(group => ({
      group,
      things: group.things.flatMap(id => {
        const thing = things.get(id);
        return thing && matches(thing, filter, group.id) ? [thing] : [];
      }),
    }))
    .filter(({ things: left }) => left.length > 0);
}

/** Every shot as a card, by scene. */
export function Grid() {
  const head = useStore(state => state.head);
  const things = useStore(state => state.things);
  const filter = useStore(state => state.route.filter);
  const shown = useMemo(() => shownGroups(now()), [head?.groups, things, filter]);
  const columns = useColumns();
  if (!head) return null;
  if (shown.length === 0)
    return (
      <div class="nothing">
        <p>{things.size === 0 ? 'There is nothing here yet.' : 'No shot is like that.'}</p>
        {things.size > 0 && (
          <button type="button" class="button" onClick={() => go({ filter: noFilter })}>
            Show all
          </button>
        )}
      </div>
    );
  return (
    <main class="grid" style={{ '--columns': columns }}>
      {shown.map(({ group, things: own }) => (
        <section key={group.id} aria-label={group.title ?? group.id}>
          <h2>
            {isScene(group.id) && <b>{group.id}</b>} {group.title}
            <small>{lengthOf(own)}</small>
          </h2>
          {blocksOf(own, columns).map((block, index) => (
            <Block key={`${group.id}${index}`} things={block} aspect={head.aspect} columns={columns} />
          ))}
        </section>
      ))}
    </main>
  );
}

const isScene = (id: string): boolean => !['stills', 'sound', 'gone'].includes(id);

function lengthOf(things: readonly ReviewThing[]): string {
  const sum = things.reduce((all, { seconds: length = 0 }) => all + length, 0);
  return `${counted(things.length, things[0]?.kind === 'gone' ? 'thing' : (things[0]?.kind ?? 'thing'))}${sum > 0 ? ` · ${seconds(sum)}` : ''}`;
}

/** Whole rows that come and go together, a dozen cards or so. */
function blocksOf(things: readonly ReviewThing[], columns: number): readonly (readonly ReviewThing[])[] {
  const size = Math.ceil(12 / columns) * columns;
  return Array.from({ length: Math.ceil(things.length / size) }, (_, index) =>
    things.slice(index * size, (index + 1) * size),
  );
}

/** As many as fit, none narrower than a log is long. */
function useColumns(): number {
  const count = (): number => Math.max(1, Math.floor((innerWidth - 16) / 280));
  const [columns, set] = useState(count);
  useEffect(() => {
    const look = (): void => set(count());
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  return columns;
}

interface BlockProps {
  readonly things: readonly ReviewThing[];
  readonly aspect: number;
  readonly columns: number;
}

/** Cards that are drawn when they come near, and stay as high as they were when they are far. */
function Block({ things, aspect, columns }: BlockProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const height = useRef(0);
  useEffect(() => {
    const element = place.current!;
    const observer = new IntersectionObserver(
      ([entry]) => {
        // Behind an open shot nothing is anywhere: all stays as it is.
        if (!entry || entry.boundingClientRect.width === 0) return;
        if (!entry.isIntersecting && element.classList.contains('near'))
          height.current = entry.boundingClientRect.height;
        setNear(entry.isIntersecting);
      },
      { rootMargin: '900px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const guess = height.current || Math.ceil(things.length / columns) * rowHeight;
  return (
    <div
      ref={place}
      class={isNear ? 'block near' : 'block'}
      data-ids={things.map(({ id }) => id).join(' ')}
      style={isNear ? {} : { height: `${guess}px` }}
    >
      {isNear && things.map(thing => <Card key={thing.id} thing={thing} aspect={aspect} />)}
    </div>
  );
}

/** Near enough for a scroll bar. */
const rowHeight = 270;
