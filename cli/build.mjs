// Bundles the program and the engine into dist/. Packages that are large, native or rarely needed stay outside and are
// loaded when they are used.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import { bundlePage } from './review/bundle-page.mjs';

const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
const bundled = ['commander', 'js-yaml', 'lowdb', 'picomatch', 'p-queue', 'ink', 'react'];
const external = Object.keys(dependencies).filter(name => !bundled.includes(name));

/** Ink imports React's developer tools, and uses them only in development; they are not installed. */
const withoutDevtools = {
  name: 'without-devtools',
  setup(bundle) {
    bundle.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    bundle.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'export default {}' }));
  },
};

/** Engines read JSON faster from a text than from a program, and the catalog is most of what a plan loads. */
const jsonAsText = {
  name: 'json-as-text',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]catalog[\\/]runway[\\/].+\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});` };
    });
  },
};

/** Templates are part of the program: what a person reads in the repository is what `retake init` writes. */
const templatesAsText = {
  name: 'templates-as-text',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]cli[\\/]templates[\\/].+\.yaml$/ }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

/** The review page runs in a browser: it is bundled by itself, and is part of the program as a text. */
const pageAsText = {
  name: 'page-as-text',
  setup(bundle) {
    bundle.onResolve({ filter: /^retake:page$/ }, ({ path }) => ({ path, namespace: 'page' }));
    bundle.onLoad({ filter: /./, namespace: 'page' }, async () => ({ contents: await bundlePage() }));
  },
};

const { metafile, outputFiles } = await build({
  entryPoints: { 'cli/main': 'cli/main.ts', 'engine/index': 'engine/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  minify: true,
  chunkNames: 'chunks/[name]-[hash]',
  external,
  plugins: [withoutDevtools, jsonAsText, templatesAsText, pageAsText],
  // Bundled CommonJS packages call require for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  metafile: true,
  write: false,
  legalComments: 'none',
  logLevel: 'warning',
});
// A build that fails leaves the last good one.
await rm('dist', { recursive: true, force: true });
for (const { path, contents } of outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}
// The shebang of the source survives bundling only without a banner in front of it.
const main = 'dist/cli/main.js';
const text = (await readFile(main, 'utf8')).replace(/^#!.*\n/m, '');
await writeFile(main, `#!/usr/bin/env node\n${text}`);
await chmod(main, 0o755);
// For the test that shows what a command loads.
await writeFile(
  'dist/metafile.json',
  JSON.stringify({
    inputs: Object.fromEntries(
      Object.entries(metafile.outputs).map(([file, { inputs }]) => [file, Object.keys(inputs)]),
    ),
  }),
);
