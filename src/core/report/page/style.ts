/** How the page looks: on its own in light, dark, high contrast and print; in the editor in the editor's colours. */

const COLOURS = `
:root {
  color-scheme: light dark;
  --page: #fff;
  --ink: #1f2328;
  --soft: #57606a;
  --line: #d0d7de;
  --accent: #0b62c4;
  --good: #1a7f37;
  --bad: #b3261e;
  --open: #6e7781;
  --font: 15px/1.65 system-ui, "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16191d;
    --ink: #e6e9ed;
    --soft: #a7b0ba;
    --line: #3a424c;
    --accent: #6cb0ff;
    --good: #5cc878;
    --bad: #ff8a80;
    --open: #8b96a2;
  }
}
@media (prefers-contrast: more) {
  :root { --ink: #000; --soft: #000; --line: #000; --accent: #003a8c; --good: #00450f; --bad: #8c0000; --open: #444; }
}
@media (prefers-contrast: more) and (prefers-color-scheme: dark) {
  :root { --page: #000; --ink: #fff; --soft: #fff; --line: #fff; --accent: #9ccbff; --good: #8df0a6; --bad: #ffb3ab; --open: #ccc; }
}
@media print {
  :root { color-scheme: light; --page: #fff; --ink: #000; --soft: #333; --line: #999; --accent: #2b5c9e; --good: #1a7f37; --bad: #b3261e; --open: #777; }
}
`;

/** After the page's own: whatever theme the editor is in. */
const EDITOR_COLOURS = `
:root {
  color-scheme: light;
  --page: var(--vscode-editor-background);
  --ink: var(--vscode-foreground);
  --soft: var(--vscode-descriptionForeground, var(--vscode-foreground));
  --line: var(--vscode-widget-border, var(--vscode-contrastBorder, var(--vscode-descriptionForeground)));
  --accent: var(--vscode-charts-blue);
  --good: var(--vscode-charts-green);
  --bad: var(--vscode-charts-red);
  --open: var(--vscode-descriptionForeground, var(--vscode-foreground));
  --font: var(--vscode-font-size, 13px)/1.65 var(--vscode-font-family, sans-serif);
}
:root:has(.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; }
`;

const RULES = `
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem 1rem 3rem; color: var(--ink); background: var(--page); font: var(--font); overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; }
h1, h2, p, dl, dd, table { margin: 0; }
h1 { font-size: 1.7em; line-height: 1.3; }
h2 { font-size: 1.2em; line-height: 1.4; }
.as-of, .definition, dt, th, .share { color: var(--soft); }
.unread { margin-top: 0.6rem; padding: 0.3rem 0.8rem; border-left: 0.25rem solid var(--bad); }
.nothing { margin-top: 2rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr)); gap: 0.7rem; margin-top: 1.4rem; }
dl > div { display: flex; flex-direction: column; justify-content: space-between; padding: 0.6rem 0.9rem; border: 1px solid var(--line); border-radius: 0.4rem; }
dd { font-size: 1.9em; line-height: 1.3; font-variant-numeric: tabular-nums; }
dd small { font-size: 0.5em; color: var(--soft); }
section { margin-top: 2rem; padding-top: 1.2rem; border-top: 1px solid var(--line); }
.headline { margin-top: 0.2rem; }
.pair { display: grid; gap: 1rem 2.5rem; margin-top: 1rem; align-items: start; }
.definition { margin-top: 0.9rem; font-size: 0.9em; }
.chart { display: block; overflow: visible; font-size: 0.93em; }
.chart text { fill: var(--ink); stroke: var(--page); stroke-width: 4px; paint-order: stroke; }
.chart .value { font-weight: 600; font-variant-numeric: tabular-nums; }
.chart .tick { fill: var(--soft); font-size: 0.85em; }
.chart .grid { stroke: var(--line); }
.bar { fill: var(--accent); }
.bar.good { fill: var(--good); }
.bar.bad { fill: var(--bad); }
.bar.open { fill: var(--open); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.25rem 0.5rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; font-weight: normal; }
th:first-child { padding-left: 0; text-align: left; }
tbody th { color: var(--ink); }
td { white-space: nowrap; overflow-wrap: normal; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (min-width: 46rem) { .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } .pair > :only-child { grid-column: 1 / -1; } }
@media (forced-colors: active) {
  .bar, .bar.good, .bar.bad, .bar.open { fill: CanvasText; }
  .chart text, .chart .tick { fill: CanvasText; stroke: Canvas; }
  .chart .grid { stroke: GrayText; }
}
@media print {
  body { padding: 0; font-size: 10pt; }
  main { max-width: none; }
  section { margin-top: 1.2rem; padding-top: 0.8rem; break-inside: avoid; }
  h2, .headline { break-after: avoid; }
  .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
}
`;

export const FILE_STYLE = COLOURS + RULES;
export const EDITOR_STYLE = EDITOR_COLOURS + RULES;
