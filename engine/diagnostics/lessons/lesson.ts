/** What `retake explain` teaches of a code, besides what it means. */
export interface Lesson {
  /** Why it matters and what to do, in a few sentences. */
  readonly why: string;
  /** YAML of a config, or command lines that begin with `$ `. */
  readonly wrong: string;
  /** The same, put right. */
  readonly right: string;
}
