/** Reads from a built page what its preview image shows. Pure: HTML in, plain data out. */
import { Parser } from 'htmlparser2';
import type { SignName } from '../../domain/evidence/verdict-words.ts';

export interface PreviewFacts {
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  /** What the page is called in search results, such as Guide. */
  readonly kind: string;
  /** The sign of the page's verdict, on the pages that have one: claims and workloads. */
  readonly sign: SignName | undefined;
}

const kindsWithVerdict = ['Claim', 'Workload'];

/** The facts for the image; undefined when the page names no image. */
export const previewFacts = (html: string): PreviewFacts | undefined => {
  const meta = new Map<string, string>();
  let kind = '';
  let verdict: string | undefined;
  let sign: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { property, content } = attributes;
      if (name === 'meta' && property !== undefined && content !== undefined) meta.set(property, content);
      if (name === 'main') kind = attributes['data-kind'] ?? '';
      verdict ??= attributes['data-verdict'];
      // The claim's own element carries its sign too, so the first sign from the verdict on is the page's.
      if (verdict !== undefined) sign ??= attributes['data-sign'];
    },
  });
  parser.end(html);
  const title = meta.get('og:title');
  if (!meta.has('og:image') || title === undefined) return undefined;
  return {
    title,
    description: (meta.get('og:description') ?? '').replace(/\s+/g, ' ').trim(),
    siteName: meta.get('og:site_name') ?? '',
    kind,
    sign: kindsWithVerdict.includes(kind) ? (sign as SignName | undefined) : undefined,
  };
};
