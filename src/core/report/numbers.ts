/** Numbers as both languages write them. */

/** `12,345` */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** To one place; a whole number without it, and a dash where there is none. */
export const decimal = (value: number | undefined): string =>
  value === undefined ? '–' : `${Math.round(value * 10) / 10}`;

/** `25 %`; a dash of nothing. What is there is never shown as none, nor what is not quite all as all. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const rounded = Math.round((part / whole) * 100);
  if (part > 0 && rounded === 0) return '< 1 %';
  return part < whole && rounded === 100 ? '> 99 %' : `${rounded} %`;
}
