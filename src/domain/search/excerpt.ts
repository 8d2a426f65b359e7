/** The text under a result: without what the result shows above it already, and honest about where it was cut. */

const plainText = (html: string): string => html.replace(/<\/?mark>/g, '');

/** What follows a text that the excerpt begins with; undefined when it begins otherwise. */
const after = (html: string, start: string): string | undefined => {
  if (!start || !plainText(html).startsWith(start)) return undefined;
  let at = 0;
  for (let seen = 0; seen < start.length; at++) {
    if (html[at] === '<') at = html.indexOf('>', at);
    else seen++;
  }
  // The mark around a word takes the stop behind it in.
  return html.slice(at).replace(/^([.?!:,;]?)<\/mark>/, '$1');
};

/** Without a heading in front. The index puts a stop behind each: "Why" is one in "Why. It is so", not in "Why it is so". */
const withoutHeading = (html: string, heading: string): string => {
  const rest = after(html, heading);
  if (rest === undefined) return html;
  return /[.?!]$/.test(heading) || /^\.?$|^[.?!]\s/.test(rest) ? rest.replace(/^[\s.?!]+/, '') : html;
};

/**
 * @param html text from the index, escaped, with `<mark>` around the words found
 * @param title what the result is called
 * @param headings headings of its page; one that begins the excerpt says what every page of its kind says
 */
export const shownExcerpt = (html: string, title: string, headings: readonly string[]): string => {
  const own = withoutHeading(html.trim(), title);
  // A row of a table has its title as its heading and again as its first cell.
  const untitled = own === html.trim() ? own : (after(own, title)?.replace(/^[\s.]+/, '') ?? own);
  const text = headings.reduce(withoutHeading, untitled);
  const plain = plainText(text);
  // A small letter in front, or no stop behind: the text was cut there.
  return `${/^\p{Ll}/u.test(plain) ? '… ' : ''}${text}${plain && !/[.!?:…)”"]$/u.test(plain) ? '\u00a0…' : ''}`;
};
