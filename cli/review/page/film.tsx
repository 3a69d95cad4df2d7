/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from './controls.tsx';
import { filmDeck } from './film-deck.ts';
import { Icon } from './icons.tsx';
import { mediaPath } from './look.ts';
import { lengthOf, type Piece, pieceAt, reelOf } from './reel.ts';
import { openTake, useStore } from './store.ts';
import { classes, counted, timecode } from './words.ts';

/** The film as it stands, from the first shot to the last without a stop. */
export function Film() {
  const head = useStore(state => state.head)!;
  const things = useStore(state => state.things);
  const reel = useMemo(() => reelOf(head, things), [head.cut, things]);
  const { time, isPlaying, at, seek, toggle } = useReel(reel);
  const total = lengthOf(reel);
  const piece = reel[at];
  useEffect(
    () =>
      filmDeck({
        fps: head.fps,
        toggle,
        seek: to => seek(Math.min(Math.max(0, to), total)),
        time: () => time,
        shot: steps => seek(reel[Math.min(reel.length - 1, Math.max(0, at + steps))]?.start ?? 0),
      }),
    [time, at, isPlaying, reel],
  );
  if (!piece) return <div class="nothing">There is no shot to play yet.</div>;
  const missing = reel.filter(({ state }) => state === 'missing' || state === 'still').length;
  return (
    <main class="film" style={{ '--aspect': head.aspect }}>
      <div class="screen">
        {reel.slice(at, at + 2).map((each, index) => (
          <Screen key={each.id} piece={each} isOn={index === 0} isPlaying={isPlaying && index === 0} time={time} />
        ))}
      </div>
      <div class="controls">
        <nav class="reel" aria-label="Shots of the film">
          {reel.map((each, index) => (
            <button
              key={each.id}
              type="button"
              class={classes('cell', each.state, index === at && 'on')}
              style={{ flexGrow: each.length, '--played': `${played(each, time)}%` }}
              title={`${each.id}, ${timecode(each.start, head.fps)}`}
              aria-label={`${each.id}, ${each.state}`}
              aria-current={index === at ? 'true' : undefined}
              onClick={event => {
                const { left, width } = event.currentTarget.getBoundingClientRect();
                const share = event.detail > 0 ? (event.clientX - left) / width : 0;
                seek(each.start + share * each.length);
              }}
            />
          ))}
        </nav>
        <div class="buttons">
          <Button name={isPlaying ? 'Pause' : 'Play'} title="Space" onClick={toggle}>
            <Icon name={isPlaying ? 'pause' : 'play'} fill />
          </Button>
          <Button name="Shot before" title="[" onClick={() => seek(reel[Math.max(0, at - 1)]!.start)}>
            <Icon name="back" />
          </Button>
          <Button name="Shot after" title="]" onClick={() => seek(reel[Math.min(reel.length - 1, at + 1)]!.start)}>
            <Icon name="forth" />
          </Button>
          <output class="timecode">
            {timecode(time, head.fps)}
            <span>{timecode(total, head.fps)}</span>
          </output>
          <span class="now">
            <b>{piece.id}</b> {states[piece.state]}
          </span>
          <span class="gap" />
          {missing > 0 && <small>{counted(missing, 'shot')} without a clip</small>}
          {piece.take !== undefined && (
            <button type="button" class="button" onClick={() => openTake(piece.take!)}>
              Open shot
            </button>
          )}
        </div>
      </div>
    </main>
  );
}

const states: Readonly<Record<Piece['state'], string>> = {
  final: 'last rung',
  chosen: 'chosen take',
  newest: 'newest take, not chosen',
  still: 'a still, held',
  missing: 'no picture yet',
};

const played = ({ start, length }: Piece, time: number): number =>
  Math.min(100, Math.max(0, ((time - start) / length) * 100));

/** A clock that runs over the pieces; a clip that is late holds it up. */
function useReel(reel: readonly Piece[]) {
  const [time, setTime] = useState(0);
  const [isPlaying, play] = useState(false);
  const clock = useRef({ time: 0, last: 0 });
  const total = lengthOf(reel);
  useEffect(() => {
    if (!isPlaying) return;
    let frame = 0;
    clock.current.last = performance.now();
    const turn = (now: number): void => {
      const clip = document.querySelector<HTMLVideoElement>('.screen .on video');
      const passed = Math.max(0, now - clock.current.last) / 1000;
      clock.current.last = now;
      const isLate = clip && (clip.readyState < 3 || clip.seeking);
      if (!isLate) clock.current.time += Math.min(passed, 0.25);
      if (clock.current.time >= total) {
        clock.current.time = 0;
        play(false);
      }
      setTime(clock.current.time);
      frame = requestAnimationFrame(turn);
    };
    frame = requestAnimationFrame(turn);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, total]);
  const seek = (to: number): void => {
    clock.current.time = Math.max(0, Math.min(to, Math.max(0, total - 0.01)));
    setTime(clock.current.time);
  };
  return { time, isPlaying, at: pieceAt(reel, time), seek, toggle: () => play(!isPlaying) };
}

interface ScreenProps {
  readonly piece: Piece;
  /** Otherwise it is the next one, being made ready. */
  readonly isOn: boolean;
  readonly isPlaying: boolean;
  readonly time: number;
}

function Screen({ piece: { media, words, start, id }, isOn, isPlaying, time }: ScreenProps) {
  const clip = useRef<HTMLVideoElement>(null);
  const want = Math.max(0, time - start);
  useEffect(() => {
    const video = clip.current;
    if (!video) return;
    if (!isOn) {
      video.pause();
      return;
    }
    const off = Math.abs(video.currentTime - want);
    if (off > (isPlaying ? 0.2 : 0.02)) video.currentTime = want;
    if (isPlaying && video.paused && !video.ended) video.play().catch(() => {});
    if (!isPlaying) video.pause();
  }, [isOn, isPlaying, want]);
  return (
    <div class={classes('piece', isOn && 'on')}>
      {media?.kind === 'video' && !media.gone ? (
        // biome-ignore lint/a11y/useMediaCaption: takes have no captions
        <video ref={clip} src={mediaPath(media)} preload="auto" playsInline />
      ) : media && !media.gone ? (
        <img src={mediaPath(media)} alt={id} />
      ) : (
        <div class="slate">
          <b>{id}</b>
          <p>{words}</p>
        </div>
      )}
    </div>
  );
}
