import type { SKRSContext2D } from '@napi-rs/canvas';
import { dice, seedOf } from '../dice.ts';
import { drawCity } from './city.ts';
import { brightness, mix, sheer, vividness } from './colour.ts';
import { drawLand } from './land.ts';
import { drawRoom } from './room.ts';
import type { Scene, SubjectKind, Tones } from './scene.ts';
import { drawStudio } from './studio.ts';

/** Draws an abstract picture of a prompt: a place, its light and a subject, different for every prompt and seed. */
export function drawScenery(
  context: SKRSContext2D,
  { prompt, seed, palette, view }: { prompt: string; seed: number; palette: readonly string[]; view: Scene['view'] },
): void {
  const { width, height } = context.canvas;
  const roll = dice(seedOf(prompt) ^ Math.imul(seed + 1, 0x9e3779b1));
  const text = prompt.toLowerCase();
  const setting = settings.find(([words]) => words.test(text)) ?? settings[Math.floor(roll() * settings.length)]!;
  const close = /close ?-?up|\b(?:m?cu|ecu)\b|macro|\bportrait\b|\bdetail\b/.test(text);
  const tones = tonesOf(normalised(context, palette));
  setting[1](context, { width, height, view, tones, roll, subject: subjectOf(text), close });
  const vignette = context.createRadialGradient(
    width / 2,
    height / 2,
    height * 0.3,
    width / 2,
    height / 2,
    width * 0.72,
  );
  vignette.addColorStop(0, sheer(tones.deep, 0));
  vignette.addColorStop(1, sheer(tones.deep, 0.55));
  context.fillStyle = vignette;
  context.fillRect(0, 0, width, height);
}

// The most telling words first: a bottle on a street is a product shot, a woman in the street a street.
const settings: readonly (readonly [RegExp, (context: SKRSContext2D, scene: Scene) => void])[] = [
  [
    /\b(?:product|packshot|studio|bottle|perfume|watch|phone|headphones|sneaker|logo|macro|seamless|plinth)\b/,
    drawStudio,
  ],
  [/\b(?:city|street|neon|urban|skyline|alley|traffic|downtown|rooftop|crowd|asphalt|taxi|subway)s?\b/, drawCity],
  [
    /\b(?:room|kitchen|office|interior|hall|caf[eé]|restaurant|apartment|bed|desk|table|window|stage|house)s?\b/,
    drawRoom,
  ],
  [
    /\b(?:mountain|forest|sea|ocean|desert|beach|field|road|lake|valley|river|snow|cliff|hill|coast|sky|meadow)s?\b/,
    drawLand,
  ],
];

/** The first thing a sentence names is what it is about. */
function subjectOf(text: string): SubjectKind | undefined {
  let first: { at: number; kind: SubjectKind } | undefined;
  for (const [kind, words] of subjects) {
    const at = text.search(words);
    if (at >= 0 && (first === undefined || at < first.at)) first = { at, kind };
  }
  return first?.kind;
}

const subjects: readonly (readonly [SubjectKind, RegExp])[] = [
  ['car', /\b(?:car|truck|taxi|van|suv|automobile|limousine)s?\b/],
  ['bicycle', /\b(?:bike|bicycle|motorbike|motorcycle|scooter)s?\b/],
  [
    'figure',
    /\b(?:wom[ae]n|m[ae]n|girl|boy|person|people|she|he|hair|face|runner|dancer|cyclist|child|actor|jacket)\b/,
  ],
  ['figure', /\b(?:walks|runs|stands|sits|dances|smiles|looks)\b/],
];

/** The canvas reads any css colour and gives it back as `#rrggbb`; what it cannot read it ignores. */
function normalised(context: SKRSContext2D, palette: readonly string[]): string[] {
  return palette.map(colour => {
    context.fillStyle = '#7d8590';
    context.fillStyle = colour;
    return String(context.fillStyle).slice(0, 7);
  });
}

function tonesOf(palette: readonly string[]): Tones {
  const colours = palette.length > 0 ? palette : ['#7d8590'];
  const byLight = [...colours].sort((a, b) => brightness(a) - brightness(b));
  const darkest = byLight[0]!;
  const lightest = byLight.at(-1)!;
  const accent = [...colours].sort((a, b) => vividness(b) - vividness(a))[0]!;
  return {
    deep: mix(darkest, '#05070c', brightness(darkest) > 0.12 ? 0.8 : 0.45),
    shade: brightness(darkest) > 0.35 ? mix(darkest, '#141a28', 0.6) : darkest,
    middle: mix(byLight[Math.floor(byLight.length / 2)]!, darkest, 0.12),
    accent: brightness(accent) < 0.25 ? mix(accent, '#ffd9a8', 0.45) : accent,
    light: brightness(lightest) < 0.6 ? mix(lightest, '#fff3df', 0.7) : lightest,
  };
}
