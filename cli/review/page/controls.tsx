/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { deck, toggleCompare } from './deck.ts';
import { Icon } from './icons.tsx';
import type { Placed } from './look.ts';
import { go, now, useDetails, useStore } from './store.ts';
import { type Playing, rates, type Transport } from './transport.ts';
import { classes, shortTimecode, timecode } from './words.ts';

interface ControlsProps {
  readonly transport: Transport;
  readonly place: Placed;
  readonly isComparing: boolean;
}

/** What a transport is doing, as it does it. */
export function usePlaying(transport: Transport): Playing {
  const [playing, set] = useState(transport.playing);
  useEffect(() => {
    set(transport.playing);
    return transport.subscribe(() => set(transport.playing));
  }, [transport]);
  return playing;
}

/** Play, step, speed, and where we are. */
export function Controls({ transport, place, isComparing }: ControlsProps) {
  const playing = usePlaying(transport);
  const { fps } = place.take.media;
  const mode = useStore(state => state.route.mode);
  const { time, frame, isPlaying, rate, isLooping, isMuted, duration } = playing;
  return (
    <div class="controls">
      <Scrub transport={transport} place={place} playing={playing} />
      <div class="buttons">
        <Button name={isPlaying ? 'Pause' : 'Play'} title="Space" onClick={() => transport.toggle()}>
          <Icon name={isPlaying ? 'pause' : 'play'} fill />
        </Button>
        <Button name="A frame back" title="," onClick={() => transport.step(-1)}>
          <Icon name="back" />
        </Button>
        <Button name="A frame forth" title="." onClick={() => transport.step(1)}>
          <Icon name="forth" />
        </Button>
        <output class="timecode" aria-label="Timecode">
          {shortTimecode(time, fps)}
          <span>{shortTimecode(duration, fps)}</span>
          {fps !== undefined && <small>f {frame}</small>}
        </output>
        <span class="gap" />
        <select
          aria-label="Speed"
          title="J slower, L faster"
          value={String(rate)}
          onChange={event => transport.setRate(Number(event.currentTarget.value))}
        >
          {rates.map(each => (
            <option key={each} value={String(each)}>
              {each}×
            </option>
          ))}
        </select>
        <Button name="Loop" title="O" isOn={isLooping} onClick={() => transport.toggleLoop()}>
          <Icon name="loop" />
        </Button>
        <Button name="Sound" title="M" onClick={() => transport.toggleSound()}>
          <Icon name={isMuted ? 'mute' : 'sound'} />
        </Button>
        <Button name="Compare" title="V" isOn={isComparing} onClick={toggleCompare}>
          <Icon name="grid" />
        </Button>
        {isComparing && (
          <Button
            name="Wipe"
            title="W"
            isOn={mode === 'wipe'}
            onClick={() => {
              const { take } = now().route;
              go({ ...(take === undefined ? {} : { take }), mode: mode === 'wipe' ? 'side' : 'wipe' });
            }}
          >
            <Icon name="split" />
          </Button>
        )}
        <Button name="Full screen" title="F" onClick={() => deck.fullScreen?.()}>
          <Icon name="full" />
        </Button>
      </div>
    </div>
  );
}

interface ButtonProps {
  readonly name: string;
  readonly title: string;
  readonly isOn?: boolean;
  readonly onClick: () => void;
  readonly children: preact.ComponentChildren;
}

/** A button that is a picture. */
export function Button({ name, title, isOn, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={classes('bare', isOn && 'on')}
      aria-label={name}
      title={`${name}: ${title}`}
      aria-pressed={isOn}
      onClick={event => {
        onClick();
        // The keys go on working on the stage.
        if (event.detail > 0) event.currentTarget.blur();
      }}
    >
      {children}
    </button>
  );
}

/** The bar to seek on, with a mark for every note. */
function Scrub({ transport, place, playing }: Omit<ControlsProps, 'isComparing'> & { readonly playing: Playing }) {
  const bar = useRef<HTMLDivElement>(null);
  const details = useDetails(place.thing.id);
  const notes = details?.jobs[place.job.address]?.takes[place.take.n]?.notes ?? [];
  const { time, duration } = playing;
  const { fps } = place.take.media;
  const at = duration > 0 ? (time / duration) * 100 : 0;
  const seek = (event: PointerEvent): void => {
    if (event.buttons === 0 || duration === 0) return;
    if (transport.playing.isPlaying) transport.pause();
    const { left, width } = bar.current!.getBoundingClientRect();
    const to = Math.min(1, Math.max(0, (event.clientX - left) / width)) * duration;
    transport.seekTo(to);
  };
  return (
    <div class="scrub">
      <div
        ref={bar}
        class="bar-line"
        role="slider"
        tabIndex={0}
        aria-label="Position"
        aria-valuemin={0}
        aria-valuemax={Number(duration.toFixed(2))}
        aria-valuenow={Number(time.toFixed(2))}
        aria-valuetext={timecode(time, fps)}
        style={{ '--at': `${at}%` }}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId);
          seek(event);
        }}
        onPointerMove={seek}
      />
      {notes.map(({ at: when, text, by }) =>
        when === undefined || duration === 0 ? null : (
          <button
            key={`${when}${text}`}
            type="button"
            class="pin"
            style={{ left: `${(when / duration) * 100}%` }}
            title={`${shortTimecode(when, fps)} ${by}: ${text}`}
            aria-label={`Note at ${shortTimecode(when, fps)}: ${text}`}
            onClick={() => transport.seekTo(when)}
          />
        ),
      )}
    </div>
  );
}
