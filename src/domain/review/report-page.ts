/** What a reader reports of a page: the words, and where they go. Pure: data in, text and address out. */
import { words } from '../../words/words.ts';

export interface Report {
  /** Absolute address of the page, with the anchor of the heading where one was chosen. */
  readonly page: string;
  readonly title: string;
  /** The heading that it is about; empty for the page as a whole. */
  readonly heading: string;
  /** Words of the page that it is about; empty for none. */
  readonly marked: string;
  /** What the reader says. */
  readonly words: string;
  /** Path of the content file, and of the entry of a figure, where they are known. */
  readonly files: readonly string[];
  /** Version of the site, in words. */
  readonly version: string;
}

const quoted = (text: string): string =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\n');

/** The report as text, for a message or the form of a forge. */
export const reportText = ({ page, heading, marked, words: said, files, version }: Report): string =>
  [
    said.trim() || words.nothingWritten,
    ...(marked.trim() === '' ? [] : [quoted(marked)]),
    [
      `${words.page}: ${page}`,
      ...(heading === '' ? [] : [`${words.heading}: ${heading}`]),
      ...files.map((file) => `${words.file}: ${file}`),
      `${words.version}: ${version}`,
    ].join('\n'),
  ].join('\n\n');

/** Longer addresses are cut off by servers of forges, so a longer report is copied instead of sent along. */
const longest = 6000;

/**
 * Address of the form of the forge with the report in it. {title} and {body} in the address are replaced; without them
 * the fields are called as GitHub, Gitea and Forgejo call them, or as GitLab does where the address is one of its own.
 * @returns the bare address when the report is too long for it
 */
export const issueAddress = (issueUrl: string, report: Report): string => {
  const title = `${report.title}${report.heading === '' ? '' : `: ${report.heading}`}`;
  const body = reportText(report);
  const [t, b] = [title, body].map(encodeURIComponent) as [string, string];
  const isTemplate = issueUrl.includes('{body}') || issueUrl.includes('{title}');
  const names = /\/-\/issues\//.test(issueUrl) ? ['issue[title]', 'issue[description]'] : ['title', 'body'];
  const join = issueUrl.includes('?') ? '&' : '?';
  const full = isTemplate
    ? issueUrl.replaceAll('{title}', t).replaceAll('{body}', b)
    : `${issueUrl}${join}${names[0]}=${t}&${names[1]}=${b}`;
  return full.length <= longest ? full : issueUrl.replace(/[?&][^?&]*=\{(title|body)\}/g, '');
};
