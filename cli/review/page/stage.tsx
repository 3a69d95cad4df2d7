/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Controls } from './controls.tsx';
import { compareWith, deck } from './deck.ts';
import { Icon } from './icons.tsx';
import { aspectOf, jobName, mediaPath, type Placed, posterPath } from './look.ts';
import { useStore } from './store.ts';
import { Transport } from './transport.ts';
import { Wipe } from './wipe.tsx';
import { classes } from './words.ts';

/** One take, or up to four side by side or one over the other, with one transport. */
export function Stage({ places, mode }: { readonly places: readonly Placed[]; readonly mode: 'side' | 'wipe' }) {
  const head = useStore(state => state.head)!;
  const box = useRef<HTMLDivElement>(null);
  const first = places[0]!;
  const fps = first.take.media.fps ?? head.fps;
  const at = useStore(state => state.route.at) ?? 0;
  const transport = useMemo(() => new Transport(fps, { at }), [fps, first.id]);
  const hasTime = places.some(({ take: { media } }) => media.kind === 'video' || media.kind === 'audio');
  const isWipe = mode === 'wipe' && places.length === 2;
  useEffect(() => {
    deck.transport = hasTime ? transport : undefined;
    deck.fullScreen = () => {
      if (document.fullscreenElement) void document.exitFullscreen();
      else void box.current?.requestFullscreen();
    };
    return () => {
      deck.transport = undefined;
      deck.fullScreen = undefined;
    };
  }, [transport, hasTime]);
  return (
    <div ref={box} class={classes('stage', `many${isWipe ? 1 : places.length}`)}>
      <div class="views">
        {isWipe ? (
          <Wipe a={places[0]!} b={places[1]!} transport={transport} aspect={head.aspect} />
        ) : (
          places.map(place => (
            <figure key={place.id}>
              <View place={place} transport={transport} aspect={head.aspect} />
              {places.length > 1 && <Caption place={place} isFirst={place === first} />}
            </figure>
          ))
        )}
      </div>
      {hasTime && <Controls transport={transport} place={first} isComparing={places.length > 1} />}
    </div>
  );
}

/** Which take that is. */
export function Caption({ place, isFirst }: { readonly place: Placed; readonly isFirst: boolean }) {
  const { job, take, thing } = place;
  return (
    <figcaption>
      <b>
        {jobName(job, thing)} {take.n}
      </b>
      <span>{job.model}</span>
      {take.verdict && <span class={take.verdict.state}>{take.verdict.state}</span>}
      {!isFirst && (
        <button
          type="button"
          class="bare"
          aria-label={`Compare no longer with ${place.id}`}
          onClick={() => compareWith(place.id)}
        >
          <Icon name="close" />
        </button>
      )}
    </figcaption>
  );
}

interface ViewProps {
  readonly place: Placed;
  readonly transport: Transport;
  readonly aspect: number;
}

/** A take as it is: a clip, a picture, a sound. */
export function View({ place, transport, aspect }: ViewProps) {
  const { media } = place.take;
  const ratio = aspectOf(media) ?? aspect;
  const [trouble, setTrouble] = useState(false);
  useEffect(() => setTrouble(false), [media.sha]);
  if (media.gone || trouble)
    return (
      <div class="view blank" style={{ '--aspect': ratio }}>
        <p>
          {media.gone
            ? 'The file of this take is not here. `retake apply` fetches it while the provider has it.'
            : 'This browser cannot play the file.'}
        </p>
      </div>
    );
  if (media.kind === 'image')
    return (
      <div class="view" style={{ '--aspect': ratio }}>
        <img src={mediaPath(media)} alt={`Take ${place.id}`} onError={() => setTrouble(true)} />
      </div>
    );
  if (media.kind !== 'video' && media.kind !== 'audio')
    return (
      <div class="view blank" style={{ '--aspect': ratio }}>
        <p>{media.kind === 'archive' ? `${media.frames ?? 'Some'} files in a ZIP.` : 'A side file.'}</p>
        <a class="button" href={mediaPath(media)} download>
          Save it
        </a>
      </div>
    );
  return <Clip key={media.sha} place={place} transport={transport} ratio={ratio} onTrouble={() => setTrouble(true)} />;
}

interface ClipProps {
  readonly place: Placed;
  readonly transport: Transport;
  readonly ratio: number;
  readonly onTrouble: () => void;
}

function Clip({ place, transport, ratio, onTrouble }: ClipProps) {
  const { media } = place.take;
  const clip = useRef<HTMLVideoElement>(null);
  useEffect(() => transport.attach(clip.current!), [transport]);
  return (
    <div
      class={classes('view', media.kind)}
      style={{ '--aspect': media.kind === 'audio' ? 4 : ratio, backgroundImage: `url("${posterPath(media.sha)}")` }}
    >
      {/* biome-ignore lint/a11y/useMediaCaption: takes have no captions */}
      <video
        ref={clip}
        src={mediaPath(media)}
        preload="auto"
        playsInline
        aria-label={`Take ${place.id}`}
        onClick={() => transport.toggle()}
        onError={onTrouble}
      />
    </div>
  );
}
