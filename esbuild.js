// Builds everything that is shipped into dist/, and fails when a bundle outgrows its budget (docs/architecture.md).
const esbuild = require('esbuild');
const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const { basename, dirname } = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'inline',
  target: 'es2022',
  legalComments: 'none',
  // Japanese as it is: escaped, every character takes twice the bytes.
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
  // gray-matter's own JavaScript engine evaluates text; ours replaces it, so it never runs.
  logOverride: { 'direct-eval': 'silent' },
};

const builds = [
  // Editor and command line share their parts; what is imported dynamically is loaded when it is first needed.
  {
    ...common,
    platform: 'node',
    format: 'esm',
    splitting: true,
    write: false,
    entryPoints: {
      extension: 'src/extension/extension.ts',
      cli: 'src/cli/bin.ts',
      lintWorker: 'src/cli/lintWorker.ts',
    },
    chunkNames: '[name]-[hash]',
    outdir: 'dist',
    external: ['vscode'],
    plugins: [...libraryPlugins(), asCommonJs()],
  },
  // In the browser the entry is one file, as its host wants it; the parts are modules that it imports by address.
  {
    ...common,
    platform: 'browser',
    format: 'cjs',
    entryPoints: { extension: 'src/extension/web/extension.ts' },
    outdir: 'dist/web',
    external: ['vscode'],
  },
  {
    ...common,
    platform: 'browser',
    format: 'esm',
    splitting: true,
    entryPoints: { features: 'src/extension/web/features.ts' },
    chunkNames: '[name]-[hash]',
    outdir: 'dist/web',
    // gray-matter copies its input into a Buffer; the browser has none, and nothing reads the copy.
    define: { 'globalThis.Buffer': 'undefined' },
    inject: ['src/extension/web/shims.ts'],
    alias: { fs: './src/extension/web/shims.ts', vscode: './src/extension/web/vscode.ts' },
    plugins: libraryPlugins(),
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: { callSheet: 'src/webview/browser/callSheet.ts' },
    outdir: 'dist/webview',
  },
  { ...common, entryPoints: { callSheet: 'src/webview/callSheet.css' }, outdir: 'dist/webview' },
];

/** esbuild splits ES modules only, and the extension host of the oldest editor we know wants CommonJS. */
function asCommonJs() {
  return {
    name: 'as CommonJS',
    setup(build) {
      build.onEnd(async ({ outputFiles }) => {
        const { sourcemap, minify, target, charset } = common;
        await Promise.all(
          (outputFiles ?? []).map(async ({ path, text }) => {
            const { code } = await esbuild.transform(text, {
              format: 'cjs',
              platform: 'node',
              supported: { 'dynamic-import': false },
              ...{ sourcemap, minify, target, charset },
            });
            mkdirSync(dirname(path), { recursive: true });
            writeFileSync(path, code);
          }),
        );
      });
    },
  };
}

/**
 * Parts of libraries that nothing needs, or that a line does: gray-matter's own YAML parser (its engines are
 * overridden), what markdown-it knows of finding links, of hosts in other scripts and of two thousand HTML entities (the
 * usual ones stay), and secretlint's lists of exceptions. test/contract/bundle.test.ts holds the bundled readers against
 * the whole ones.
 */
const UNREACHED = [
  {
    name: 'js-yaml',
    by: 'gray-matter',
    contents: 'exports.safeLoad = exports.safeDump = () => { throw new Error("unreached"); };',
  },
  { name: 'linkify-it', by: 'markdown-it', contents: 'exports.LinkifyIt = class {};' },
  {
    name: 'entities',
    by: 'markdown-it',
    contents: `const CHARS = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\\u00a0' };
      exports.decodeHTMLStrict = (text) => text.replace(/^&(\\w+);$/, (all, name) => CHARS[name] ?? all);`,
  },
  {
    name: 'mdurl',
    by: 'markdown-it',
    contents: `exports.parse = (href) => ({ href });
      exports.format = ({ href }) => encodeURI(href.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, '%');
      exports.decode = (text) => {
        try { return decodeURI(text.replaceAll('%25', '%2525')); } catch { return text; }
      };
      exports.decode.defaultChars = '';`,
  },
  { name: 'punycode.js', by: 'markdown-it', contents: '' },
  { name: 'uc.micro', by: 'markdown-it', contents: 'exports.P = /\\p{P}/u; exports.S = /\\p{S}/u;' },
  // secretlint's exceptions of a user's; we hand it none.
  {
    name: '@textlint/regexp-string-matcher',
    by: '@secretlint',
    contents: 'exports.matchPatterns = () => [];',
  },
];

