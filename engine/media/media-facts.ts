export type MediaKind =
  /** Moving pictures, with or without sound. */
  | 'video'
  /** One picture. */
  | 'image'
  /** Sound alone. */
  | 'audio'
  /** Files in a ZIP: the frames of an image sequence. */
  | 'archive'
  /** A JSON document that came along with a picture. */
  | 'data';

/** What a media file turned out to be, read from its bytes and never from what was asked. */
export interface MediaFacts {
  readonly kind: MediaKind;
  readonly mime: string;
  /** Pixels as displayed, rotation applied. Absent unless video or image. */
  readonly width?: number;
  readonly height?: number;
  /** Frames per second, measured. Absent unless video. */
  readonly fps?: number;
  /** Pictures in the primary video track, files in an archive. Absent for everything else. */
  readonly frames?: number;
  /** Length in seconds. Absent unless video or audio. */
  readonly seconds?: number;
  /** Channels of sound; 0: a video without any. Absent unless video or audio, and where a file does not say. */
  readonly channels?: number;
  /** Samples of sound per second. Absent where there is no sound. */
  readonly sampleRate?: number;
}
