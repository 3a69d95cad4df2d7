import { dice } from '../dice.ts';
import { resonator } from './resonator.ts';
import { faded, levelled, repeated, type Sound, seamless } from './sound.ts';

/** A noise to be made. */
export interface Effect {
  /** What it is to sound like: the first thing it names that can be made counts. */
  readonly prompt: string;
  readonly seconds: number;
  readonly seed: number;
  /** Samples per second. */
  readonly rate: number;
  /** Its end runs into its beginning. */
  readonly loop: boolean;
}

/** Something that sounds roughly like what is asked for. */
export function makeEffect({ prompt, seconds, seed, rate, loop }: Effect): Sound {
  const text = prompt.toLowerCase();
  const named = effects
    .map(([words, make]) => ({ at: text.search(words), make }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  const length = Math.round(seconds * rate);
  const blend = loop ? Math.round(Math.min(0.5, seconds / 4) * rate) : 0;
  const samples = new Float32Array(length + blend);
  (named?.make ?? swoosh)(samples, { rate, roll: dice(seed) });
  const finished = loop ? seamless(samples, blend) : faded(samples, rate / 100, Math.min(length / 4, rate / 5));
  return repeated(levelled(finished, 0.4), rate, length);
}

/** The hum of a place where nothing happens, for pictures: quiet, and endless. */
export function makeAmbience(seconds: number, seed: number, rate: number): Sound {
  const samples = new Float32Array(8 * rate);
  wind(samples, { rate, roll: dice(seed) });
  return repeated(levelled(seamless(samples, rate), 0.05), rate, Math.round(seconds * rate));
}

interface Means {
  readonly rate: number;
  readonly roll: () => number;
}

type Make = (into: Float32Array, means: Means) => void;

function rain(into: Float32Array, { rate, roll }: Means): void {
  const [body, drops] = [resonator(rate), resonator(rate)];
  body.tune(5200, 6000);
  drops.tune(3200, 1400);
  for (let index = 0; index < into.length; index++) {
    const drop = roll() < 90 / rate ? (roll() - 0.5) * 14 : 0;
    into[index] = body.pass(roll() - 0.5) + drops.pass(drop);
  }
}

function wind(into: Float32Array, { rate, roll }: Means): void {
  const [low, high] = [resonator(rate), resonator(rate)];
  const [slow, slower] = [0.13 + roll() * 0.1, 0.31 + roll() * 0.2];
  for (let index = 0; index < into.length; index++) {
    const time = index / rate;
    const gust = 0.5 + 0.3 * Math.sin(time * slow * 6.28) + 0.2 * Math.sin(time * slower * 6.28 + 1);
    if (index % 64 === 0) {
      low.tune(180 + 160 * gust, 120);
      high.tune(500 + 500 * gust, 160);
    }
    const noise = roll() - 0.5;
    into[index] = (low.pass(noise) + 0.5 * high.pass(noise)) * (0.35 + gust);
  }
}

function hit(into: Float32Array, { rate, roll }: Means): void {
  const body = resonator(rate);
  body.tune(420, 500);
  for (let index = 0; index < into.length; index++) {
    const time = index / rate;
    const thud = Math.sin(6.28 * (48 * time + 3 * (1 - Math.exp(-time * 30)))) * Math.exp(-time * 6);
    into[index] = thud * Math.min(1, time * 400) + body.pass(roll() - 0.5) * 6 * Math.exp(-time * 12);
  }
}

function bell(into: Float32Array, { rate, roll }: Means): void {
  const base = 420 + roll() * 260;
  for (let index = 0; index < into.length; index++) {
    const time = index / rate;
    const partials = [0.5, 1, 1.19, 1.56, 2, 2.66, 3.76];
    const ringing = partials.map(
      (partial, order) =>
        (Math.sin(6.28 * base * partial * time) / (order + 1.5)) * Math.exp(-time * (0.7 + 0.6 * order)),
    );
    into[index] = ringing.reduce((sum, each) => sum + each, 0) * Math.min(1, time * 300);
  }
}

function steps(into: Float32Array, { rate, roll }: Means): void {
  const body = resonator(rate);
  const every = Math.round((0.5 + roll() * 0.1) * rate);
  for (let index = 0; index < into.length; index++) {
    const time = (index % every) / rate;
    if (index % every === 0) body.tune(200 + roll() * 140, 180);
    into[index] = body.pass((roll() - 0.5) * Math.exp(-time * 45) * Math.min(1, time * 500));
  }
}

function engine(into: Float32Array, { rate, roll }: Means): void {
  const exhaust = resonator(rate);
  exhaust.tune(140, 90);
  let phase = 0;
  for (let index = 0; index < into.length; index++) {
    phase = (phase + (46 + 5 * Math.sin((index / rate) * 1.7)) / rate) % 1;
    into[index] = exhaust.pass((phase < 0.3 ? Math.sin((phase / 0.3) * Math.PI) : 0) - 0.19 + 0.2 * (roll() - 0.5));
  }
}

/** What is made of anything that nobody can name: air, coming and going. */
function swoosh(into: Float32Array, { rate, roll }: Means): void {
  const air = resonator(rate);
  for (let index = 0; index < into.length; index++) {
    const swell = Math.sin((Math.PI * index) / into.length);
    if (index % 64 === 0) air.tune(250 + 1500 * swell ** 2, 300);
    into[index] = air.pass(roll() - 0.5) * swell ** 1.5;
  }
}

const effects: readonly (readonly [RegExp, Make])[] = [
  [/\brain|\bwater|\bshower|\bstream|\bwaterfall|\bstorm|\bsizzl|\bfire|\bapplause/, rain],
  [/\bwind|\bbreeze|\bgust|\bsea\b|\bocean|\bwave|\bambien|\broom tone/, wind],
  [/\bhit|\bimpact|\bpunch|\bdoor|\bslam|\bthud|\bexplo|\bboom|\bthunder|\bdrum|\bcrash|\bknock/, hit],
  [/\bbell|\bchime|\bring|\bding|\bgong|\bglass|\bcoin|\bbeep|\bnotification/, bell],
  [/\bfoot ?step|\bsteps?\b|\bwalk|\brunning\b|\bclock|\btick/, steps],
  [/\bengine|\bmotor|\bcar\b|\btruck|\bmachine|\bhum\b|\bdrone|\bplane/, engine],
];
