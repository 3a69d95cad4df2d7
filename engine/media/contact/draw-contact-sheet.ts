import type { SKRSContext2D } from '@napi-rs/canvas';
import { registerFonts } from '../board/fonts.ts';
import { fitLine, setType, writeAsTyped } from '../board/text.ts';
import { signedPng } from '../signed.ts';
import type { ContactCell, ContactMark, ContactSheet } from './contact-sheet.ts';
import { type CellLayout, type Frame, layoutSheet } from './layout.ts';
import { drawMark, drawStrike } from './marks.ts';

interface Palette {
  readonly paper: string;
  readonly mat: string;
  readonly text: string;
  readonly muted: string;
  readonly mark: string;
}

const palettes: Readonly<Record<ContactSheet['theme'], Palette>> = {
  dark: { paper: '#14161b', mat: '#1d2027', text: '#f3f1ea', muted: '#98a0b0', mark: '#ffb300' },
  light: { paper: '#faf9f6', mat: '#ebe9e3', text: '#1a1c20', muted: '#676d78', mark: '#d6291c' },
};

/** A contact sheet as PNG bytes. */
export async function drawContactSheet(sheet: ContactSheet): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  await registerFonts();
  const layout = layoutSheet(sheet.cells);
  const palette = palettes[sheet.theme];
  const canvas = createCanvas(layout.width, layout.height);
  const context = canvas.getContext('2d');
  fill(context, { x: 0, y: 0, width: layout.width, height: layout.height }, palette.paper);
  drawHeader(context, sheet, { frame: layout.header, palette });
  for (const [index, cell] of sheet.cells.entries()) {
    const place = layout.cells[index]!;
    fill(context, place.mat, palette.mat);
    const { x, y, width, height } = place.picture;
    context.globalAlpha = cell.mark === 'rejected' ? 0.45 : 1;
    context.drawImage(await loadImage(Buffer.from(cell.picture)), x, y, width, height);
    context.globalAlpha = 1;
    drawCaption(context, cell, { place, palette });
  }
  // Last, for a ring goes around its picture and over its neighbour's edge.
  for (const [index, { mark }] of sheet.cells.entries())
    if (mark) drawMarkOn(context, mark, { frame: layout.cells[index]!.picture, colour: palette.mark, seed: index });
  return signedPng(await canvas.encode('png'));
}

function drawMarkOn(
  context: SKRSContext2D,
  mark: ContactMark,
  { frame, colour, seed }: { readonly frame: Frame; readonly colour: string; readonly seed: number },
): void {
  const pencil = { colour, width: 5, seed };
  if (mark === 'rejected') drawStrike(context, frame, pencil);
  else drawMark(context, frame, pencil);
  if (mark === 'approved') drawMark(context, grown(frame, 12), { ...pencil, width: 3.5, seed: seed + 100 });
}

function drawHeader(
  context: SKRSContext2D,
  { title, subtitle, cells }: ContactSheet,
  { frame, palette }: { readonly frame: Frame; readonly palette: Palette },
): void {
  const legend = drawLegend(context, [...new Set(cells.flatMap(({ mark }) => mark ?? []))], { frame, palette });
  const width = frame.width - legend - 40;
  context.fillStyle = palette.text;
  const heading = fitLine(context, title, { type: { weight: 700, size: 36 }, width });
  context.fillText(heading, frame.x, frame.y + 32);
  context.fillStyle = palette.muted;
  const below = fitLine(context, subtitle, { type: { weight: 400, size: 20 }, width });
  context.fillText(below, frame.x, frame.y + 66);
}

/** What the marks on this sheet mean, from the right edge inwards. The pixels it takes. */
function drawLegend(
  context: SKRSContext2D,
  marks: readonly ContactMark[],
  { frame, palette }: { readonly frame: Frame; readonly palette: Palette },
): number {
  let x = frame.x + frame.width;
  for (const mark of (['rejected', 'approved', 'circled'] as const).filter(each => marks.includes(each))) {
    setType(context, { weight: 400, size: 18 });
    x -= context.measureText(mark).width;
    context.fillStyle = palette.muted;
    context.fillText(mark, x, frame.y + 28);
    x -= 52;
    const sample = { x, y: frame.y + 12, width: 36, height: 20 };
    fill(context, sample, palette.mat);
    if (mark === 'approved') drawMark(context, grown(sample, 5), { colour: palette.mark, width: 2, seed: 9 });
    if (mark === 'rejected') drawStrike(context, sample, { colour: palette.mark, width: 2.5, seed: 3 });
    else drawMark(context, sample, { colour: palette.mark, width: 2.5, seed: 3, reach: 3 });
    x -= 32;
  }
  return frame.x + frame.width - x;
}

function drawCaption(
  context: SKRSContext2D,
  { label, number = '', facts, mark }: ContactCell,
  { place, palette }: { readonly place: CellLayout; readonly palette: Palette },
): void {
  const { x, y, width } = place.caption;
  setType(context, { weight: 700, size: 19 });
  const beside = number === '' ? 0 : context.measureText(number).width + 8;
  const name = fitLine(context, label, { type: { weight: 600, size: 19 }, width: width - beside });
  context.fillStyle = mark === 'rejected' ? palette.muted : palette.text;
  const after = writeAsTyped(context, name, { x, y: y + 29 }) + 8;
  setType(context, { weight: 700, size: 19 });
  context.fillStyle = mark === undefined || mark === 'rejected' ? palette.muted : palette.mark;
  context.fillText(number, after, y + 29);
  context.fillStyle = palette.muted;
  const below = fitLine(context, facts, { type: { weight: 400, size: 16 }, width });
  context.fillText(below, x, y + 52);
}

const grown = ({ x, y, width, height }: Frame, by: number): Frame => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function fill(context: SKRSContext2D, { x, y, width, height }: Frame, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
}
