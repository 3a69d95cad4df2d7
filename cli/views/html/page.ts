import { type Html, html, raw } from './html.ts';

/** A page that needs nothing but itself: no script, no font, no request. Light or dark as the reader likes it; prints. */
export function page({
  title,
  maker,
  style = '',
  body,
}: {
  readonly title: string;
  /** The words by which it is known as ours, and may be replaced. */
  readonly maker: string;
  /** What this page has besides. */
  readonly style?: string;
  readonly body: Html;
}): string {
  return html`${raw('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="${maker}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(base + style)}</style>
</head>
<body>
${body}
</body>
</html>
`.html;
}

const base = `
:root { color-scheme: light dark;
  --paper: light-dark(#faf9f6, #14161b); --mat: light-dark(#efede7, #1e2129); --line: light-dark(#dcd9d1, #2e333e);
  --text: light-dark(#1a1c20, #f0eee7); --muted: light-dark(#646a75, #98a0b0); --mark: light-dark(#b3540a, #ffb300);
  --good: light-dark(#2e7d4f, #58c98a); --bad: light-dark(#c2321f, #ff7a66); --wait: light-dark(#8a3fb0, #cf96ee);
  --cool: light-dark(#1f6fb2, #6db7f2); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 48px 28px 72px; max-width: 1080px; background: var(--paper); color: var(--text);
  font: 15px/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 30px; line-height: 1.2; letter-spacing: -0.015em; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 40px 0 12px; }
p { margin: 0 0 8px; } .muted { color: var(--muted); }
code { font: 0.92em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 24px 0 0; } dt { color: var(--muted); } dd { margin: 0; }
img { display: block; }
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; font-size: 11px; } h2 { break-after: avoid; } }
`;
