// Bundles the program and the engine into dist/. Packages that are large, native or rarely needed stay outside and are
// loaded when they are used.
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { build } from 'esbuild';
import { bundlePage } from './review/bundle-page.mjs';

const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
const bundled = ['commander', 'js-yaml', 'lowdb', 'picomatch', 'p-queue', 'image-size', 'ink', 'react'];
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

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  minify: true,
  external,
  plugins: [withoutDevtools, jsonAsText, templatesAsText, pageAsText],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  metafile: true,
  write: false,
  legalComments: 'none',
  logLevel: 'warning',
};
/** Bundled CommonJS packages call require for Node's own modules. */
const requireInModules = {
  js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
};

/** The views that are alive are ES modules, since Ink waits while it loads; the program imports them when it needs them. */
const liveViews = {
  name: 'live-views',
  setup(bundle) {
    bundle.onResolve({ filter: /\/views\/ink\/[a-z-]+\.tsx$/ }, ({ path, importer }) =>
      importer.includes('/views/ink/') ? undefined : { path: `./${basename(path, '.tsx')}.mjs`, external: true },
    );
  },
};

const library = await build({
  ...common,
  entryPoints: { 'engine/index': 'engine/index.ts' },
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  chunkNames: 'chunks/[name]-[hash]',
  banner: requireInModules,
});
const live = await build({
  ...common,
  entryPoints: ['cli/views/ink/apply.tsx', 'cli/views/ink/page.tsx'],
  outdir: 'dist/cli',
  splitting: true,
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'live-[hash]',
  banner: requireInModules,
});
// One file, since every module more is a millisecond more; one script, since V8 keeps what it compiled of scripts.
const asScript = { ...common, outdir: 'dist/cli', format: 'cjs', outExtension: { '.js': '.cjs' } };
const program = await build({
  ...asScript,
  entryPoints: { program: 'cli/start.ts' },
  entryNames: '[name]-[hash]',
  plugins: [...common.plugins, liveViews],
  define: { ...common.define, 'import.meta.url': '__here' },
  // A function of what CommonJS gives a module: main.ts calls it.
  banner: {
    js: "(function (exports, require, module, __filename, __dirname, __import) { const __here = require('node:url').pathToFileURL(__filename).href;",
  },
  footer: { js: '})' },
});
const main = await build({
  ...asScript,
  entryPoints: { main: 'cli/main.ts' },
  outExtension: {},
  define: { programFile: JSON.stringify(basename(program.outputFiles[0].path)) },
  banner: { js: '#!/usr/bin/env node' },
});

// A build that fails leaves the last good one.
await rm('dist', { recursive: true, force: true });
const builds = [library, live, program, main];
for (const { path, contents } of builds.flatMap(({ outputFiles }) => outputFiles)) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}
const [{ path: script, text }] = program.outputFiles;
await writeFile(script, importsHandedOver(text, program.metafile));
await writeFile('dist/cli/package.json', '{ "type": "commonjs" }\n');
await chmod('dist/cli/main.js', 0o755);
// For the test that shows what a command loads: each file, and what it was made of; each source, and what it imports.
const metafiles = builds.map(({ metafile }) => metafile);
const collect = pick => Object.assign({}, ...metafiles.map(pick));
await writeFile(
  'dist/metafile.json',
  JSON.stringify({
    inputs: collect(({ outputs }) => mapValues(outputs, ({ inputs }) => Object.keys(inputs))),
    imports: collect(({ inputs }) =>
      mapValues(inputs, ({ imports }) =>
        imports.filter(({ kind }) => kind !== 'dynamic-import').map(({ path }) => path),
      ),
    ),
  }),
);

// Compiled once here, as whoever builds will run it next. Where this fails, the first command says why.
spawnSync(process.execPath, ['dist/cli/main.js', 'plan', '--rehearse', '-C', 'examples/night-ride'], {
  stdio: 'ignore',
});

/** What main.ts hands to the program stands in for each `import()` of a package that stays outside. */
function importsHandedOver(text, { outputs }) {
  const outside = Object.values(outputs).flatMap(({ imports }) => imports);
  const names = outside.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path);
  const pattern = /\bimport\(("[^"]+")\)/g;
  const found = [...text.matchAll(pattern)].map(([, name]) => JSON.parse(name));
  if (String(found.sort()) !== String(names.sort())) throw new Error(`imports: ${found} are not ${names}`);
  return text.replace(pattern, '__import($1)');
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
