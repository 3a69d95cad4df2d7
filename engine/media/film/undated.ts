/**
 * Takes the time of writing out of an MP4, in place: it is the only thing in the file that differs from one run to the
 * next, and equal takes should be equal bytes. Zero is what writers without a clock put there.
 */
export function undated(mp4: Uint8Array): Uint8Array {
  const view = new DataView(mp4.buffer, mp4.byteOffset, mp4.byteLength);
  clearDates(view, 0, mp4.byteLength);
  return mp4;
}

const containers = ['moov', 'trak', 'mdia'];
const dated = ['mvhd', 'tkhd', 'mdhd'];

/** Boxes of 32-bit size are all there is before the media, and the dates of a version 0 box follow its flags. */
function clearDates(view: DataView, from: number, to: number): void {
  for (let at = from; at + 20 <= to; ) {
    const size = view.getUint32(at);
    if (size < 8) return;
    const type = String.fromCharCode(...[4, 5, 6, 7].map(offset => view.getUint8(at + offset)));
    if (containers.includes(type)) clearDates(view, at + 8, Math.min(to, at + size));
    if (dated.includes(type) && view.getUint8(at + 8) === 0) view.setBigUint64(at + 12, 0n);
    at += size;
  }
}
