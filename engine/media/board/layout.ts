/** Whole pixels; everything even, since chroma has half the resolution. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands on a slate of a given size. */
export interface SlateLayout {
  readonly width: number;
  readonly height: number;
  /** One design pixel: 1 at 1280×720. */
  readonly unit: number;
  readonly topBar: Box;
  /** The REHEARSAL mark. */
  readonly mark: Box;
  /** The running timecode. */
  readonly counter: Box;
  /** The line that grows with time. */
  readonly progress: Box;
  /** The picture: nothing is ever drawn over it. */
  readonly window: Box;
  /** The clapper's stripes. */
  readonly stripes: Box;
  readonly bottomBar: Box;
  /** The slate's fields. */
  readonly fields: Box;
  readonly prompt: Box;
}

/**
 * The layout follows from the size and from nothing else. So a finished frame can be recognised as a rehearsal's, and
 * its picture taken out without the lettering when it becomes another shot's first frame.
 */
export function slateLayout(width: number, height: number): SlateLayout {
  const unit = Math.sqrt(width * height) / 960;
  const px = (design: number) => even(design * unit);
  const stacked = width / height < 1.25;
  const [top, line, stripe, bottom] = [px(56), px(4), px(12), stacked ? px(292) : px(164)];
  const margin = px(24);
  const windowTop = top + line;
  const barTop = height - bottom;
  const inner = { x: margin, y: barTop + px(16), width: width - 2 * margin, height: bottom - px(32) };
  const side = even(inner.width * 0.47);
  const row = px(136);
  return {
    width,
    height,
    unit,
    topBar: { x: 0, y: 0, width, height: top },
    mark: { x: margin, y: px(12), width: px(148), height: top - 2 * px(12) },
    counter: { x: width - margin - 11 * px(14), y: px(12), width: 11 * px(14), height: top - 2 * px(12) },
    progress: { x: 0, y: top, width, height: line },
    window: { x: 0, y: windowTop, width, height: barTop - stripe - windowTop },
    stripes: { x: 0, y: barTop - stripe, width, height: stripe },
    bottomBar: { x: 0, y: barTop, width, height: bottom },
    fields: stacked ? { ...inner, height: row } : { ...inner, width: side },
    prompt: stacked
      ? { ...inner, y: inner.y + row + px(16), height: inner.height - row - px(16) }
      : { ...inner, x: inner.x + side + px(32), width: inner.width - side - px(32) },
  };
}

/** The nearest even number of pixels, at least two. */
export function even(value: number): number {
  return Math.max(2, Math.round(value / 2) * 2);
}
