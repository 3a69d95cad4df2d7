/** How deep anything may be nested in a lockfile or a journal; requests go to six. */
const limit = 64;

/** What is nested deeper would exhaust whoever walks through it; nothing Retake writes is. */
export function isTooDeep(value: unknown, level = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return level === limit || Object.values(value).some(each => isTooDeep(each, level + 1));
}
