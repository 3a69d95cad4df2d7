import { type Html, html } from './html.ts';

/** How much of a standing person each size shows: their height by the frame's. */
const scales: Readonly<Record<string, number>> = {
  ELS: 0.16,
  EWS: 0.16,
  ESTABLISHING: 0.16,
  LS: 0.42,
  WS: 0.42,
  MASTER: 0.55,
  GROUP: 0.6,
  FS: 0.8,
  MLS: 1.15,
  COWBOY: 1.4,
  TWO_SHOT: 1.5,
  THREE_SHOT: 1.3,
  MS: 1.75,
  OTS: 2,
  POV: 1.2,
  MCU: 2.5,
  CU: 3.6,
  INSERT: 3.6,
  BCU: 5,
  ECU: 7.5,
  MACRO: 9,
};

/**
 * The frame of a shot of which there is no picture: a horizon, and a figure as large as the shot's size shows it. Without
 * people, a thing in their place. `ratio` is width by height.
 */
export function frameDrawing({
  ratio,
  size,
  people,
}: {
  readonly ratio: number;
  readonly size?: string;
  readonly people: number;
}): Html {
  const [width, height] = [Math.round(360 * ratio), 360];
  const scale = scales[size ?? ''] ?? 0.8;
  const figures = Math.max(1, people);
  const spread = Math.min(width / (figures + 1), 360 * scale * 0.34);
  const places = Array.from({ length: figures }, (_, index) => width / 2 + (index - (figures - 1) / 2) * spread);
  return html`<svg class="frame" viewBox="0 0 ${width} ${height}" role="img" aria-label="${size ?? 'frame'}">
<rect width="${width}" height="${height}" class="ground"/><path class="thirds" d="M0 ${height * 0.62}H${width}"/>
${places.map(x => (people > 0 ? person(x, scale * height, height) : thing(x, scale * height, height)))}
<path class="thirds" d="M${width / 3} 0V${height}M${(width * 2) / 3} 0V${height}M0 ${height / 3}H${width}M0 ${(height * 2) / 3}H${width}" opacity=".45"/>
</svg>`;
}

/** Small ones stand on the ground, middle ones have their head in the upper third, large ones fill the frame with it. */
function person(x: number, tall: number, height: number): Html {
  const head = tall * 0.07;
  const top =
    tall < height * 0.9 ? height * 0.92 - tall : head < height * 0.2 ? height * 0.1 : height / 2 - head * 1.15;
  // Half widths of a body by how far down they are, all as parts of its height.
  const outline: readonly (readonly [number, number])[] = [
    ...([
      [0.13, 0.022],
      [0.165, 0.03],
      [0.185, 0.1],
      [0.21, 0.125],
      [0.3, 0.122],
      [0.46, 0.105],
      [0.48, 0.088],
    ] as const),
    ...([
      [0.55, 0.088],
      [0.78, 0.066],
      [0.97, 0.05],
      [1, 0.062],
    ] as const),
  ];
  const point = ([down, across]: readonly [number, number], side: 1 | -1) =>
    `${round(x + side * across * tall)} ${round(top + down * tall)}`;
  const right = outline.map(each => point(each, 1));
  const left = outline.map(each => point(each, -1)).reverse();
  const between = `${round(x + tall * 0.012)} ${round(top + tall)}L${round(x)} ${round(top + tall * 0.58)}L${round(x - tall * 0.012)} ${round(top + tall)}`;
  return html`<g class="figure"><ellipse cx="${round(x)}" cy="${round(top + tall * 0.07)}" rx="${round(head * 0.78)}" ry="${round(head)}"/>
<path stroke-linejoin="round" stroke-width="${round(tall * 0.03)}" d="M${right.join('L')}L${between}L${left.join('L')}Z"/></g>`;
}

function thing(x: number, tall: number, height: number): Html {
  const side = Math.min(height * 0.72, Math.max(height * 0.12, tall * 0.22));
  const y = Math.min(height * 0.9, height * 0.62 + side * 0.35) - side;
  return html`<g class="figure"><rect x="${round(x - side * 0.7)}" y="${round(y)}" width="${round(side * 1.4)}" height="${round(side)}" rx="${round(side * 0.12)}"/></g>`;
}

const round = (value: number): number => Math.round(value);

export const frameStyle = `
.frame { display: block; width: 100%; height: 100%; } .frame .ground { fill: var(--mat); } .frame .thirds { stroke: var(--line); fill: none; stroke-width: 1.5; }
.frame .figure { fill: var(--muted); stroke: var(--muted); stroke-width: 0; opacity: .5; }
`;
