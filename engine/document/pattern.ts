/** A regular expression of a schema. There are few of them and they are asked often, so each is made once. */
export function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'u');
  patterns.set(source, pattern);
  return pattern;
}

const patterns = new Map<string, RegExp>();
