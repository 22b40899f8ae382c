export interface SheetPage {
  readonly language: string;
  readonly title: string;
  /** Where the page's own files come from, for the content security policy. */
  readonly source: string;
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  /** The case the page belongs to: kept in its state, so that a reload finds it again. */
  readonly uri: string;
}

/** The frame of the call sheet. Everything of the case is put in later, as text. */
export const sheetHtml = ({
  language,
  title,
  source,
  nonce,
  script,
  style,
  uri,
}: SheetPage): string => `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${escaped(source)}; script-src 'nonce-${escaped(nonce)}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<main id="sheet" data-uri="${escaped(uri)}"></main>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
