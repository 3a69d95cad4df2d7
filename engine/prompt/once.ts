/** What is worked out once for each key. Thousands of shots share a bible, and nothing in it changes. */
export function once<K extends object, V extends object | string>(known: WeakMap<K, V>, key: K, work: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = work();
  known.set(key, made);
  return made;
}
