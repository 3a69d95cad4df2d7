const tag = Symbol('input');

/** A hole in a request, by the number of the input that fills it. Whoever writes `{ input: 3 }` into a config makes none. */
export interface InputMark {
  readonly input: number;
  readonly [tag]: true;
}

export const markOf = (input: number): InputMark => Object.defineProperty({ input }, tag, { value: true }) as InputMark;

export const isMark = (value: object): value is InputMark => tag in value;
