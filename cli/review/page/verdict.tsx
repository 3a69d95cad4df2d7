/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JobDetails, TakeDetails } from '../../views/models/review-types.ts';
import { reasons } from '../reasons.ts';
import { usePlaying } from './controls.tsx';
import { deck } from './deck.ts';
import { clear, drafts, judge, tick, tickAll, undo } from './deeds.ts';
import { Mark } from './icons.tsx';
import type { Placed } from './look.ts';
import { Scores } from './scores.tsx';
import { change, useStore } from './store.ts';
import { Transport } from './transport.ts';
import { classes, credits, plain, shortTimecode } from './words.ts';

interface VerdictProps {
  readonly place: Placed;
  readonly job?: JobDetails;
  readonly take?: TakeDetails;
}

/** The three verdicts, what they open, and the checks that an approval needs. */
export function Verdict({ place, job, take }: VerdictProps) {
  const isRejecting = useStore(state => state.isRejecting);
  const { verdict } = place.take;
  const state = verdict?.state;
  return (
    <section class="judge" aria-label="Verdict">
      <div class="verdicts">
        <button
          type="button"
          class={classes('circled', state === 'circled' && 'on')}
          aria-pressed={state === 'circled'}
          onClick={() => void judge(place, 'circled')}
        >
          <Mark state="circled" /> Circle <kbd>C</kbd>
        </button>
        <button
          type="button"
          class={classes('approved', state === 'approved' && 'on')}
          aria-pressed={state === 'approved'}
          onClick={() => void judge(place, 'approved')}
        >
          <Mark state="approved" /> Approve <kbd>A</kbd>
        </button>
        <button
          type="button"
          class={classes('rejected', state === 'rejected' && 'on')}
          aria-pressed={state === 'rejected'}
          aria-expanded={isRejecting}
          onClick={() => change({ isRejecting: !isRejecting })}
        >
          <Mark state="rejected" /> Reject <kbd>R</kbd>
        </button>
      </div>
      {isRejecting && <Rejection key={place.id} place={place} />}
      <div class="after">
        <Opens {...(job ? { job } : {})} />
        <span class="back">
          {verdict && (
            <button type="button" class="link" title="X" onClick={() => void clear(place)}>
              Clear
            </button>
          )}
          <button type="button" class="link" title="U" onClick={() => void undo()}>
            Undo
          </button>
        </span>
      </div>
      <Scores place={place} {...(take ? { take } : {})} />
      {job && job.checks.length > 0 && <Checks place={place} job={job} {...(take ? { take } : {})} />}
    </section>
  );
}

/** What a verdict on this take lets through, and what that costs. */
function Opens({ job }: { readonly job?: JobDetails }) {
  const rehearsal = useStore(state => state.head?.rehearsal) ?? false;
  if (!job || job.opens.length === 0) return <ul class="opens" />;
  return (
    <ul class="opens">
      {job.opens.map(({ address, on, credits: amount, model, isOpen }) => (
        <li key={address}>
          {!isOpen && `${on === 'circled' ? 'Circle' : 'Approve'} opens `}
          <b>{address}</b> {isOpen && 'is open, '}
          {model}
          {amount !== undefined && <span>≤ {credits(amount, rehearsal)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Checks({
  place,
  job,
  take,
}: {
  readonly place: Placed;
  readonly job: JobDetails;
  readonly take?: TakeDetails;
}) {
  const ticked = useStore(({ ticks }) => ticks.get(place.id));
  const before = new Set(place.take.verdict?.state === 'rejected' ? [] : take?.review?.checks);
  const left = job.checks.filter(({ id }) => !before.has(id) && !ticked?.has(id)).length;
  return (
    <fieldset class="checks">
      <legend>
        Checks <span>{left === 0 ? 'all ticked' : `${left} to look at`}</span>
        {left > 0 && (
          <button
            type="button"
            class="link"
            title="T"
            onClick={() =>
              tickAll(
                place.id,
                job.checks.map(({ id }) => id),
              )
            }
          >
            Tick all
          </button>
        )}
      </legend>
      <p class="aside">Tick what you looked at, and is not there.</p>
      {job.checks.map(({ id, question }, index) => (
        <label key={id} title={id}>
          <input
            type="checkbox"
            value={id}
            checked={before.has(id) || (ticked?.has(id) ?? false)}
            disabled={before.has(id)}
            onChange={() => tick(place.id, id)}
          />
          <span>{question}</span>
          {index < 9 && <kbd>{index + 1}</kbd>}
        </label>
      ))}
    </fieldset>
  );
}

/** What stands for the transport of a picture. */
const silence = new Transport(1);

/** Why not this one: a sentence, and one of the method's words where one fits. */
function Rejection({ place }: { readonly place: Placed }) {
  const draft = drafts.get(place.id);
  const [why, say] = useState(draft?.why ?? '');
  const [reason, choose] = useState(draft?.reason ?? '');
  const { kind, fps } = place.take.media;
  const { time } = usePlaying(deck.transport ?? silence);
  const [isHere, pin] = useState(kind === 'video' && time > 0.05);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    deck.transport?.pause();
    box.current?.focus();
  }, []);
  const send = (): void => {
    if (why.trim() === '') {
      box.current?.focus();
      return;
    }
    drafts.set(place.id, { why, reason });
    void judge(place, 'rejected', {
      note: why.trim(),
      ...(reason === '' ? {} : { reason }),
      ...(isHere && deck.transport ? { at: time } : {}),
    });
  };
  return (
    <form
      class="rejection"
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        rows={2}
        placeholder="What is wrong?"
        aria-label="Why it is rejected"
        value={why}
        onInput={event => say(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            send();
          }
          if (event.key === 'Escape') change({ isRejecting: false });
        }}
      />
      <div class="row">
        <select aria-label="Reason" value={reason} onChange={event => choose(event.currentTarget.value)}>
          <option value="">no word for it</option>
          {reasons.map(each => (
            <option key={each} value={each}>
              {plain(each)}
            </option>
          ))}
        </select>
        {kind === 'video' && (
          <label class="here">
            <input type="checkbox" checked={isHere} onChange={event => pin(event.currentTarget.checked)} />
            at {shortTimecode(time, fps)}
          </label>
        )}
        <button type="submit" class="button strong" disabled={why.trim() === ''}>
          Reject <kbd>↵</kbd>
        </button>
      </div>
    </form>
  );
}
