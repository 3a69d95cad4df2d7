/**
 * Whether a picture has an alpha channel, so that parts of it may be see-through, as far as its first bytes say. PNG: grey
 * or colour with alpha, or a palette with it. WebP: its flag, or that of the lossless kind.
 */
export function hasAlpha(mime: string, bytes: Uint8Array): boolean {
  if (mime === 'image/png') {
    const colours = bytes[25];
    return colours === 4 || colours === 6 || (colours === 3 && Buffer.from(bytes.subarray(0, 2048)).includes('tRNS'));
  }
  if (mime !== 'image/webp') return false;
  const kind = Buffer.from(bytes.subarray(12, 16)).toString('latin1');
  if (kind === 'VP8X') return ((bytes[20] ?? 0) & 0x10) !== 0;
  return kind === 'VP8L' && ((bytes[24] ?? 0) & 0x10) !== 0;
}
