/** How many entries there are of what, so that a sentence that counts them never has to be corrected. */
interface Counted {
  readonly data: unknown;
}

interface Placed {
  readonly article?: unknown;
  readonly record?: { readonly placement?: string };
}

/**
 * Numbers of entries by the name of their collection. The kinds of work whose place the checked work judges are counted
 * besides as `workloads-judged`, and by the side on which the evidence puts them, as `workloads-on-kubernetes`.
 * Collections without an entry are left out: a sentence that counts nothing is a mistake.
 */
export const entryCounts = (entries: Readonly<Record<string, readonly Counted[]>>): Record<string, number> => {
  const judged = (entries['workloads'] ?? [])
    .map(({ data }) => (data ?? {}) as Placed)
    .filter(({ article }) => article !== undefined);
  const bySide = Map.groupBy(
    judged.flatMap(({ record }) => record?.placement ?? []),
    (placement) => `workloads-${placement}`,
  );
  return Object.fromEntries(
    [
      ...Object.entries(entries).map(([collection, list]) => [collection, list.length] as const),
      ['workloads-judged', judged.length] as const,
      ...[...bySide].map(([name, list]) => [name, list.length] as const),
    ].filter(([, number]) => number > 0),
  );
};
