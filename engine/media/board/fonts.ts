import { createRequire } from 'node:module';

/** The family list to set text in. Inter's alphabets are separate files, so each is a family of its own. */
export const typeface = '"Retake", "Retake Ext", "Retake Cyrillic", "Retake Greek", sans-serif';

/**
 * Registers Inter with the canvas, once a process. Without it a machine that has no fonts draws no text and says
 * nothing. Throws when the font package is not installed.
 */
export async function registerFonts(): Promise<void> {
  registered ??= register();
  await registered;
}

let registered: Promise<void> | undefined;

async function register(): Promise<void> {
  const { GlobalFonts } = await import('@napi-rs/canvas');
  // Resolved as a package, not as a relative path: this file may be bundled while the package stays outside.
  const { resolve } = createRequire(import.meta.url);
  for (const weight of [400, 600, 700]) {
    for (const [alphabet, family] of alphabets) {
      const path = resolve(`@fontsource/inter/files/inter-${alphabet}-${weight}-normal.woff2`);
      if (GlobalFonts.registerFromPath(path, family) === null) throw new Error(`the font ${path} cannot be used`);
    }
  }
}

const alphabets = [
  ['latin', 'Retake'],
  ['latin-ext', 'Retake Ext'],
  ['cyrillic', 'Retake Cyrillic'],
  ['greek', 'Retake Greek'],
] as const;
