/** A word as it is typed: shells read stars, brackets and spaces; in quotes they do not. */
export const typed = (word: string): string =>
  /^[\w@%+=:,./~#-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
