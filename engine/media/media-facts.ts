export type MediaKind = 'video' | 'image' | 'audio';

/** What a media file turned out to be, read from its bytes and never from what was asked. */
export interface MediaFacts {
  readonly kind: MediaKind;
  readonly mime: string;
  /** Pixels as displayed, rotation applied. Absent for audio. */
  readonly width?: number;
  readonly height?: number;
  /** Frames per second, measured. Absent unless video. */
  readonly fps?: number;
  /** Pictures in the primary video track. Absent unless video. */
  readonly frames?: number;
  /** Length in seconds. Absent for images. */
  readonly seconds?: number;
}
