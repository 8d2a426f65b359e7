/** Services that need each other in a circle move together. */

/**
 * The strongly connected parts of a graph (Tarjan 1972, without recursion, so that a long chain is no trouble).
 * @param needs for each name the names that it needs; names that are no key are passed over
 * @returns for each name the first, in order of the alphabet, of those that it shares a circle with
 */
export const groupsOf = (needs: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> => {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const waiting = new Set<string>();
  const groups = new Map<string, string>();
  const enter = (name: string) => {
    index.set(name, index.size);
    low.set(name, index.size - 1);
    stack.push(name);
    waiting.add(name);
    return { name, next: 0 };
  };
  const lower = (name: string, to: number) => low.set(name, Math.min(low.get(name) ?? to, to));
  for (const start of needs.keys()) {
    if (index.has(start)) continue;
    const path = [enter(start)];
    while (path.length > 0) {
      const at = path.at(-1) as { name: string; next: number };
      const needed = (needs.get(at.name) ?? [])[at.next];
      at.next += 1;
      if (needed !== undefined) {
        if (!needs.has(needed)) continue;
        if (!index.has(needed)) path.push(enter(needed));
        else if (waiting.has(needed)) lower(at.name, index.get(needed) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.name, low.get(at.name) ?? 0);
      if (low.get(at.name) !== index.get(at.name)) continue;
      const circle = stack.splice(stack.lastIndexOf(at.name));
      const first = circle.toSorted()[0] ?? at.name;
      for (const name of circle) {
        waiting.delete(name);
        groups.set(name, first);
      }
    }
  }
  return groups;
};
