/** The file that a page becomes, and the lines of it that findings are about. */
import { wikiPageSchema } from '../../../src/schemas/wiki.ts';
import type { Finding, Head } from '../source.ts';
import { writeHead } from '../text/front-matter.ts';
import { topHeading } from '../text/headings.ts';
import { textOf, type Line } from '../text/lines.ts';
import type { Found } from '../text/marks.ts';
import { isDrawn } from './fields/fields.ts';
import { isTooLong, longestSummary } from './fields/values.ts';
import { nameFrom, type Page } from './page.ts';

export interface PageFile {
  readonly text: string;
  readonly body: readonly Line[];
  /** Lines in front of the body. */
  readonly before: number;
}

/** What stands around a page that its own fields do not say. */
export interface AroundPage {
  readonly order: number | undefined;
  readonly owner: string | undefined;
  /** The day on which it changed last, YYYY-MM-DD. */
  readonly changed: string | undefined;
  readonly was: readonly string[] | undefined;
}

const fieldsFirst = ['title', 'summary', ...Object.keys(wikiPageSchema.shape)];

/** @param lines the text with everything in it led to its place */
export const pageFile = (page: Page, lines: readonly Line[], around: AroundPage, say: Found): PageFile => {
  const { title: named, ...known } = page.fields.known;
  const unknown: Record<string, unknown> = { ...page.fields.unknown };
  const isAlias = page.title === undefined && page.head.fault === undefined && typeof named === 'string';
  if (isAlias && topHeading(page.lines) !== named)
    known['aliases'] = [...new Set([...((known['aliases'] as string[] | undefined) ?? []), named])];
  if (around.owner === undefined && page.fields.owner !== undefined) unknown['owner'] = page.fields.owner;
  const all = { title: page.title, ...known, ...around };
  const fields = Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => fieldsFirst.indexOf(a) - fieldsFirst.indexOf(b)),
  );
  for (const [name, value] of Object.entries(unknown)) {
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    say(
      isDrawn(name) ? 'looks' : 'field',
      page.head.lineOf(name),
      `field ${name}: ${shown.replace(/\s+/g, ' ').slice(0, 160)}`,
      `kept as a comment at the top of the page${isTooLong(name, value) ? `: a summary has at most ${longestSummary} letters` : ''}`,
    );
  }
  const { fault } = page.head;
  if (fault)
    say(
      'field',
      1,
      `fields that cannot be read: ${fault.why.replace(/:\s*$/, '')}`,
      'kept as comments at the top of the page',
    );
  const head = writeHead(fields, fault ? {} : unknown, fault?.written);
  const body = [...lines];
  while (body.at(-1)?.text.trim() === '') body.pop();
  const text =
    body.length === 0 && head === ''
      ? `---\ntitle: ${JSON.stringify(page.title ?? nameFrom(page.path, undefined))}\n---\n`
      : `${head}${textOf(body)}\n`;
  return { text, body, before: head.split('\n').length - 1 };
};

const isInHead = (head: Head, line: number): boolean => line < (head.body[0]?.at ?? 1);

/** The line of a file that a finding of its page is about. */
export const lineHere = ({ head }: Page, { body, before }: PageFile, line: NonNullable<Finding['line']>): number => {
  const found = body.findIndex((one) => one.at >= line);
  if (found < 0) return line <= 1 ? 1 : before + body.length;
  return isInHead(head, line) ? 1 : before + found + 1;
};
