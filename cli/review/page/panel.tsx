/** @jsxImportSource preact */
import type { ReviewThing, TakeDetails } from '../../views/models/review-types.ts';
import { Lost, Others } from './beside.tsx';
import { Facts, References, Since } from './facts.tsx';
import { jobName, type Placed } from './look.ts';
import { Notes } from './notes.tsx';
import { source } from './source.ts';
import { useDetails } from './store.ts';
import { Verdict } from './verdict.tsx';
import { moment, plain } from './words.ts';

/** What is known of the take that is open, and what is decided about it. */
export function Panel({ thing, place }: { readonly thing: ReviewThing; readonly place?: Placed }) {
  const details = useDetails(thing.id);
  const job = place && details?.jobs[place.job.address];
  const take = place && job?.takes[place.take.n];
  if (!place)
    return (
      <aside class="panel" aria-label="About this shot">
        {thing.jobs.map(each => (
          <section key={each.address}>
            <h3>{jobName(each, thing)}</h3>
            <p>{each.waits ?? 'Not rendered yet.'}</p>
            <Lost job={details?.jobs[each.address]} />
          </section>
        ))}
        {thing.text && (
          <section>
            <h3>Prompt</h3>
            <p class="prompt">{thing.text}</p>
          </section>
        )}
      </aside>
    );
  return (
    <aside class="panel" aria-label={`About ${place.id}`}>
      <section class="head">
        <h3>
          {jobName(place.job, thing)} <b>{place.take.n}</b>
        </h3>
        <Said place={place} {...(take ? { take } : {})} />
      </section>
      {source.canJudge && <Verdict place={place} {...(job ? { job } : {})} {...(take ? { take } : {})} />}
      <Notes place={place} {...(take ? { take } : {})} />
      {take && (
        <>
          <Others place={place} />
          <Since take={take} />
          {take.prompt !== undefined && (
            <section>
              <h3>Prompt as sent</h3>
              <p class="prompt">{take.prompt}</p>
              {take.negative && (
                <p class="prompt">
                  <i>negative</i> {take.negative}
                </p>
              )}
            </section>
          )}
          <References take={take} />
          <Facts place={place} take={take} />
          <Lost job={job} />
        </>
      )}
    </aside>
  );
}

/** `, motion 5, fidelity 4 of 5`. */
const scoreWords = (scores: Readonly<Record<string, number>>): string =>
  `, ${Object.entries(scores)
    .map(([what, score]) => `${what} ${score}`)
    .join(', ')} of 5`;

/** The verdict that stands. */
function Said({ place, take }: { readonly place: Placed; readonly take?: TakeDetails }) {
  const { verdict, old } = place.take;
  return (
    <>
      {verdict ? (
        <p class={`verdict ${verdict.state}`}>
          <b>{verdict.state}</b>
          {verdict.at !== '' && ` by ${verdict.by}, ${moment(verdict.at)}`}
          {take?.review?.reason && <span> for {plain(take.review.reason)}</span>}
          {take?.review?.for && <span> for its {plain(take.review.for)}</span>}
          {take?.review?.scores && <span>{scoreWords(take.review.scores)}</span>}
          {take?.review?.note && <q>{take.review.note}</q>}
        </p>
      ) : (
        <p class="verdict none">No verdict</p>
      )}
      {old && <p class="aside">Made for an earlier wording.</p>}
      {take?.kept && <p class="aside">{take.kept}</p>}
    </>
  );
}
