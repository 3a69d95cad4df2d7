import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { script, style } from 'retake:page';

export interface PageFile {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** The files the page is made of, by path. */
export function pageFiles(mode: 'live' | 'client'): ReadonlyMap<string, PageFile> {
  return new Map<string, PageFile>([
    [mode === 'live' ? '/' : '/index.html', { type: 'text/html; charset=utf-8', body: html(mode) }],
    ['/review.js', { type: 'text/javascript; charset=utf-8', body: script }],
    ['/review.css', { type: 'text/css; charset=utf-8', body: style }],
    ['/icon.svg', { type: 'image/svg+xml', body: icon }],
    ...weights.map((weight): [string, PageFile] => [
      `/fonts/inter-${weight}.woff2`,
      { type: 'font/woff2', body: font(weight) },
    ]),
  ]);
}

const weights = [400, 500, 600];

/** Resolved as a package: this file is bundled while the package stays outside. */
const font = (weight: number): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`));

/** A file in a folder has its data beside it, as a script: a page that is opened from a disk may fetch nothing. */
const html = (mode: 'live' | 'client'): string => `<!doctype html>
<html lang="en" data-mode="${mode}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="dark light">
<title>Retake review</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="review.css">
${mode === 'client' ? '<script src="data.js" defer></script>\n' : ''}<script src="review.js" defer></script>
</head>
<body><div id="page"></div><noscript>This page needs JavaScript to play takes.</noscript></body>
</html>
`;

/** A circled take. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#131416"/><path d="M22.6 8.2C18.3 4.6 9.9 5.9 7.4 11.6 4.6 18 8.6 25.6 16 26c7 .3 11.7-5.4 10.4-11.6C25.3 9.2 19.8 6.3 14.4 7.2" fill="none" stroke="#f0b441" stroke-width="2.6" stroke-linecap="round"/></svg>`;
