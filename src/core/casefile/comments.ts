/**
 * Text without its HTML comments. What follows an opening `<!--` is meant for nobody else, even where the comment is
 * never closed. Plain search instead of a pattern: many of them must not cost quadratic time.
 */
export function withoutComments(markdown: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const open = markdown.indexOf('<!--', at);
    if (open === -1) return kept + markdown.slice(at);
    kept += markdown.slice(at, open);
    const close = markdown.indexOf('-->', open);
    if (close === -1) return kept;
    at = close + 3;
  }
}
