/** Long enough to get on with the work, short enough for keys to be answered in between. */
const SLICE_MS = 10;

/** Work in slices: whoever has much to do asks after every piece whether to let others have their turn. */
export class Slices {
  private end = Date.now() + SLICE_MS;

  /** Returns at once while the slice lasts, so that it may be asked as often as one likes. */
  pause(): Promise<void> | undefined {
    return Date.now() < this.end ? undefined : this.next();
  }

  private async next(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.end = Date.now() + SLICE_MS;
  }
}
