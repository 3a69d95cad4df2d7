/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb`. Other texts are grey: colours reach this file normalised. */
export function rgbOf(hex: string): Rgb {
  const value = /^#[0-9a-f]{6}$/i.test(hex) ? Number.parseInt(hex.slice(1), 16) : 0x808080;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** A colour between two others: 0 is the first, 1 the second. */
export function mix(from: string, to: string, part: number): string {
  const [a, b] = [rgbOf(from), rgbOf(to)];
  const channel = (index: 0 | 1 | 2) => Math.round(a[index] + (b[index] - a[index]) * part);
  return `#${[channel(0), channel(1), channel(2)].map(value => value.toString(16).padStart(2, '0')).join('')}`;
}

/** How bright a colour looks, 0 to 1. */
export function brightness(hex: string): number {
  const [red, green, blue] = rgbOf(hex);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** How far from grey, 0 to 1. */
export function vividness(hex: string): number {
  const channels = rgbOf(hex);
  return (Math.max(...channels) - Math.min(...channels)) / 255;
}

/** The same colour, see-through: opacity 0 to 1. */
export function sheer(hex: string, opacity: number): string {
  const [red, green, blue] = rgbOf(hex);
  return `rgba(${red},${green},${blue},${opacity})`;
}
