/** One text file of a production, as read. */
export interface SourceFile {
  /** Relative to the production folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}
