/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReviewMedia } from '../../views/models/review-types.ts';
import { mediaPath, posterPath } from './look.ts';
import { classes } from './words.ts';

interface PreviewProps {
  readonly media: ReviewMedia | undefined;
  readonly aspect: number;
  /** Whether the clip runs, without sound. */
  readonly isPlaying?: boolean;
  /** What stands there while there is no picture. */
  readonly words?: string | undefined;
}

/** A poster; while somebody points at it, the clip itself. */
export function Preview({ media, aspect, isPlaying = false, words }: PreviewProps) {
  const [isBroken, setBroken] = useState(false);
  useEffect(() => setBroken(false), [media?.sha]);
  if (!media || media.gone || isBroken)
    return (
      <span class="frame blank" style={{ aspectRatio: aspect }}>
        <span>{media ? 'its file is not here' : (words ?? 'no picture yet')}</span>
      </span>
    );
  return (
    <span class={classes('frame', media.kind)} style={{ aspectRatio: aspect }}>
      <img src={posterPath(media.sha)} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
      {isPlaying && media.kind === 'video' && <Muted media={media} />}
    </span>
  );
}

function Muted({ media }: { readonly media: ReviewMedia }) {
  const video = useRef<HTMLVideoElement>(null);
  const [isThere, arrive] = useState(false);
  useEffect(() => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) video.current?.play().catch(() => {});
  }, []);
  return (
    <video
      ref={video}
      class={classes(isThere && 'there')}
      src={mediaPath(media)}
      muted
      loop
      playsInline
      preload="auto"
      onPlaying={() => arrive(true)}
    />
  );
}
