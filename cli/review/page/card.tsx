/** @jsxImportSource preact */
import { Component, Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ReviewJob, ReviewThing } from '../../views/models/review-types.ts';
import { Chip } from './chip.tsx';
import { bestOf, jobName, placed, waitsWords } from './look.ts';
import { Preview } from './preview.tsx';
import { hashOf } from './route.ts';
import { Running } from './running.tsx';
import { go, now, openTake } from './store.ts';
import { seconds } from './words.ts';

interface CardProps {
  readonly thing: ReviewThing;
  /** Of what has no picture. */
  readonly aspect: number;
}

/** A shot: its best take, and all of them below. Drawn again only when it changes. */
export class Card extends Component<CardProps> {
  override shouldComponentUpdate(next: CardProps): boolean {
    return next.thing !== this.props.thing || next.aspect !== this.props.aspect;
  }

  override render({ thing, aspect }: CardProps) {
    return <Drawn thing={thing} aspect={aspect} />;
  }
}

function Drawn({ thing, aspect }: CardProps) {
  const [isLooked, look] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const best = bestOf(thing);
  const over = (isIn: boolean): void => {
    clearTimeout(timer.current);
    if (isIn) timer.current = setTimeout(() => look(true), 220);
    else look(false);
  };
  const open = (event: Event): void => {
    event.preventDefault();
    if (best) openTake(best.id);
    else go({ thing: thing.id, beside: [] });
  };
  const href = hashOf({ ...now().route, ...(best ? { take: best.id } : { thing: thing.id }), beside: [] });
  return (
    <article class="card" data-id={thing.id}>
      <a
        class="picture"
        href={href}
        aria-label={`Open ${thing.id}${thing.title ? `, ${thing.title}` : ''}`}
        onClick={open}
        onPointerEnter={event => event.pointerType === 'mouse' && over(true)}
        onPointerLeave={() => over(false)}
      >
        <Preview media={best?.take.media} aspect={aspect} isPlaying={isLooked} words={thing.text} />
        {best?.take.verdict && <span class={`state ${best.take.verdict.state}`}>{best.take.verdict.state}</span>}
      </a>
      <header>
        {/* For whoever points at the name; the keyboard has the picture's link. */}
        <a class="name" href={href} onClick={open} tabIndex={-1}>
          {thing.id.replace(/^(?:still|sound)\//, '')}
        </a>
        {thing.title && <span class="title">{thing.title}</span>}
        {thing.over && <span class="tag over">over budget</span>}
        {thing.seconds !== undefined && <span class="length">{seconds(thing.seconds)}</span>}
      </header>
      <div class="log">
        {rowsOf(thing).map(jobs => (
          <Row key={jobs[0]!.address} jobs={jobs} thing={thing} />
        ))}
      </div>
    </article>
  );
}

/** A row for each rung, ratio and variant; edits and finishes stand behind what they work on. */
function rowsOf({ jobs }: ReviewThing): readonly (readonly ReviewJob[])[] {
  const rows = new Map<string, ReviewJob[]>();
  for (const job of jobs) {
    const key = `${job.rung} ${job.variant} ${job.ratio}`;
    const row = rows.get(key);
    if (row) row.push(job);
    else rows.set(key, [job]);
  }
  return [...rows.values()];
}

/** A rung of a shot in the log: its takes, what is under way, and what it waits for. */
function Row({ jobs, thing }: { readonly jobs: readonly ReviewJob[]; readonly thing: ReviewThing }) {
  const [first] = jobs;
  const { step: _, ...base } = first!;
  const name = jobName(base, thing);
  const shown = jobs.filter(({ takes, running }) => takes.length + running.length > 0);
  if (shown.length === 0)
    return (
      <div class="row empty" title={first!.waits}>
        <span class="rung">{name}</span>
        <span class="waits">{waitsWords(first!)}</span>
      </div>
    );
  return (
    <div class="row">
      <span class="rung" title={name}>
        {name}
      </span>
      <span class="marks">
        {shown.map(job => (
          <Fragment key={job.address}>
            {job.step !== undefined && <small>{job.step}</small>}
            {placed({ ...thing, jobs: [job] }).map(place => (
              <Chip key={place.id} place={place} />
            ))}
            {job.running.map(each => (
              <Running key={`${each.slot}${each.since}`} running={each} />
            ))}
          </Fragment>
        ))}
      </span>
    </div>
  );
}
