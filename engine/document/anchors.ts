import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Json } from './document.ts';

/** Deepest nesting, aliases followed. */
export const maxDepth = 100;

/** Nodes that aliases may add, whatever the size of the file. A larger file may add one for each character. */
const freeNodes = 100_000;

/** What an anchor marks. */
export interface Marked {
  readonly value: Json;
  /** Nodes in it, aliases followed. */
  readonly nodes: number;
  /** Levels in it, aliases followed: 0 for a scalar. */
  readonly height: number;
}

/** Why an alias cannot be followed; silent when that was said before. */
export type Refusal = Pick<Diagnostic, 'code' | 'message' | 'hint'> | 'silent';

/** The anchors seen so far, and how much their aliases have added. */
export class Anchors {
  private readonly marked = new Map<string, Marked | 'open'>();
  private readonly limit: number;
  private added = 0;
  private refused = false;

  constructor(characters: number) {
    this.limit = Math.max(freeNodes, characters);
  }

  /** From here until `close` the anchor stands for something that is not complete. */
  open(name: string): void {
    this.marked.set(name, 'open');
  }

  close(name: string, marked: Marked): void {
    this.marked.set(name, marked);
  }

  /** What an alias stands for. */
  follow(name: string, depth: number): Marked | { readonly refusal: Refusal } {
    const marked = this.marked.get(name);
    if (marked === undefined) {
      const hint = `text that begins with "*" needs quotes: "*${name}"`;
      return { refusal: { code: 'syntax', message: `nothing above is marked &${name}`, hint } };
    }
    if (marked === 'open') return { refusal: { code: 'cycle', message: `*${name} is inside of what it stands for` } };
    this.added += marked.nodes;
    if (this.added > this.limit) return this.tooMany(`up to here the aliases stand for more than ${this.limit} values`);
    if (depth + marked.height > maxDepth)
      return this.tooMany(`with *${name} this is nested deeper than ${maxDepth} levels`);
    return marked;
  }

  /** Once is enough: what follows is more of the same. */
  private tooMany(message: string): { readonly refusal: Refusal } {
    const said = this.refused;
    this.refused = true;
    return { refusal: said ? 'silent' : { code: 'too-many-aliases', message } };
  }
}
