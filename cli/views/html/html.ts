import { visible } from '../../../engine/diagnostics/visible.ts';

/** Text that is safe to put into a page. */
export interface Html {
  readonly html: string;
}

/** A template. Values are escaped, but for those that are HTML already, and lists of it. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (Html | readonly Html[] | string | number | undefined)[]
): Html {
  return { html: parts.reduce((all, part, index) => all + valueText(values[index - 1]) + part) };
}

function valueText(value: Html | readonly Html[] | string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return escaped(String(value));
  return 'html' in value ? value.html : value.map(each => each.html).join('\n');
}

/** Text from configs and providers may say anything; in a page it is text, and moves no letters about. */
const escaped = (text: string): string => visible(text).replace(/[&<>"'`]/g, sign => `&#${sign.charCodeAt(0)};`);

/** Style or SVG of our own. */
export const raw = (text: string): Html => ({ html: text });
