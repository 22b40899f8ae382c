import { element } from './element';

/**
 * A place of the page that is drawn anew only when what it shows has changed: a change elsewhere in the file neither
 * moves the keyboard nor makes a screen reader speak.
 */
export class Slot {
  readonly element: HTMLElement;
  private shown: string | undefined;

  constructor(attributes: Readonly<Record<string, string>> = {}) {
    this.element = element('div', attributes);
  }

  /** @param value all that `make` depends on, as data */
  fill(value: unknown, make: () => readonly Node[]): void {
    const shown = JSON.stringify(value);
    if (shown === this.shown) return;
    this.shown = shown;
    const focused = document.activeElement;
    const key = focused && this.element.contains(focused) ? focused.getAttribute('data-key') : null;
    this.element.replaceChildren(...make());
    if (key !== null) byKey(this.element, key)?.focus();
  }
}

/** What is drawn anew is another element with the same `data-key`. */
export const byKey = (within: HTMLElement, key: string): HTMLElement | undefined =>
  [...within.querySelectorAll<HTMLElement>('[data-key]')].find((it) => it.dataset.key === key);
