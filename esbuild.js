// Builds everything that is shipped into dist/, and fails when a bundle outgrows its budget (docs/architecture.md).
const esbuild = require('esbuild');
const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const { basename, dirname, join } = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const SHIMS = join(__dirname, 'src/extension/web/shims.ts');

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

/** What stands in for Node in the browser: in what is shipped, and in its tests. */
const WITHOUT_NODE = {
  platform: 'browser',
  // gray-matter copies its input into a Buffer; the browser has none, and nothing reads the copy.
  define: { 'globalThis.Buffer': 'undefined' },
  inject: [SHIMS],
  alias: { fs: SHIMS },
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
    ...WITHOUT_NODE,
    format: 'esm',
    splitting: true,
    entryPoints: { features: 'src/extension/web/features.ts' },
    chunkNames: '[name]-[hash]',
    outdir: 'dist/web',
    alias: { ...WITHOUT_NODE.alias, vscode: './src/extension/web/vscode.ts' },
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

/**
 * esbuild exports through getters, and thousands of files are read through what a chunk exports. Chunks import each
 * other without cycles and export nothing that changes: at the end of a chunk its values can be taken over as they are.
 */
const PLAIN_EXPORTS = ';module.exports={...module.exports};\n';

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
            writeFileSync(path, code + PLAIN_EXPORTS);
          }),
        );
      });
    },
  };
}

/**
 * Parts of libraries that nothing needs: gray-matter's own YAML parser (its engines are overridden), markdown-it's
 * link finder, which is switched off, and secretlint's exceptions of a user's, of which we hand it none. test/contract/bundle.test.ts holds what is bundled against what is whole.
 */
const UNREACHED = {
  'js-yaml': 'exports.safeLoad = exports.safeDump = () => { throw new Error("unreached"); };',
  'linkify-it': 'exports.LinkifyIt = class {};',
  '@textlint/regexp-string-matcher': 'exports.matchPatterns = () => [];',
  // Of the many kinds it tells apart, gray-matter meets two here: its text, and plain objects of its own.
  'kind-of': "module.exports = (value) => (Object(value) === value ? 'object' : typeof value);",
};

/**
 * What markdown-it knows of links, punctuation and HTML entities, in the copy that finds blocks alone: no block begins
 * with an entity, and of a link's address nothing but its being there is asked.
 */
const UNREACHED_BY_BLOCKS = {
  ...UNREACHED,
  entities: 'exports.decodeHTMLStrict = (text) => text;',
  mdurl: 'exports.parse = (href) => ({ href }); exports.format = ({ href }) => href;',
  'punycode.js': '',
  'uc.micro': '',
};

/** Functions of markdown-it that make words of a paragraph: the copy that finds blocks never calls them. */
const WORDS =
  /^function ((?:linkify|postProcess)(?:\$1)?|replace|smartquotes|process_inlines|applyReplacements|table|text_join|strikethrough_\w+|emphasis_\w+|newline|escape|backtick|link|image|autolink|scanSpecial|html_inline|entity|processDelimiters|link_pairs|fragments_join|text)\(.*\) \{\n[\s\S]*?^\}$/gm;

const BLOCKS = 'blocks';
const FINDS_BLOCKS = /casefile[\\/]commonmark\.ts$/;

/** What makes the libraries smaller, in every bundle that holds them. */
function libraryPlugins() {
  return [withoutUnreached(), withoutUnusedTags()];
}

function withoutUnreached() {
  return {
    name: 'without what is never reached',
    setup(build) {
      build.onResolve(
        { filter: /^markdown-it$/ },
        async ({ path, importer, kind, resolveDir, pluginData }) => {
          if (!FINDS_BLOCKS.test(importer) || pluginData === BLOCKS) return undefined;
          const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: BLOCKS });
          // A copy of its own: the namespace tells it from the whole one.
          return { path: found.path, namespace: BLOCKS };
        },
      );
      build.onLoad({ filter: /.*/, namespace: BLOCKS }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(WORDS, 'function $1() {}'),
        resolveDir: dirname(path),
      }));
      build.onResolve({ filter: /^[@\w./-]+$/ }, ({ path, importer, namespace }) => {
        const isLibrary = /gray-matter|section-matter|markdown-it|@secretlint/.test(importer);
        const unreached = namespace === BLOCKS ? UNREACHED_BY_BLOCKS : isLibrary ? UNREACHED : {};
        return path in unreached ? { path, namespace: 'unreached' } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'unreached' }, ({ path }) => ({
        contents: UNREACHED_BY_BLOCKS[path],
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

/** Bytes, minified, of what an entry loads at once, without what is there already. */
const BUDGETS = [
  { what: 'entry of the extension', entry: 'src/extension/extension.ts', limit: 10_000 },
  { what: 'extension', entry: 'src/extension/desktop.ts', limit: 400_000 },
  { what: 'entry in the browser', entry: 'src/extension/web/extension.ts', limit: 10_000 },
  { what: 'extension in the browser', entry: 'src/extension/web/features.ts', limit: 400_000 },
  { what: 'call sheet', entry: 'src/webview/browser/callSheet.ts', limit: 40_000 },
  { what: 'command line', entry: 'src/cli/bin.ts', limit: 30_000 },
  { what: 'lint thread', entry: 'src/cli/lintWorker.ts', limit: 400_000 },
  { what: 'mail composer', entry: 'src/node/eml.ts', limit: 250_000 },
  {
    what: 'page of the report, besides its verb',
    entry: 'src/core/report/page/page.ts',
    besides: 'src/cli/verbs/report.ts',
    limit: 60_000,
  },
];

/** What a verb of the command line needs besides the entry. */
const VERB_LIMIT = 570_000;

function checkBudgets(metafiles) {
  const outputs = Object.assign({}, ...metafiles.map(({ outputs }) => outputs));
  const verbs = Object.values(outputs)
    .map(({ entryPoint }) => entryPoint)
    .filter((entry) => entry && /^src\/cli\/verbs\//.test(entry))
    .map((entry) => ({ what: basename(entry, '.ts'), entry, limit: VERB_LIMIT }));
  let isOver = false;
  for (const { what, entry, besides, limit } of [...BUDGETS, ...verbs]) {
    const there = besides ? loadedWith(besides, outputs) : [];
    const files = loadedWith(entry, outputs).filter((file) => !there.includes(file));
    const bytes = files.reduce((sum, file) => sum + outputs[file].bytes, 0);
    console.log(`${what}: ${bytes} of ${limit} bytes`);
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

module.exports = { libraryPlugins, WITHOUT_NODE };

if (require.main === module)
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
