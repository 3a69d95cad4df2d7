import type { Media } from '../lockfile/lockfile.ts';
import type { PlacedAt } from './store.ts';

/**
 * Where a take is to be found by people: `s01/s01.ride.draft.9x16.v01.mp4`, below takes/, with forward slashes; a second
 * result is `….v01.2.mp4`, and a variant's `s01/s01.rider.draft+dolly_in.v01.mp4`.
 */
export function readableName({ address, take, output = 1 }: PlacedAt, media: Pick<Media, 'mime' | 'kind'>): string {
  const parts = address.split(/[/@~]/).map(harmless);
  const version = String(take).padStart(2, '0');
  return `${parts[0]}/${parts.join('.')}.v${version}${output === 1 ? '' : `.${output}`}.${endingOf(media)}`;
}

/** What a file of this kind ends in: `mp4`. */
export const endingOf = ({ mime, kind }: Pick<Media, 'mime' | 'kind'>): string =>
  endings.get(mime.toLowerCase().split(';')[0]!.trim()) ?? usual[kind];

const endings: ReadonlyMap<string, string> = new Map([
  ['video/mp4', 'mp4'],
  ['video/quicktime', 'mov'],
  ['video/webm', 'webm'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['audio/mpeg', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['audio/wav', 'wav'],
  ['audio/x-wav', 'wav'],
  ['audio/ogg', 'ogg'],
  ['audio/flac', 'flac'],
  ['application/zip', 'zip'],
  ['application/json', 'json'],
]);

const usual: Readonly<Record<Media['kind'], string>> = {
  video: 'mp4',
  image: 'png',
  audio: 'mp3',
  archive: 'zip',
  data: 'bin',
};

/** Ids are plain words already; a lockfile written by someone else may say anything. */
function harmless(part: string): string {
  const plain = part
    .replace(/[^A-Za-z0-9_.+-]/g, '_')
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 100);
  return plain === '' || takenByWindows.test(plain) ? `_${plain}` : plain;
}

const takenByWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
