/** What one output of a task is written as. */
export type FileFormat =
  /** H.264 in MP4. */
  | 'mp4'
  /** H.264 in MOV, where Runway gives ProRes or a 12-bit master. */
  | 'mov'
  /** A still. */
  | 'png'
  /** A still. */
  | 'jpeg'
  /** A still. */
  | 'webp'
  /** Uncompressed sound. */
  | 'wav'
  /** Compressed sound. */
  | 'mp3'
  /** Opus in Ogg. */
  | 'ogg'
  /** A ZIP of PNG frames. */
  | 'png-frames'
  /** The same in 16 bits. */
  | 'png16-frames'
  /** A ZIP of EXR frames in BT.2020. */
  | 'exr-frames'
  /** The same in ACEScg. */
  | 'acescg-frames'
  /** What the numbers of HDR frames mean. */
  | 'json';

/** What the links say of a file: its type, and how its name ends. */
export const formats: Readonly<Record<FileFormat, { readonly mime: string; readonly ending: string }>> = {
  mp4: { mime: 'video/mp4', ending: 'mp4' },
  mov: { mime: 'video/quicktime', ending: 'mov' },
  png: { mime: 'image/png', ending: 'png' },
  jpeg: { mime: 'image/jpeg', ending: 'jpg' },
  webp: { mime: 'image/webp', ending: 'webp' },
  wav: { mime: 'audio/wav', ending: 'wav' },
  mp3: { mime: 'audio/mpeg', ending: 'mp3' },
  ogg: { mime: 'audio/ogg', ending: 'ogg' },
  'png-frames': { mime: 'application/zip', ending: 'zip' },
  'png16-frames': { mime: 'application/zip', ending: 'zip' },
  'exr-frames': { mime: 'application/zip', ending: 'zip' },
  'acescg-frames': { mime: 'application/zip', ending: 'zip' },
  json: { mime: 'application/json', ending: 'json' },
};
