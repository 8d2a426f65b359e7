/** Few pages that together hold everything that the pages are made of. */
const tag = /<([a-z][\w-]*)((?:\s+[^\s"'=<>/]+(?:="[^"]*")?)*)\s*\/?>/g;
const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** Each combination of tag, class, role and sign that a page holds: what may look or sound unlike the rest. */
const featuresOf = (html: string): Set<string> =>
  new Set(
    [...html.matchAll(tag)].map(([, name = '', attributes = '']) =>
      [name, ...['class', 'role', 'type', 'data-sign', 'data-verdict'].map((each) => attribute(attributes, each))].join(
        '|',
      ),
    ),
  );

/**
 * The fewest pages that a greedy choice finds: always the one that adds most, the first of equals.
 * @param all addresses
 * @param htmlOf the HTML behind an address
 */
export const coverOf = (all: readonly string[], htmlOf: (page: string) => string): string[] => {
  const left = new Map(all.map((page) => [page, featuresOf(htmlOf(page))]));
  const seen = new Set<string>();
  const chosen: string[] = [];
  for (;;) {
    let best: { page: string; added: number } | undefined;
    for (const [page, features] of left) {
      const added = features.difference(seen).size;
      if (added > (best?.added ?? 0)) best = { page, added };
    }
    if (!best) return chosen.sort();
    chosen.push(best.page);
    for (const feature of left.get(best.page) ?? []) seen.add(feature);
    left.delete(best.page);
  }
};
