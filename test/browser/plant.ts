type Path = readonly (string | number)[];

export interface Planting {
  readonly message: object;
  readonly paths: readonly Path[];
}

export interface Planted {
  /** Places and payloads that made an element. */
  readonly made: readonly string[];
  /** Places whose text was on the page, and those whose text was not. */
  readonly seen: readonly string[];
  readonly unseen: readonly string[];
  readonly count: number;
}

/** The places of every text in a message. */
export const textsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'string'
    ? [path]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]))
      : [];

/** Runs in the page: puts every payload into every place of every message, one at a time, and sends it. */
export function plant({
  plantings,
  payloads,
}: {
  readonly plantings: readonly Planting[];
  readonly payloads: readonly string[];
}): Planted {
  const STRANGERS =
    '[data-planted], iframe, img, svg, object, base, style, link:not([href$="callSheet.css"]), script:not([src$="callSheet.js"])';
  const made: string[] = [];
  const seen = new Set<string>();
  const all = new Set<string>();
  let count = 0;
  for (const { message, paths } of plantings)
    for (const path of paths)
      for (const payload of payloads) {
        const data = structuredClone(message) as Record<string, unknown>;
        let holder = data;
        for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
        holder[path.at(-1) as string] = payload;
        dispatchEvent(new MessageEvent('message', { data }));
        count++;
        const place = path.join('.');
        all.add(place);
        if (document.querySelector(STRANGERS)) made.push(`${place}: ${payload}`);
        const labels = [...document.querySelectorAll('[aria-label]')].map((it) =>
          it.getAttribute('aria-label'),
        );
        if (`${document.body.textContent}${labels}`.includes(payload)) seen.add(place);
      }
  return { made, seen: [...seen], unseen: [...all].filter((place) => !seen.has(place)), count };
}
