/** A rectangle on a sheet, in pixels; fractions are rounded away. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where one picture of a contact sheet goes. */
export interface CellLayout {
  /** Where the picture goes, centred in its mat and as large as it fits. */
  readonly picture: Frame;
  /** The same for every cell of a sheet. */
  readonly mat: Frame;
  readonly caption: Frame;
}

/** Where everything goes. */
export interface SheetLayout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly header: Frame;
  readonly cells: readonly CellLayout[];
}

/** Width by height of each picture, in order. */
export interface Shape {
  readonly width: number;
  readonly height: number;
}

const sheetWidth = 1680;
const margin = 56;
const gap = { across: 28, down: 30 };
const headerHeight = 104;
const captionHeight = 62;

/**
 * A grid whose cells have the shape most of its pictures have; the others are centred in it. Few pictures are shown large,
 * many small: four across of a wide shape, six of a tall one.
 */
export function layoutSheet(shapes: readonly Shape[]): SheetLayout {
  const ratio = commonRatio(shapes);
  const columns = Math.max(1, Math.min(mostAcross(ratio), Math.max(2, shapes.length)));
  const inner = sheetWidth - 2 * margin;
  const width = Math.floor((inner - (columns - 1) * gap.across) / columns);
  const height = Math.round(width / ratio);
  const top = margin + headerHeight;
  const step = height + captionHeight + gap.down;
  const cells = shapes.map((shape, index): CellLayout => {
    const mat = {
      x: margin + (index % columns) * (width + gap.across),
      y: top + Math.floor(index / columns) * step,
      width,
      height,
    };
    return { mat, picture: within(mat, shape), caption: { ...mat, y: mat.y + height, height: captionHeight } };
  });
  const rows = Math.ceil(shapes.length / columns);
  return {
    width: sheetWidth,
    height: top + rows * step - gap.down + margin,
    margin,
    header: { x: margin, y: margin, width: inner, height: headerHeight },
    cells,
  };
}

/** The ratio of most of them, of the wider where two are as common; never so extreme that a caption has no room. */
function commonRatio(shapes: readonly Shape[]): number {
  const counts = new Map<number, number>();
  for (const { width, height } of shapes) {
    const ratio = Math.round((width / height) * 100) / 100;
    counts.set(ratio, (counts.get(ratio) ?? 0) + 1);
  }
  const [[most] = [16 / 9]] = [...counts].sort(([a, many], [b, more]) => more - many || b - a);
  return Math.min(2.4, Math.max(0.5, most));
}

const mostAcross = (ratio: number): number => (ratio >= 1.2 ? 4 : ratio >= 0.8 ? 5 : 6);

function within(mat: Frame, { width, height }: Shape): Frame {
  const scale = Math.min(mat.width / width, mat.height / height);
  const [w, h] = [whole(width * scale, mat.width), whole(height * scale, mat.height)];
  return {
    x: mat.x + Math.round((mat.width - w) / 2),
    y: mat.y + Math.round((mat.height - h) / 2),
    width: w,
    height: h,
  };
}

/** A sliver of the mat at an edge looks like a mistake: the picture takes it. */
const whole = (size: number, most: number): number => (most - size < 3 ? most : Math.round(size));
