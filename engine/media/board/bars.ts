import type { SKRSContext2D } from '@napi-rs/canvas';
import type { CameraMove } from '../camera-move.ts';
import { ink } from './colours.ts';
import type { Box, SlateLayout } from './layout.ts';
import { fitLine, setType, type Type, wrap, writeAsTyped } from './text.ts';

/** What is written on the board; a text that is absent gives its room to the others. */
export interface Lettering {
  readonly production?: string;
  readonly address?: string;
  readonly shot?: string;
  readonly rung?: string;
  readonly take?: number;
  readonly model: string;
  readonly prompt: string;
  readonly seed?: number;
  readonly move: CameraMove;
  /** What stands in the corner. Absent: REHEARSAL. */
  readonly mark?: string;
}

/** Draws everything but the picture and the counter: the two bars, the stripes and the lettering. */
export function drawBars(context: SKRSContext2D, slate: Lettering, layout: SlateLayout): void {
  fill(context, layout.topBar, ink.bar);
  fill(context, layout.progress, ink.rule);
  fill(context, layout.bottomBar, ink.bar);
  drawMark(context, slate.mark ?? 'REHEARSAL', layout);
  drawTitle(context, slate, layout);
  drawStripes(context, layout);
  drawFields(context, slate, layout);
  drawPrompt(context, slate.prompt, layout);
}

function drawMark(context: SKRSContext2D, word: string, { mark, unit }: SlateLayout): void {
  fill(context, mark, ink.mark);
  setType(context, { weight: 700, size: 18 * unit, spacing: 1.6 * unit });
  context.fillStyle = ink.onMark;
  context.textAlign = 'center';
  // The letter spacing also follows the last letter: half of it back, or the word sits left of the middle.
  context.fillText(word, mark.x + mark.width / 2 + 0.8 * unit, mark.y + mark.height / 2 + 6.5 * unit);
  context.textAlign = 'left';
}

function drawTitle(context: SKRSContext2D, slate: Lettering, { mark, counter, unit }: SlateLayout): void {
  if (slate.production === undefined) return;
  const x = mark.x + mark.width + 18 * unit;
  const line = fitLine(context, slate.production, {
    type: { weight: 600, size: 21 * unit },
    width: counter.x - 24 * unit - x,
  });
  context.fillStyle = ink.text;
  writeAsTyped(context, line, { x, y: mark.y + mark.height / 2 + 7.5 * unit });
}

function drawStripes(context: SKRSContext2D, { stripes }: SlateLayout): void {
  fill(context, stripes, ink.bar);
  context.save();
  context.beginPath();
  context.rect(stripes.x, stripes.y, stripes.width, stripes.height);
  context.clip();
  context.fillStyle = ink.chalk;
  const step = stripes.height * 4;
  for (let x = -step; x < stripes.width + step; x += step) {
    context.beginPath();
    context.moveTo(x, stripes.y + stripes.height);
    context.lineTo(x + stripes.height, stripes.y);
    context.lineTo(x + stripes.height + step / 2, stripes.y);
    context.lineTo(x + step / 2, stripes.y + stripes.height);
    context.fill();
  }
  context.restore();
}

interface Field {
  readonly label: string;
  readonly value: string | undefined;
  /** Share of the row. */
  readonly share: number;
}

/** Two rows of cells, as on a clapper board. A field nobody filled in gives its room to the others. */
function drawFields(context: SKRSContext2D, slate: Lettering, { fields, unit }: SlateLayout): void {
  const upper: Field[] = [
    { label: 'SHOT', value: slate.address ?? slate.shot, share: 5 },
    { label: 'TAKE', value: slate.take?.toString(), share: 1 },
  ];
  const lower: Field[] = [
    { label: 'RUNG', value: slate.rung, share: 1.1 },
    // An animatic is rendered by nobody: what counts is what it shows.
    { label: slate.mark === undefined ? 'MODEL' : 'PICTURE', value: slate.model, share: 2 },
    { label: 'CAMERA', value: moveNames[slate.move], share: 1.5 },
    { label: 'SEED', value: slate.seed?.toString(), share: 1.5 },
  ];
  const rows = [upper, lower].map(row => row.filter(field => field.value)).filter(row => row.length > 0);
  const height = fields.height / rows.length;
  rows.forEach((row, index) => {
    const y = fields.y + index * height;
    if (index > 0) fill(context, { ...fields, y: Math.round(y - 1), height: Math.max(1, Math.round(unit)) }, ink.rule);
    const large = row.some(field => field.label === 'SHOT');
    const type: Type = large ? { weight: 700, size: 31 * unit } : { weight: 600, size: 20 * unit };
    drawRow(context, row, { box: { ...fields, y, height }, type, unit });
  });
}

function drawRow(
  context: SKRSContext2D,
  row: readonly Field[],
  { box, type, unit }: { box: Box; type: Type; unit: number },
): void {
  const whole = row.reduce((sum, field) => sum + field.share, 0);
  let x = box.x;
  for (const field of row) {
    const width = (box.width * field.share) / whole;
    const [left, first] = [x === box.x ? x : x + 14 * unit, x === box.x];
    if (!first)
      fill(
        context,
        { x: Math.round(x), y: box.y + 6 * unit, width: Math.max(1, unit), height: box.height - 12 * unit },
        ink.rule,
      );
    setType(context, { weight: 600, size: 11.5 * unit, spacing: 1.3 * unit });
    context.fillStyle = ink.label;
    context.fillText(field.label, left, box.y + 14 * unit);
    context.fillStyle = field.label === 'TAKE' ? ink.mark : ink.text;
    const value = fitLine(context, field.value ?? '', { type, width: x + width - left - 10 * unit });
    writeAsTyped(context, value, { x: left, y: box.y + 14 * unit + type.size * 0.73 + 9 * unit });
    x += width;
  }
}

/** The largest size at which the whole prompt is readable; a very long one is cut at the smallest. */
function drawPrompt(context: SKRSContext2D, prompt: string, { prompt: box, unit }: SlateLayout): void {
  for (const size of [27, 24, 22, 20, 18, 16].map(design => design * unit)) {
    const leading = size * 1.34;
    setType(context, { weight: 400, size });
    const room = Math.floor((box.height + leading - size) / leading);
    const lines = wrap(context, prompt, { width: box.width, lines: size > 16 * unit ? 99 : room });
    if (lines.length > room) continue;
    context.fillStyle = ink.text;
    lines.forEach((line, index) => {
      writeAsTyped(context, line, { x: box.x, y: box.y + size * 0.9 + index * leading });
    });
    return;
  }
}

const moveNames: Readonly<Record<CameraMove, string>> = {
  still: 'locked off',
  in: 'in',
  out: 'out',
  left: '← left',
  right: 'right →',
  up: '↑ up',
  down: '↓ down',
  orbit: 'orbit',
  handheld: 'handheld',
};

function fill(context: SKRSContext2D, box: Box, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(box.x, box.y, box.width, box.height);
}
