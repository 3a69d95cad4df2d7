/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { deck } from './deck.ts';
import { aspectOf, jobName, type Placed } from './look.ts';
import { View } from './stage.tsx';
import type { Transport } from './transport.ts';

interface WipeProps {
  readonly a: Placed;
  readonly b: Placed;
  readonly transport: Transport;
  readonly aspect: number;
}

/** One take over the other, with an edge to drag between them. */
export function Wipe({ a, b, transport, aspect }: WipeProps) {
  const [at, move] = useState(50);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    deck.flip = () => move(now => (now > 50 ? 0 : 100));
    return () => {
      deck.flip = undefined;
    };
  }, []);
  const drag = (event: PointerEvent): void => {
    if (event.buttons === 0) return;
    const { left, width } = box.current!.getBoundingClientRect();
    move(Math.min(100, Math.max(0, ((event.clientX - left) / width) * 100)));
  };
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(now => Math.min(100, Math.max(0, now + by)));
  };
  return (
    <figure class="wipe" ref={box} style={{ '--at': `${at}%`, '--aspect': aspectOf(a.take.media) ?? aspect }}>
      <div class="layer">
        <View place={b} transport={transport} aspect={aspect} />
      </div>
      <div class="layer over">
        <View place={a} transport={transport} aspect={aspect} />
      </div>
      <span class="name a" hidden={at < 12}>
        {jobName(a.job, a.thing)} {a.take.n}
      </span>
      <span class="name b" hidden={at > 88}>
        {jobName(b.job, b.thing)} {b.take.n}
      </span>
      <div
        class="edge"
        role="slider"
        tabIndex={0}
        aria-label="Edge between the two takes"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(at)}
        onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
    </figure>
  );
}
