/** Whether an image is there to its end: a download that broke off keeps its header and its size, and is no image. */
export function imageEnds(bytes: Uint8Array, mime: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mime === 'image/png') return pngEnds(view);
  if (mime === 'image/webp') return view.byteLength >= view.getUint32(4, true) + 8;
  return jpegEnds(bytes);
}

/** Walks the chunks to IEND; what follows it is nobody's business. */
function pngEnds(view: DataView): boolean {
  const iend = 0x49454e44;
  for (let at = 8; at + 12 <= view.byteLength; at += view.getUint32(at) + 12) {
    if (view.getUint32(at + 4) === iend) return true;
  }
  return false;
}

/** An end marker after the last start of scan; phones append whole films behind it. */
function jpegEnds(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 2; at--) {
    if (bytes[at] !== 0xff) continue;
    if (bytes[at + 1] === 0xd9) return true;
    if (bytes[at + 1] === 0xda) return false;
  }
  return false;
}
