export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** A time as lockfile and plan write it, from milliseconds since 1970. Counted here, for thinking has no clock to ask. */
export function utc(moment: number): string {
  const days = Math.floor(moment / dayMs);
  const rest = moment - days * dayMs;
  const clock = [Math.floor(rest / hourMs), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60];
  const milliseconds = padded(Math.floor(rest) % 1000, 3);
  return `${dateOf(days)}T${clock.map(part => padded(part, 2)).join(':')}.${milliseconds}Z`;
}

/** The month after the one a time is in, as `utc` writes it: its first moment, and its name. */
export function nextMonth(time: string): { readonly start: string; readonly name: string } {
  const [year, month] = [Number(time.slice(0, 4)), Number(time.slice(5, 7))];
  const start = month === 12 ? `${year + 1}-01` : `${year}-${padded(month + 1, 2)}`;
  return { start: `${start}-01T00:00:00.000Z`, name: months[month % 12]! };
}

/** Days since 1970 as a date. Years are counted from the first of March, so that a leap day comes last. */
function dateOf(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
