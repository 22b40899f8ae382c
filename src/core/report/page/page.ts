import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type Language, say } from '../../language';
import { headingOf } from '../heading';
import type { Report } from '../report';
import { type ReportSection, sectionsOf } from '../sections';
import { WORDS } from '../words';
import { chartOf } from './chart';
import { escaped } from './escape';
import { EDITOR_STYLE, FILE_STYLE } from './style';
import { tilesOf } from './tiles';

export interface PageSettings {
  /** Whose clock the time is told on. */
  readonly zone: string;
  readonly language: Language;
  /** A file of its own, or a page in the editor, in the editor's colours. */
  readonly place: 'file' | 'editor';
}

/** The report as one HTML file that needs nothing else: no script, no request, no style but its own. */
export function reportPage(report: Report, { zone, language, place }: PageSettings): string {
  const style = place === 'file' ? FILE_STYLE : EDITOR_STYLE;
  const { title, asOf, unread } = headingOf(report, zone, language);
  const body =
    report.cases === 0
      ? `<p class="nothing">${escaped(say(WORDS.nothing, language))}</p>`
      : tiles(report, language) +
        sectionsOf(report, language)
          .map((section) => sectionOf(section, language))
          .join('\n');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p class="as-of">${escaped(asOf)}</p>
${unread === undefined ? '' : `<p class="unread">${escaped(unread)}</p>\n`}${body}
</main>
</body>
</html>
`;
}

const hashOf = (style: string): string => btoa(String.fromCharCode(...sha256(utf8ToBytes(style))));

const tiles = (report: Report, language: Language): string =>
  `<dl>\n${tilesOf(report, language)
    .map(
      ({ title, value, of }) =>
        `<div><dt>${escaped(title)}</dt><dd>${escaped(value)} <small>${escaped(of)}</small></dd></div>`,
    )
    .join('\n')}\n</dl>\n`;

function sectionOf(section: ReportSection, language: Language): string {
  const { id, title, headline, definition } = section;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)}</h2>
<p class="headline">${escaped(headline)}</p>
<div class="pair">
${chartOf(section, language)}${tableOf(section)}
</div>
<p class="definition">${escaped(say(WORDS.definition, language))}: ${escaped(definition)}</p>
</section>`;
}

function tableOf({ title, columns, rows }: ReportSection): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map(
    ({ label, cells }) =>
      `<tr><th scope="row">${escaped(label)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><caption class="unseen">${escaped(title)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
