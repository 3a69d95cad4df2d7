/** The part of a clip that is used: from frame `in` on; frame `out` is no longer seen. */
export interface Part {
  readonly in: number;
  readonly out: number;
}

/** What a cut that says so uses of a clip of so many frames. */
export const partOf = ({ in: start = 0, out }: Partial<Part>, whole: number): Part => ({
  in: start,
  out: out ?? whole,
});
