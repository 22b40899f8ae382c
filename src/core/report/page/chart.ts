import { scaleBand, scaleLinear } from 'd3-scale';
import { truncated } from '../../columns';
import type { Language } from '../../language';
import type { ReportSection } from '../sections';
import { escaped } from './escape';

/** Heights in pixels; widths are shares of whatever room there is, so that letters never shrink with the page. */
const ROW = 40;
const LABEL = 15;
const BAR = 14;
const AXIS = 20;
/** Longer labels are cut off: SVG does not break lines, and the whole label stands in the table. */
const LABEL_COLUMNS = 30;

/**
 * Bars below their labels, as SVG without any style of its own: colours come from the page by class. Its one name is
 * the headline; the numbers themselves stand in the table beside it.
 */
export function chartOf({ id, headline, rows }: ReportSection, language: Language): string {
  const values = rows.flatMap(({ value }) => value ?? []);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return '';
  const along = scaleLinear([0, most], [0, 100]).nice(4);
  const down = scaleBand(
    rows.map((_, i) => i),
    [0, rows.length * ROW],
  );
  const height = rows.length * ROW + AXIS;
  const share = (value: number) => `${Math.round(along(value) * 100) / 100}%`;
  const isWhole = values.every(Number.isInteger);
  const ticks = along.ticks(4).filter((tick) => !isWhole || Number.isInteger(tick));
  const lines = ticks.map((tick) => {
    const at = share(tick);
    const anchor = tick === 0 ? 'start' : along(tick) > 99 ? 'end' : 'middle';
    return (
      `<line class="grid" x1="${at}" x2="${at}" y1="0" y2="${height - AXIS}"/>` +
      `<text class="tick" x="${at}" y="${height - 4}" text-anchor="${anchor}">${tick}</text>`
    );
  });
  const bars = rows.map(({ label, shown, value = 0, tone }, i) => {
    const top = down(i) ?? 0;
    const bar =
      value > 0
        ? `<rect class="bar${tone ? ` ${tone}` : ''}" x="0" y="${top + LABEL + 4}" width="${share(value)}" height="${BAR}"/>`
        : '';
    return (
      `<text class="label" x="0" y="${top + LABEL}" clip-path="url(#${id}-labels)">${escaped(truncated(label, LABEL_COLUMNS, language))}</text>` +
      `<text class="value" x="100%" y="${top + LABEL}" text-anchor="end">${escaped(shown)}</text>${bar}`
    );
  });
  // No font is wide enough to reach the value.
  const clip = `<clipPath id="${id}-labels"><rect width="84%" height="${height}"/></clipPath>`;
  return `<svg class="chart" width="100%" height="${height}" role="img" aria-labelledby="${id}-chart" focusable="false"><title id="${id}-chart">${escaped(headline)}</title>${clip}${lines.join('')}${bars.join('')}</svg>`;
}
