/** @jsxImportSource preact */
import { Component } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ReviewJob, ReviewThing } from '../../views/models/review-types.ts';
import { Chip } from './chip.tsx';
import { bestOf, jobName, type Placed, placed, waitsWords } from './look.ts';
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
  return (
    <article class="card" data-id={thing.id}>
      <a
        class="picture"
        href={hashOf({ ...now().route, ...(best ? { take: best.id } : { thing: thing.id }), beside: [] })}
        aria-label={`Open ${thing.id}${thing.title ? `, ${thing.title}` : ''}`}
        onClick={open}
        onPointerEnter={event => event.pointerType === 'mouse' && over(true)}
        onPointerLeave={() => over(false)}
      >
        <Preview media={best?.take.media} aspect={aspect} isPlaying={isLooked} words={thing.text} />
        {best?.take.verdict && <span class={`state ${best.take.verdict.state}`}>{best.take.verdict.state}</span>}
      </a>
      <header>
        <b>{thing.id.replace(/^(?:still|sound)\//, '')}</b>
        {thing.title && <span class="title">{thing.title}</span>}
        {thing.over && <span class="tag over">over budget</span>}
        {thing.seconds !== undefined && <span class="length">{seconds(thing.seconds)}</span>}
      </header>
      <div class="log">
        {thing.jobs.map(job => (
          <Row key={job.address} job={job} thing={thing} />
        ))}
      </div>
    </article>
  );
}

/** A rung of a shot in the log: its takes, what is under way, and what it waits for. */
function Row({ job, thing }: { readonly job: ReviewJob; readonly thing: ReviewThing }) {
  const takes: readonly Placed[] = placed({ ...thing, jobs: [job] });
  if (takes.length === 0 && job.running.length === 0)
    return (
      <div class="row empty" title={job.waits}>
        <span class="rung">{jobName(job, thing)}</span>
        <span class="waits">{waitsWords(job)}</span>
      </div>
    );
  return (
    <div class="row">
      <span class="rung">{jobName(job, thing)}</span>
      <span class="marks">
        {takes.map(place => (
          <Chip key={place.id} place={place} />
        ))}
        {job.running.map(each => (
          <Running key={`${each.slot}${each.since}`} running={each} />
        ))}
      </span>
    </div>
  );
}
