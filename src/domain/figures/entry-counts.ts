/** How many entries there are of what, so that a sentence that counts them never has to be corrected. */
interface Counted {
  readonly data: unknown;
}

const placementOf = (data: unknown): string | undefined =>
  (data as { record?: { placement?: string } } | undefined)?.record?.placement;

/**
 * Numbers of entries by the name of their collection; workloads also by the side on which the evidence puts them, as
 * `workloads-on-kubernetes`. Collections without an entry are left out: a sentence that counts nothing is a mistake.
 */
export const entryCounts = (entries: Readonly<Record<string, readonly Counted[]>>): Record<string, number> => {
  const bySide = Map.groupBy(
    (entries['workloads'] ?? []).flatMap(({ data }) => placementOf(data) ?? []),
    (placement) => `workloads-${placement}`,
  );
  return Object.fromEntries(
    [
      ...Object.entries(entries).map(([collection, list]) => [collection, list.length] as const),
      ...[...bySide].map(([name, list]) => [name, list.length] as const),
    ].filter(([, number]) => number > 0),
  );
};
