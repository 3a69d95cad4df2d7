import { build } from 'esbuild';

/** The module `retake:page`: the page's one script and one style sheet, as texts. For cli/build.mjs and the tests. */
export async function bundlePage() {
  const { outputFiles } = await build({
    entryPoints: ['cli/review/page/review.tsx'],
    outdir: 'out',
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome110', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    external: ['fonts/*'],
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const text = ending => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return `export const script = ${JSON.stringify(text('.js'))};\nexport const style = ${JSON.stringify(text('.css'))};\n`;
}
