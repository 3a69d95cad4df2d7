/** The string formats our schemas may use: one meaning for the compiled validators and for whoever explains them. */
export const formats: Readonly<Record<string, RegExp>> = {
  /** RFC 3339 in UTC, such as 2026-03-01T09:30:00Z or with milliseconds. */
  'date-time': /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?Z$/,
};
