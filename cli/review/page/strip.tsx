/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import type { ReviewJob, ReviewThing } from '../../views/models/review-types.ts';
import { compareWith } from './deck.ts';
import { Icon, Mark } from './icons.tsx';
import { aspectOf, bestOf, isChosen, jobName, type Placed, placed, posterPath, waitsWords } from './look.ts';
import { Running } from './running.tsx';
import { go, openTake, useStore } from './store.ts';
import { classes } from './words.ts';

interface StripProps {
  readonly thing: ReviewThing;
  readonly open?: string;
  readonly beside: readonly string[];
}

/** Every take of a shot, by rung, ratio, variant and step. */
export function Strip({ thing, open, beside }: StripProps) {
  const aspect = useStore(state => state.head)!.aspect;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The strip alone is scrolled: the page stays where it is.
    const jobs = row.current?.querySelector('.jobs');
    const take = jobs?.querySelector('.take.open');
    if (!jobs || !take) return;
    const [outer, inner] = [jobs.getBoundingClientRect(), take.getBoundingClientRect()];
    if (inner.left < outer.left + 12) jobs.scrollLeft -= outer.left + 12 - inner.left;
    else if (inner.right > outer.right - 12) jobs.scrollLeft += inner.right - outer.right + 12;
  }, [open]);
  return (
    <div class="strip" ref={row}>
      <div class="jobs">
        {thing.jobs.map(job => (
          <section key={job.address} aria-label={job.address}>
            <h3 title={job.address}>
              {jobName(job, thing)} <span>{job.model}</span>
            </h3>
            <div class="takes">
              {placed({ ...thing, jobs: [job] }).map(place => (
                <Take
                  key={place.id}
                  place={place}
                  isOpen={place.id === open}
                  isBeside={beside.includes(place.id)}
                  aspect={aspect}
                />
              ))}
              {job.running.map(each => (
                <span key={`${each.slot}${each.since}`} class="take live">
                  <Running running={each} />
                </span>
              ))}
              {job.takes.length === 0 && job.running.length === 0 && <Waiting job={job} />}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}

const Waiting = ({ job }: { readonly job: ReviewJob }) => <p class="waits">{waitsWords(job)}</p>;

interface TakeProps {
  readonly place: Placed;
  readonly isOpen: boolean;
  readonly isBeside: boolean;
  readonly aspect: number;
}

function Take({ place, isOpen, isBeside, aspect }: TakeProps) {
  const { take, id } = place;
  const { verdict, media } = take;
  return (
    <div class={classes('take', isOpen && 'open', isBeside && 'beside', take.old && 'old', verdict?.state)}>
      <button
        type="button"
        aria-label={`${id}${verdict ? `, ${verdict.state}` : ''}`}
        aria-current={isOpen ? 'true' : undefined}
        title={take.old ? `${id}, made for an earlier wording` : id}
        onClick={event => (event.shiftKey ? compareWith(id) : openTake(id, { replace: true }))}
        style={{ aspectRatio: Math.max(0.5, aspectOf(media) ?? aspect) }}
      >
        {media.gone ? <span class="blank">missing</span> : <img src={posterPath(media.sha)} alt="" loading="lazy" />}
        <span class="number">
          {take.n}
          {verdict && <Mark state={verdict.state} />}
        </span>
        {take.notes && <span class="noted">{take.notes.length}</span>}
      </button>
      {!isOpen && (
        <button
          type="button"
          class="add"
          aria-pressed={isBeside}
          aria-label={`Compare with ${id}`}
          title="Compare: Shift-click"
          onClick={() => compareWith(id)}
        >
          <Icon name={isBeside ? 'check' : 'grid'} />
        </button>
      )}
    </div>
  );
}

/** What is worth comparing, at one click. */
export function Pairs({ thing, open }: { readonly thing: ReviewThing; readonly open?: string }) {
  const sets = pairsOf(thing, open);
  if (sets.length === 0) return null;
  return (
    <div class="pairs">
      {sets.map(([title, [first, ...rest]]) => (
        <button
          key={title}
          type="button"
          class="button"
          onClick={() => first && go({ take: first, beside: rest.slice(0, 3) })}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

function pairsOf(thing: ReviewThing, open: string | undefined): readonly (readonly [string, readonly string[]])[] {
  const all = placed(thing).filter(({ take }) => !take.media.gone && take.media.kind !== 'audio');
  const here = all.find(({ id }) => id === open);
  const own = all.filter(({ job, take }) => job.address === here?.job.address && !take.old);
  const best = (list: readonly Placed[]): Placed | undefined =>
    list.find(({ take }) => isChosen(take)) ?? list.findLast(({ take }) => take.verdict?.state !== 'rejected');
  const ratio = here?.job.ratio;
  const rungs = [
    ...new Set(thing.jobs.filter(job => job.ratio === ratio && job.kind === 'shot').map(({ rung }) => rung)),
  ]
    .map(rung => best(all.filter(({ job }) => job.rung === rung && job.ratio === ratio && job.kind === 'shot')))
    .flatMap(each => each ?? []);
  const ratios = [...new Set(thing.jobs.map(job => job.ratio))].flatMap(each => bestOf(thing, each) ?? []);
  const variants = [...new Set(thing.jobs.filter(({ variant }) => variant !== undefined).map(({ address }) => address))]
    .map(address => best(all.filter(({ job }) => job.address === address)))
    .flatMap(each => each ?? []);
  const sets: readonly (readonly [string, readonly Placed[]])[] = [
    ['Takes', own],
    [rungs.length === 2 ? `${rungs[0]!.job.rung} · ${rungs[1]!.job.rung}` : 'Rungs', rungs],
    ['Ratios', ratios],
    ['Variants', variants],
  ];
  return sets.filter(([, list]) => list.length > 1).map(([title, list]) => [title, list.map(({ id }) => id)] as const);
}
