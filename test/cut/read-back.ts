import { ParseOption, XmlDocument, type XmlElement } from 'libxml2-wasm';
import type { Event, Timeline } from '../../engine/cut/timeline.ts';

// Each format read back by what its own documentation says, with nothing of the product: rates as fractions, timecode by
// counting, XML by libxml2.

/** A medium that is seen: frames of the film from its start, and of the medium; the cut in the middle of a dissolve. */
export interface Seen {
  readonly name: string;
  readonly record: readonly [number, number];
  readonly source: readonly [number, number];
  /** Frames of the dissolve into it. 0: a cut. */
  readonly dissolve: number;
}

export interface Counting {
  /** Frames and the seconds they take: [30000, 1001]. */
  readonly rate: readonly [number, number];
  readonly drops: boolean;
  /** The number of the first frame. */
  readonly start: number;
}

/** What is to be read: all that is no black. A card is a clip, or, where it is a title, its words. */
export const seenIn = ({ events }: Timeline, cards: 'clips' | 'titles' = 'clips'): readonly Seen[] =>
  events.flatMap((event: Event) => {
    if (event.kind === 'black') return [];
    const { at, frames, dissolve, clip } = event;
    const length = dissolve ? dissolve.before + dissolve.after : 0;
    const [name, from] = event.kind === 'card' && cards === 'titles' ? [event.text, 0] : [clip.name, event.in];
    return [{ name, record: [at, at + frames], source: [from, from + frames], dissolve: length }];
  });

/** The frame a timecode counts to. */
export function counted(
  timecode: string,
  { rate: [frames, seconds], drops }: Pick<Counting, 'rate' | 'drops'>,
): number {
  if (timecode.includes(';') !== drops) throw new Error(`${timecode} is of another count`);
  const [h, m, s, f] = timecode.split(/[:;]/).map(Number) as [number, number, number, number];
  const base = Math.ceil(frames / seconds);
  const minutes = h * 60 + m;
  const left = drops ? (base / 15) * (minutes - Math.floor(minutes / 10)) : 0;
  return (minutes * 60 + s) * base + f - left;
}

/** CMX 3600, all files of it. A dissolve is written from where it begins; what came before goes on under its first half. */
export function readEdl(files: readonly string[], counting: Counting): readonly Seen[] {
  const read: (Omit<Seen, 'name'> & { readonly name?: string })[] = [];
  const change = (change: (last: (typeof read)[number]) => (typeof read)[number]) =>
    read.push(...read.splice(-1).map(change));
  for (const line of files.join('').split('\r\n')) {
    const event = eventIn(line, counting);
    const [, which, name = ''] = /^\* (FROM|TO) CLIP NAME: (.*)$/.exec(line) ?? [];
    if (event) {
      const { record, source, dissolve, reel } = event;
      const half = Math.floor(dissolve / 2);
      const on = ([from, to]: readonly [number, number]) => [from, to + half] as const;
      change(last => ({ ...last, record: on(last.record), source: on(last.source) }));
      read.push({
        ...(reel === 'BL' ? {} : { name: '' }),
        record: [record[0] + half, record[1]],
        source: [source[0] + half, source[1]],
        dissolve,
      });
    } else if (which) change(last => (which === 'TO' || last.dissolve === 0 ? { ...last, name } : last));
  }
  return read.flatMap(({ name, ...each }) => (name === undefined ? [] : [{ name, ...each }]));
}

/** Undefined: it is none, or the end of what a dissolve leaves. */
function eventIn(line: string, counting: Counting) {
  const found = /^\d{3} {2}(\S{1,8}) +V +(?:C|D +(\d{3})) +(\S+) (\S+) (\S+) (\S+)$/.exec(line);
  if (!found) return undefined;
  const [, reel, length = '0', ...times] = found;
  const [a = 0, b = 0, c = 0, d = 0] = times.map(time => counted(time, counting));
  if (b - a !== d - c) throw new Error(`${line} is longer in one than in the other`);
  const record = [c - counting.start, d - counting.start] as const;
  return c === d ? undefined : { reel, record, source: [a, b] as const, dissolve: Number(length) };
}

interface OtioTime {
  readonly rate: number;
  readonly value: number;
}
interface OtioItem {
  readonly OTIO_SCHEMA: string;
  readonly name: string;
  readonly source_range: { readonly start_time: OtioTime; readonly duration: OtioTime };
  readonly in_offset: OtioTime;
  readonly out_offset: OtioTime;
  readonly active_media_reference_key: string;
  readonly media_references: Readonly<Record<string, { readonly target_url: string }>>;
}

