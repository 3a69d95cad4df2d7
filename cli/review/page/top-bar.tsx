/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks';
import type { ReviewThing } from '../../views/models/review-types.ts';
import { goNext } from './deck.ts';
import { Icon } from './icons.tsx';
import { isShown, mediaPath, progressOf } from './look.ts';
import { type Filter, noFilter, type Show, type View } from './route.ts';
import { source } from './source.ts';
import { change, close, go, useStore } from './store.ts';
import { applyTheme, otherTheme } from './theme.ts';
import { classes } from './words.ts';

/** What the production is, what it spent, and what is to be seen of it. */
export function TopBar() {
  const head = useStore(state => state.head)!;
  const view = useStore(state => state.route.view);
  const isOpen = useStore(({ route }) => route.take !== undefined || route.thing !== undefined);
  const { production, rehearsal, money, run } = head;
  return (
    <header class="top">
      <div class="name">
        <h1>{production.title}</h1>
        {rehearsal && <span class="tag">rehearsal</span>}
        {run && (
          <span class="tag live" title={`an apply of ${run.by} is going on`}>
            <i /> rendering
          </span>
        )}
      </div>
      <nav aria-label="Views">
        {views.map(([id, title]) => (
          <button
            key={id}
            type="button"
            aria-current={view === id ? 'page' : undefined}
            onClick={() => {
              if (isOpen) close();
              go({ view: id });
            }}
          >
            {title}
          </button>
        ))}
      </nav>
      {!isOpen && view !== 'film' && <Filters />}
      <div class="right">
        <Progress />
        {money && <Money {...money} />}
        <button
          type="button"
          class="bare"
          aria-label="Light or dark"
          title="Light or dark"
          onClick={() => applyTheme(otherTheme())}
        >
          <Icon name="sun" />
        </button>
        <button
          type="button"
          class="bare"
          aria-label="Keys"
          title="Keys: ?"
          onClick={() => change({ isHelping: true })}
        >
          <kbd>?</kbd>
        </button>
      </div>
    </header>
  );
}

const views: readonly (readonly [View, string])[] = [
  ['shots', 'Shots'],
  ['board', 'Storyboard'],
  ['film', 'Film'],
];

/** How far the looking is; a click leads to the next that nobody judged. */
function Progress() {
  const things = useStore(state => state.things);
  const { judged, all } = useMemo(() => progressOf(things.values()), [things]);
  if (all === 0 || !source.canJudge) return null;
  const words = `of ${all} rungs with takes ${judged} are judged`;
  return (
    <button
      type="button"
      class="bare progress"
      title={`${words}; next: G`}
      aria-label={`${words}: go to the next`}
      onClick={goNext}
    >
      <b>{judged}</b> of {all} <span>judged</span>
    </button>
  );
}

function Money({
  spent,
  reserved,
  budget,
}: {
  readonly spent: number;
  readonly reserved: number;
  readonly budget?: number;
}) {
  const words = `spent ${spent.toLocaleString('en')}${budget === undefined ? '' : ` of ${budget.toLocaleString('en')}`} credits${reserved > 0 ? `, ${reserved} reserved` : ''}`;
  return (
    <span class="money" title={words}>
      <b>{spent.toLocaleString('en')}</b>
      {budget !== undefined && <span> / {budget.toLocaleString('en')}</span>} cr
      {budget !== undefined && <meter min={0} max={budget} value={spent + reserved} high={budget * 0.8} />}
    </span>
  );
}

const shows: readonly (readonly [Show, string])[] = [
  ['', 'All takes'],
  ['review', 'Needs review'],
  ['circled', 'Circled'],
  ['approved', 'Approved'],
  ['rejected', 'Rejected'],
  ['noted', 'With notes'],
  ['running', 'Rendering'],
  ['over', 'Over budget'],
];

function Filters() {
  const head = useStore(state => state.head)!;
  const things = useStore(state => state.things);
  const filter = useStore(state => state.route.filter);
  const { rungs, models, counts } = useMemo(() => summed(things), [things]);
  const set = (some: Partial<Filter>, replace = false): void => go({ filter: { ...filter, ...some } }, { replace });
  const isSet = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <search class="filters">
      <label class="find">
        <Icon name="search" />
        <input
          id="find"
          type="search"
          placeholder="Find"
          aria-label="Find shots by name, prompt, model"
          value={filter.words}
          onInput={event => set({ words: event.currentTarget.value }, true)}
        />
      </label>
      <select
        aria-label="Show"
        class={classes(filter.show !== '' && 'set')}
        value={filter.show}
        onChange={event => set({ show: event.currentTarget.value as Show })}
      >
        {shows.map(([id, title]) => (
          <option key={id} value={id} disabled={id !== '' && id !== filter.show && counts[id] === 0}>
            {title}
            {id === '' ? '' : ` (${counts[id]})`}
          </option>
        ))}
      </select>
      <Choice
        name="scene"
        all="All scenes"
        values={head.groups.map(({ id, title }) => [id, title ? `${id} ${title}` : id])}
      />
      <Choice name="rung" all="All rungs" values={rungs.map(each => [each, each])} />
      <Choice name="model" all="All models" values={models.map(each => [each, each])} />
      <span class="faces">
        {head.characters.map(({ id, face }) => (
          <button
            key={id}
            type="button"
            class="face"
            aria-pressed={filter.character === id}
            title={`shots with ${id}`}
            onClick={() => set({ character: filter.character === id ? '' : id })}
          >
            {face && <img src={mediaPath(face)} alt="" />}
            {id}
          </button>
        ))}
      </span>
      {isSet && (
        <button
          type="button"
          class="bare"
          aria-label="Show all"
          title="Show all"
          onClick={() => go({ filter: noFilter })}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}

interface ChoiceProps {
  readonly name: 'scene' | 'rung' | 'model';
  readonly all: string;
  readonly values: readonly (readonly [id: string, title: string])[];
}

function Choice({ name, all, values }: ChoiceProps) {
  const filter = useStore(state => state.route.filter);
  if (values.length < 2) return null;
  return (
    <select
      aria-label={all}
      class={classes(filter[name] !== '' && 'set')}
      value={filter[name]}
      onChange={event => go({ filter: { ...filter, [name]: event.currentTarget.value } })}
    >
      <option value="">{all}</option>
      {values.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function summed(things: ReadonlyMap<string, ReviewThing>) {
  const all = [...things.values()];
  const jobs = all.flatMap(thing => thing.jobs);
  return {
    rungs: [...new Set(jobs.flatMap(({ rung }) => rung ?? []))],
    models: [...new Set(jobs.map(({ model }) => model))].filter(model => model !== '').sort(),
    counts: Object.fromEntries(
      shows.map(([show]) => [show, all.filter(thing => isShown(thing, thing.jobs, show)).length]),
    ) as Record<Show, number>,
  };
}
