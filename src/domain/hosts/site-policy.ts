/** One content security policy for a whole site, for hosts that send it as a header. */

/** Hosts that read `_headers` take no longer line. */
export const longestHeader = 2000;

/** Sources of each directive, by its name, in their order; of a directive that stands twice the first counts. */
export const directivesOf = (policy: string): Map<string, readonly string[]> => {
  const all = new Map<string, readonly string[]>();
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name && !all.has(name.toLowerCase())) all.set(name.toLowerCase(), sources);
  }
  return all;
};

/**
 * The policy that allows what the policies of the pages allow, each page being held to its own besides; nobody may frame
 * the site, which a page cannot say of itself.
 * @param ofPages policies of pages; the same may come often
 * @throws when a page leaves out a directive that another names, since that page would be held to something it did not say
 */
export const sitePolicy = (ofPages: Iterable<string>): string => {
  const sources = new Map<string, Set<string>>();
  let names: string | undefined;
  for (const policy of new Set(ofPages)) {
    const directives = directivesOf(policy);
    const own = [...directives.keys()].sort().join(' ');
    if ((names ??= own) !== own)
      throw new Error(`Pages have policies with different directives, which no header can join: ${names} and ${own}`);
    for (const [name, listed] of directives) {
      const all = sources.get(name) ?? new Set();
      for (const source of listed) all.add(source);
      sources.set(name, all);
    }
  }
  return [...sources]
    .map(([name, all]) => [name, ...all].join(' '))
    .concat("frame-ancestors 'none'")
    .join('; ');
};