/** OpenTimelineIO. A transition lies over its neighbours and takes no time of its own. */
export function readOtio(text: string, { rate: [frames, seconds], start }: Counting): readonly Seen[] {
  const value = JSON.parse(text);
  const count = (time: OtioTime): number => {
    if (time.rate !== frames / seconds) throw new Error(`a time at ${time.rate}`);
    return time.value;
  };
  if (count(value.global_start_time) !== start) throw new Error('it starts elsewhere');
  const track = value.tracks.children.find(({ kind }: { kind: string }) => kind === 'Video');
  const read: Seen[] = [];
  let [at, dissolve] = [0, 0];
  for (const item of track.children as readonly OtioItem[]) {
    if (item.OTIO_SCHEMA === 'Transition.1') {
      dissolve = count(item.in_offset) + count(item.out_offset);
      continue;
    }
    const [from, length] = [count(item.source_range.start_time), count(item.source_range.duration)];
    if (item.OTIO_SCHEMA === 'Clip.2') {
      const { target_url } = item.media_references[item.active_media_reference_key]!;
      if (fileOf(target_url) !== item.name) throw new Error(`${item.name} is not called as its file`);
      read.push({ name: item.name, record: [at, at + length], source: [from, from + length], dissolve });
    }
    [at, dissolve] = [at + length, 0];
  }
  return read;
}

/** Final Cut Pro 7 XML. −1 is an edge that a transition decides. */
export function readXmeml(text: string, { start }: Counting): readonly Seen[] {
  return withXml(text, root => {
    if (number(root, 'sequence/timecode/frame') !== start) throw new Error('it starts elsewhere');
    const items = root.find('sequence/media/video/track/*') as XmlElement[];
    const described = root.find('.//file[pathurl]') as XmlElement[];
    const urls = new Map(described.map(file => [file.attr('id')?.value, (file.get('pathurl') as XmlElement).content]));
    return items.flatMap((item, index) => {
      if (item.name !== 'clipitem') return [];
      const before = edgeAt(number(item, 'start'), items[index - 1]);
      const after = edgeAt(number(item, 'end'), items[index + 1]);
      const url = urls.get(item.get('file/@id')?.content)!;
      const name = (item.get('name') as XmlElement).content;
      if (fileOf(url) !== name) throw new Error(`${name} is not called as its file`);
      return [
        {
          name,
          record: [before.cut, after.cut],
          source: [number(item, 'in') + before.cut - before.from, number(item, 'out') - after.to + after.cut],
          dissolve: before.to - before.from,
        },
      ];
    });
  });
}

const number = (of: XmlElement, path: string): number => Number((of.get(path) as XmlElement | null)?.content);

/** The cut in the middle of a transition; without one all is the edge. */
function edgeAt(edge: number, beside: XmlElement | undefined) {
  if (edge !== -1) return { from: edge, cut: edge, to: edge };
  if (beside?.name !== 'transitionitem') throw new Error('an edge without a transition');
  const [from, to] = [number(beside, 'start'), number(beside, 'end')];
  return { from, cut: from + Math.floor((to - from) / 2), to };
}

/** FCPXML: seconds as fractions; offsets on the spine are in the time of the sequence; cards are titles. */
export function readFcpxml(text: string, { rate: [frames, seconds], start }: Counting): readonly Seen[] {
  const count = (time = '0s'): number => {
    const [, above = '', below = '1'] = /^(\d+)(?:\/(\d+))?s$/.exec(time) ?? [];
    const [whole, each] = [BigInt(above) * BigInt(frames), BigInt(below) * BigInt(seconds)];
    if (whole % each !== 0n) throw new Error(`${time} is no whole number of frames`);
    return Number(whole / each);
  };
  return withXml(text, root => {
    const sequence = root.get('library/event/project/sequence') as XmlElement;
    if (count(sequence.attr('tcStart')?.value) !== start) throw new Error('it starts elsewhere');
    const assets = root.find('resources/asset') as XmlElement[];
    const names = new Map(assets.map(asset => [asset.attr('id')?.value, fileOf(asset.get('media-rep/@src')!.content)]));
    const read: Seen[] = [];
    let dissolve = 0;
    for (const item of sequence.find('spine/*') as XmlElement[]) {
      const [at, length] = [count(item.attr('offset')?.value) - start, count(item.attr('duration')?.value)];
      if (item.name === 'asset-clip' || item.name === 'title') {
        const from = count(item.attr('start')?.value);
        const title = item.get('text/text-style') as XmlElement | null;
        const name = title ? title.content : names.get(item.attr('ref')?.value)!;
        read.push({ name, record: [at, at + length], source: [from, from + length], dissolve });
      }
      dissolve = item.name === 'transition' ? length : 0;
    }
    return read;
  });
}

const fileOf = (url: string): string => decodeURIComponent(url.replace(/^.*\//, ''));

export function withXml<Value>(text: string, read: (root: XmlElement) => Value): Value {
  const document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET });
  try {
    return read(document.root);
  } finally {
    document.dispose();
  }
}
