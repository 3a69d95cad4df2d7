/** @jsxImportSource preact */
import type { JobDetails } from '../../views/models/review-types.ts';
import { mediaPath, type Placed, posterPath } from './look.ts';
import { now } from './store.ts';
import { credits, moment, plain } from './words.ts';

/** Further results of the same request, each as large as it is in a window of its own. */
export function Others({ place: { take } }: { readonly place: Placed }) {
  const { others = [] } = take;
  if (others.length === 0) return null;
  return (
    <section class="others">
      <h3>From the same request</h3>
      <ul>
        {others.map((media, index) => (
          <li key={media.sha}>
            {media.gone ? (
              <span class="blank">missing</span>
            ) : (
              <a
                href={mediaPath(media)}
                target="_blank"
                rel="noreferrer"
                aria-label={`Result ${index + 2}, in a new window`}
              >
                {media.kind === 'image' || media.kind === 'video' ? (
                  <img src={posterPath(media.sha)} alt="" loading="lazy" />
                ) : (
                  <span class="blank">{media.kind}</span>
                )}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Attempts that gave no take: why, and what they cost. */
export function Lost({ job }: { readonly job: JobDetails | undefined }) {
  const { lost = [] } = job ?? {};
  if (lost.length === 0) return null;
  const rehearsal = now().head?.rehearsal ?? false;
  return (
    <section class="lost">
      <h3>Without a take</h3>
      <ul>
        {lost.map(({ kind, slot, at, code, reason, charged }) => (
          <li key={`${at}${slot}${code}`}>
            <b>{plain(kind)}</b> {reason}
            <small>
              {[`slot ${slot}`, code, moment(at), charged === undefined ? undefined : credits(charged, rehearsal)]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
