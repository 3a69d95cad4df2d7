import { dice } from './dice.ts';
import { mix } from './picture/colour.ts';

/**
 * Five colours (`#rrggbb`) to draw a prompt with. Colour words in the prompt come first, in the order they are
 * written; shades of them fill up. A prompt without any gets one of the house palettes, chosen by the seed.
 */
export function paletteOf(prompt: string, seed: number): string[] {
  const named = new Set<string>();
  for (const word of prompt.toLowerCase().match(/[a-z]+/g) ?? []) {
    for (const colour of colourWords.get(word) ?? []) named.add(colour);
  }
  const found = [...named].slice(0, 5);
  const [first] = found;
  if (first === undefined) {
    return [...housePalettes[Math.floor(dice(seed)() * housePalettes.length)]!];
  }
  const last = found.at(-1) ?? first;
  const shades = [
    mix(first, '#07090f', 0.82),
    mix(last, '#fff4e0', 0.72),
    mix(last, '#0a1024', 0.5),
    mix(first, '#20293d', 0.5),
  ];
  return [...new Set([...found, ...shades])].slice(0, 5);
}

const colourWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    red: ['#d62f35'],
    crimson: ['#a3142c'],
    scarlet: ['#e1341e'],
    ruby: ['#9b1133'],
    burgundy: ['#6d1a2d'],
    orange: ['#f07f2e'],
    amber: ['#ffb13b'],
    gold: ['#d9a441'],
    golden: ['#e8b04a'],
    copper: ['#b8693d'],
    yellow: ['#f4cf3f'],
    green: ['#3b9a5b'],
    emerald: ['#129067'],
    olive: ['#77793a'],
    mint: ['#9fe0c2'],
    teal: ['#1f8a8f'],
    turquoise: ['#35c4bd'],
    cyan: ['#35cfe6'],
    blue: ['#2f6fdb'],
    navy: ['#16295a'],
    indigo: ['#3d3a9c'],
    violet: ['#7a4fd0'],
    purple: ['#7b3fa8'],
    magenta: ['#d12f9b'],
    pink: ['#f086b0'],
    brown: ['#7a5236'],
    beige: ['#dccbb0'],
    cream: ['#f3e7cf'],
    ivory: ['#f2ecdc'],
    white: ['#eef0f2'],
    silver: ['#bcc4cd'],
    chrome: ['#c6d0d9'],
    grey: ['#858c96'],
    gray: ['#858c96'],
    black: ['#14161b'],
    neon: ['#ff3d8b', '#22d8f0'],
    night: ['#0d1530'],
    midnight: ['#0a1028'],
    dusk: ['#4b3b73', '#e98a66'],
    sunset: ['#f2734b', '#5a2f72'],
    sunrise: ['#f7a667', '#5c7fb8'],
    dawn: ['#f3b28c', '#6f88b5'],
    forest: ['#2c5a3f'],
    ocean: ['#17607f'],
    sea: ['#1d6b88'],
    desert: ['#d39a5b'],
    snow: ['#e6eef5'],
    fire: ['#ff6a1f'],
    candlelight: ['#ffb35c'],
    moonlight: ['#a9bddb'],
    wood: ['#93653f'],
    marble: ['#e7e4df'],
  }),
);

const housePalettes: readonly (readonly string[])[] = [
  ['#101a2e', '#274b6d', '#e2725b', '#f2c14e', '#f5ead6'],
  ['#1b1430', '#5b2a6e', '#c4476b', '#f5a25d', '#ffe6c7'],
  ['#0e2426', '#1f5c57', '#7fb89a', '#e9c46a', '#f6f1e1'],
  ['#14161c', '#3a4252', '#8793a6', '#d9b48f', '#f4f0ea'],
  ['#0c1b33', '#175078', '#3fa7b5', '#f0b67f', '#fdf3e3'],
  ['#231a18', '#6b3a2a', '#c87941', '#ecc07c', '#f9efdc'],
  ['#121432', '#38359b', '#8c6fe0', '#f39bb2', '#fbe9ee'],
  ['#10201a', '#375b3a', '#8aa35a', '#e3cf86', '#f7f4e6'],
];
