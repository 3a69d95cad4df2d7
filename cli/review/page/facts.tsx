/** @jsxImportSource preact */

import type { TakeDetails } from '../../views/models/review-types.ts';
import { wordDiff } from '../../views/text/word-diff.ts';
import { mediaPath, type Placed, posterPath } from './look.ts';
import { findTake, now, openTake, useStore } from './store.ts';
import { credits, moment, plain, seconds } from './words.ts';

/** What is different from the take before, word by word. */
export function Since({ take: { since } }: { readonly take: TakeDetails }) {
  if (!since) return null;
  const number = since.take.replace(/^.*#/, '');
  return (
    <section class="since">
      <h3>
        Since take{' '}
        <button type="button" class="link" onClick={() => openTake(since.take)}>
          {number}
        </button>
      </h3>
      {since.changed.length === 0 ? (
        <p class="aside">The same request: another roll of the dice.</p>
      ) : (
        <dl>
          {since.changed.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                {isPlain(before) && isPlain(after) ? (
                  <>
                    {before !== undefined && <del>{before}</del>} {after !== undefined && <ins>{after}</ins>}
                  </>
                ) : (
                  wordDiff(before ?? '', after ?? '').map(({ kind, text }, index) =>
                    kind === 'gone' ? (
                      <del key={index}>{text}</del>
                    ) : kind === 'came' ? (
                      <ins key={index}>{text}</ins>
                    ) : (
                      <span key={index}>{text}</span>
                    ),
                  )
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** One word, or nothing: told as before and after. */
const isPlain = (text: string | undefined): boolean => text === undefined || !/\s/.test(text);

/** The pictures and clips it was made from. */
export function References({ take: { references, reusedFrom } }: { readonly take: TakeDetails }) {
  const things = useStore(state => state.things);
  if (references.length === 0 && reusedFrom === undefined) return null;
  return (
    <section class="references">
      <h3>Made from</h3>
      <ul>
        {references.map(({ field, from, media }) => {
          const place = findTake(things, from);
          const picture =
            media && (place ? posterPath(media.sha) : media.kind === 'image' ? mediaPath(media) : undefined);
          const inside = (
            <>
              {picture && <img src={picture} alt="" loading="lazy" />}
              <span>
                {from} <small>{named(field)}</small>
              </span>
            </>
          );
          return (
            <li key={field}>
              {place ? (
                <button type="button" onClick={() => openTake(from)}>
                  {inside}
                </button>
              ) : (
                <div>{inside}</div>
              )}
            </li>
          );
        })}
        {reusedFrom !== undefined && (
          <li>
            <button type="button" onClick={() => openTake(reusedFrom)}>
              <span>
                {reusedFrom} <small>the same render, paid for once</small>
              </span>
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** `promptImage` as people say it. */
const named = (field: string): string =>
  field === 'promptImage' || field.startsWith('promptImage[0]')
    ? 'first frame'
    : plain(field.replace(/\[(\d+)\].*$/, ' $1').replace(/([a-z])([A-Z])/g, '$1 $2')).toLowerCase();

/** Everything else there is to know. */
export function Facts({ place, take }: { readonly place: Placed; readonly take: TakeDetails }) {
  const { media, seed } = place.take;
  const rehearsal = now().head?.rehearsal ?? false;
  const size = media.width && media.height ? `${media.width}×${media.height}` : undefined;
  const rate = media.fps === undefined ? undefined : `${Number(media.fps.toFixed(3))} fps`;
  const length = media.seconds === undefined ? undefined : seconds(media.seconds);
  const frames = media.frames === undefined || media.kind !== 'video' ? undefined : `${media.frames} frames`;
  const { credits: cost } = take;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['model', take.model],
    ['seed', seed === undefined ? undefined : String(seed)],
    ['file', [size, length, rate, frames].filter(Boolean).join(' · ')],
    [
      'charged',
      cost && `${credits(cost.charged, rehearsal)}${cost.charged === cost.quoted ? '' : ` of ${cost.quoted} quoted`}`,
    ],
    ['made', `${moment(take.created)} by ${take.provider}`],
    ['endpoint', plain(take.endpoint)],
    ...take.fields.map(({ field, value }) => [field, value] as const),
  ];
  return (
    <section class="facts">
      <h3>Facts</h3>
      <dl>
        {rows.map(([name, value]) =>
          value === undefined || value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
