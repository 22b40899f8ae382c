// Builds everything that is shipped into dist/, and fails when a bundle outgrows its budget (docs/architecture.md).
const esbuild = require('esbuild');
const { statSync, rmSync } = require('node:fs');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** gray-matter copies its input into a Buffer; the browser has none, and nothing reads the copy. */
const browserShims = {
  'globalThis.Buffer': 'undefined',
};

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  legalComments: 'none',
  // Japanese as it is: escaped, every character takes twice the bytes.
  charset: 'utf8',
  plugins: [withoutUnreached()],
  logLevel: 'warning',
  // gray-matter's own JavaScript engine evaluates text; ours replaces it, so it never runs.
  logOverride: { 'direct-eval': 'silent' },
};

/** The extension host has no dynamic import for CommonJS bundles; `require` loads the second bundle lazily. */
const desktop = {
  ...common,
  platform: 'node',
  format: 'cjs',
  supported: { 'dynamic-import': false },
  outdir: 'dist',
};

const builds = [
  {
    ...desktop,
    entryPoints: { extension: 'src/extension/extension.ts' },
    external: ['vscode'],
    plugins: [withoutUnreached(), external(/^\.\/desktop$/, './desktop.js')],
  },
  {
    ...desktop,
    entryPoints: { desktop: 'src/extension/desktop.ts' },
    external: ['vscode'],
    plugins: [withoutUnreached(), external(/\/node\/eml$/, './eml.js')],
  },
  // The mail composer is large and rarely needed; editor and command line share it.
  { ...desktop, entryPoints: { eml: 'src/node/eml.ts' } },
  {
    ...common,
    platform: 'browser',
    format: 'cjs',
    entryPoints: { extension: 'src/extension/web.ts' },
    outdir: 'dist/web',
    external: ['vscode'],
    define: browserShims,
    inject: ['src/extension/webShims.ts'],
    alias: { fs: './src/extension/webShims.ts' },
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: { callSheet: 'src/webview/browser/callSheet.ts' },
    outdir: 'dist/webview',
  },
  { ...common, entryPoints: { callSheet: 'src/webview/callSheet.css' }, outdir: 'dist/webview' },
  {
    ...desktop,
    entryPoints: { cli: 'src/cli/bin.ts' },
    banner: { js: '#!/usr/bin/env node' },
    plugins: [withoutUnreached(), external(/^\.\/all$/, './verbs.js')],
  },
  { ...desktop, entryPoints: { lintWorker: 'src/cli/lintWorker.ts' } },
  {
    ...desktop,
    entryPoints: { verbs: 'src/cli/verbs/all.ts' },
    plugins: [withoutUnreached(), external(/\/node\/eml$/, './eml.js')],
  },
];

/** Marks an import as a file beside the bundle. */
function external(filter, path) {
  return {
    name: `external ${path}`,
    setup: (build) => build.onResolve({ filter }, () => ({ path, external: true })),
  };
}

/**
 * Parts of libraries that nothing needs: gray-matter's own YAML parser (its engines are overridden), markdown-it's
 * link finder and its table of HTML entities (only blocks are read, and no block begins with an entity).
 */
const UNREACHED = [
  {
    name: 'js-yaml',
    by: 'gray-matter',
    contents: 'exports.safeLoad = exports.safeDump = () => { throw new Error("unreached"); };',
  },
  { name: 'linkify-it', by: 'markdown-it', contents: 'exports.LinkifyIt = class {};' },
  { name: 'entities', by: 'markdown-it', contents: 'exports.decodeHTMLStrict = (text) => text;' },
];

function withoutUnreached() {
  return {
    name: 'without what is never reached',
    setup(build) {
      build.onResolve({ filter: /^(js-yaml|linkify-it|entities)$/ }, ({ path, importer }) =>
        UNREACHED.some(({ name, by }) => name === path && importer.includes(by))
          ? { path, namespace: 'unreached' }
          : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'unreached' }, ({ path }) => ({
        contents: UNREACHED.find(({ name }) => name === path)?.contents,
      }));
    },
  };
}

/** Bytes, minified. */
const BUDGETS = {
  'dist/extension.js': 10_000,
  'dist/desktop.js': 400_000,
  'dist/web/extension.js': 400_000,
  'dist/webview/callSheet.js': 40_000,
  'dist/cli.js': 30_000,
  'dist/verbs.js': 570_000,
  'dist/lintWorker.js': 350_000,
  'dist/eml.js': 250_000,
};

async function main() {
  rmSync('dist', { recursive: true, force: true });
  if (watch) {
    for (const build of builds) await (await esbuild.context(build)).watch();
    return;
  }
  await Promise.all(builds.map((build) => esbuild.build(build)));
  if (production) checkBudgets();
}

function checkBudgets() {
  const rows = Object.entries(BUDGETS).map(([file, limit]) => ({ file, limit, bytes: statSync(file).size }));
  for (const { file, bytes, limit } of rows) console.log(`${file}: ${bytes} of ${limit} bytes`);
  if (rows.some(({ bytes, limit }) => bytes > limit)) throw new Error('A bundle is larger than its budget.');
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