/** What makes the libraries smaller, in every bundle that holds them. */
function libraryPlugins() {
  return [withoutUnreached(), withoutUnusedTags(), withoutExtensions()];
}

function withoutUnreached() {
  return {
    name: 'without what is never reached',
    setup(build) {
      build.onResolve(
        { filter: new RegExp(`^(${UNREACHED.map(({ name }) => name.replace('.', '\\.')).join('|')})$`) },
        ({ path, importer }) =>
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

/**
 * We read js-yaml's events and apply no schema. Told that making its tags and schemas has no effect, esbuild drops
 * them: every top-level variable becomes the result of a call that is marked as pure. Numbers and patterns stay.
 */
function withoutUnusedTags() {
  const topLevelValue = /^var (\w+) = (?![-\d/])((?:.*\n(?=[\t }\])]))*.*);$/gm;
  return {
    name: 'without unused tags',
    setup(build) {
      build.onLoad({ filter: /js-yaml\.mjs$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(
          topLevelValue,
          'var $1 = /* @__PURE__ */ (() => ($2))();',
        ),
      }));
    },
  };
}

/** Rules of markdown-it that its preset `commonmark`, the only one we use, never calls. */
const EXTENSIONS =
  /^function (linkify(?:\$1)?|replace|smartquotes|process_inlines|applyReplacements|table|strikethrough_\w+)\(.*\) \{\n[\s\S]*?^\}$/gm;

function withoutExtensions() {
  return {
    name: 'without extensions of CommonMark',
    setup(build) {
      build.onLoad({ filter: /markdown-it\.mjs$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(EXTENSIONS, 'function $1() {}'),
      }));
    },
  };
}

/** Bytes, minified, of what an entry loads at once. */
const BUDGETS = [
  { what: 'entry of the extension', entry: 'src/extension/extension.ts', limit: 10_000 },
  { what: 'extension', entry: 'src/extension/desktop.ts', limit: 400_000 },
  { what: 'entry in the browser', entry: 'src/extension/web/extension.ts', limit: 10_000 },
  { what: 'extension in the browser', entry: 'src/extension/web/features.ts', limit: 400_000 },
  { what: 'call sheet', entry: 'src/webview/browser/callSheet.ts', limit: 40_000 },
  { what: 'command line', entry: 'src/cli/bin.ts', limit: 30_000 },
  { what: 'verbs', entry: 'src/cli/verbs/all.ts', limit: 600_000 },
  { what: 'lint thread', entry: 'src/cli/lintWorker.ts', limit: 400_000 },
  { what: 'mail composer', entry: 'src/node/eml.ts', limit: 250_000 },
];

function checkBudgets(metafiles) {
  const outputs = Object.assign({}, ...metafiles.map(({ outputs }) => outputs));
  let isOver = false;
  for (const { what, entry, limit } of BUDGETS) {
    const files = loadedWith(entry, outputs);
    const bytes = files.reduce((sum, file) => sum + outputs[file].bytes, 0);
    console.log(`${what}: ${bytes} of ${limit} bytes (${files.map((file) => basename(file)).join(', ')})`);
    isOver ||= bytes > limit;
  }
  if (isOver) throw new Error('A bundle is larger than its budget.');
}

/** The output of an entry and everything it imports statically. */
function loadedWith(entry, outputs) {
  const first = Object.keys(outputs).find((file) => outputs[file].entryPoint === entry);
  if (!first) throw new Error(`Nothing is built from ${entry}.`);
  const files = [first];
  for (const file of files)
    for (const { path, kind, external } of outputs[file].imports)
      if (kind === 'import-statement' && !external && !files.includes(path)) files.push(path);
  return files;
}

async function main() {
  rmSync('dist', { recursive: true, force: true });
  if (watch) {
    for (const build of builds) await (await esbuild.context(build)).watch();
    return;
  }
  const results = await Promise.all(builds.map((build) => esbuild.build(build)));
  if (production) checkBudgets(results.map(({ metafile }) => metafile));
}

module.exports = { libraryPlugins };

if (require.main === module)
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
