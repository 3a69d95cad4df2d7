/** @jsxImportSource preact */

import { shownGroups } from './grid.tsx';
import { bestOf, jobName } from './look.ts';
import { Preview } from './preview.tsx';
import { go, openTake, useStore } from './store.ts';
import { seconds, timecode } from './words.ts';

/** The film as panels, in its order: picture, words and seconds. Made to be printed, too. */
export function Board() {
  const head = useStore(state => state.head)!;
  const things = useStore(state => state.things);
  const route = useStore(state => state.route);
  const shown = shownGroups({ head, things, route }).filter(({ things: [first] }) => first?.kind === 'shot');
  let at = 0;
  const starts = new Map<string, number>();
  for (const id of head.cut) {
    starts.set(id, at);
    at += things.get(id)?.seconds ?? 0;
  }
  if (shown.length === 0) return <div class="nothing">No shot is like that.</div>;
  return (
    <main class="board">
      <header class="only-print">
        <h1>{head.production.title}</h1>
        {head.production.logline && <p>{head.production.logline}</p>}
      </header>
      {shown.map(({ group, things: own }) => (
        <section key={group.id}>
          <h2>
            <b>{group.id}</b> {group.title}
          </h2>
          <ol>
            {own.map(thing => {
              const best = bestOf(thing);
              return (
                <li key={thing.id}>
                  <button
                    type="button"
                    class="panel-card"
                    data-id={thing.id}
                    onClick={() => (best ? openTake(best.id) : go({ thing: thing.id, beside: [] }))}
                    aria-label={`Open ${thing.id}`}
                  >
                    <Preview media={best?.take.media} aspect={head.aspect} />
                  </button>
                  <h3>
                    <span>{head.cut.indexOf(thing.id) + 1}</span>
                    <b>{thing.id}</b>
                    {thing.title}
                    <em>
                      {best && jobName(best.job, thing)} {best?.take.verdict?.state}
                    </em>
                  </h3>
                  <p class="times">
                    {timecode(starts.get(thing.id) ?? 0, head.fps)}
                    {thing.seconds !== undefined && <span>{seconds(thing.seconds)}</span>}
                  </p>
                  {thing.text && <p class="words">{thing.text}</p>}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </main>
  );
}
