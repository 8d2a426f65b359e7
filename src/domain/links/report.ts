/** What is known of addresses elsewhere: which there are, which want asking, and what became of each. Pure. */
import { nodesOf, type MarkdownNode } from '../content/markup/markdown-tree.ts';
import { daysBetween } from '../text/days.ts';

/** What an address answered when it was last asked. */
export interface LinkAnswer {
  readonly url: string;
  /** The day on which it was asked, YYYY-MM-DD. */
  readonly asked: string;
  /** Status of HTTP; null when nothing answered. */
  readonly status: number | null;
  /** Why nothing answered. */
  readonly error?: string;
  /** Where it has moved for good. */
  readonly movedTo?: string;
}

/** ok: it is there. gone: the host says that it is not (404, 410). unsure: refused, failing or silent, which may pass. */
export type LinkState = 'ok' | 'gone' | 'unsure';

export const linkState = ({ status }: Pick<LinkAnswer, 'status'>): LinkState => {
  if (status === 404 || status === 410) return 'gone';
  return status !== null && status >= 200 && status < 400 ? 'ok' : 'unsure';
};

interface LinkingEntry {
  readonly file: string;
  readonly data: unknown;
  readonly tree: MarkdownNode | undefined;
}

/** Without the anchor, which no host is asked for. */
const withoutAnchor = (address: string): string[] => {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return [];
  const url = new URL(address);
  url.hash = '';
  return [url.href];
};

const inFields = (value: unknown): string[] => {
  if (typeof value === 'string') return withoutAnchor(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(inFields);
};

const inText = (tree: MarkdownNode): string[] =>
  nodesOf(tree).flatMap((node) => ('url' in node && typeof node.url === 'string' ? withoutAnchor(node.url) : []));

/** Hosts that stand for examples and are nobody's (RFC 2606, RFC 6761), and this machine. */
const isExample = (address: string): boolean =>
  /(^|\.)(example|invalid|test|localhost|local|internal)$|(^|\.)example\.(com|net|org)$|^\d+\.\d+\.\d+\.\d+$|^\[/.test(
    new URL(address).hostname,
  );

/**
 * Addresses elsewhere with the files that name them, in the order of the addresses.
 * @param alsoLocal takes hosts of this machine too, for tests
 */
export const addressesIn = (
  entries: readonly LinkingEntry[],
  alsoLocal = false,
): ReadonlyMap<string, readonly string[]> => {
  const files = new Map<string, Set<string>>();
  for (const { file, data, tree } of entries) {
    for (const url of [...inFields(data), ...(tree ? inText(tree) : [])]) {
      if (isExample(url) && !(alsoLocal && /^(127\.|localhost)/.test(new URL(url).hostname))) continue;
      files.set(url, (files.get(url) ?? new Set()).add(file));
    }
  }
  return new Map([...files].sort(([a], [b]) => a.localeCompare(b)).map(([url, of]) => [url, [...of].sort()]));
};

/**
 * Addresses that want asking: never asked, asked too long ago, or not sure and asked on another day. They are dealt out
 * host by host, so that no host is asked twice in a row while others wait.
 */
export const wantAsking = (
  addresses: Iterable<string>,
  answers: readonly LinkAnswer[],
  today: string,
  maxAgeDays: number,
): string[] => {
  const known = new Map(answers.map((answer) => [answer.url, answer]));
  const due = [...addresses].filter((url) => {
    const answer = known.get(url);
    if (!answer) return true;
    const age = daysBetween(answer.asked, today);
    return linkState(answer) === 'unsure' ? age > 0 : age >= maxAgeDays;
  });
  const hosts = [...Map.groupBy(due, (url) => new URL(url).host).values()];
  const longest = Math.max(0, ...hosts.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => hosts.flatMap((urls) => urls[round] ?? [])).flat();
};

/** The report without addresses that no entry names any more, in the order of the addresses. */
export const kept = (answers: readonly LinkAnswer[], addresses: ReadonlyMap<string, unknown>): LinkAnswer[] =>
  answers.filter(({ url }) => addresses.has(url)).sort((a, b) => a.url.localeCompare(b.url));

/** How long a host asks to be left alone, in milliseconds: seconds or a moment (RFC 9110, Retry-After); 0 for neither. */
export const retryAfter = (header: string | null, now: number): number => {
  if (header === null) return 0;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? 0 : Math.max(0, moment - now);
};
