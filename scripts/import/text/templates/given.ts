/**
 * Texts that a tag takes in with words for them, such as `{% include note.html content="Mind it." %}`. Their templates are
 * not run: one that only puts the words in their places, or leaves a part out where there are none, is filled.
 */

const value = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w.-]+`;
const argument = new RegExp(String.raw`\s([\w-]+)\s*=\s*(${value})`, 'g');

/** Such a tag: the name of its file, and what it gives. */
export const taking = new RegExp(
  String.raw`^\s*\{%-?\s*include\s+([\w./-]+\.\w+)((?:\s+[\w-]+\s*=\s*(?:${value}))+)\s*-?%\}\s*$`,
);

/** @param valueOf what a name without quotes stands for */
export const givenIn = (written: string, valueOf: (path: string) => string | undefined): ReadonlyMap<string, string> =>
  new Map(
    [...written.matchAll(argument)].map(([, name = '', words = '']): [string, string] => [
      name,
      /^["']/.test(words) ? words.slice(1, -1).replace(/\\(["'])/g, '$1') : (valueOf(words) ?? ''),
    ]),
  );

const comment = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;
/** A condition that holds no other. Some write the value in it between braces. */
const condition =
  /\{%-?\s*(if|unless)\s+(?:\{\{\s*)?include\.([\w-]+)(?:\s*\}\})?(?:\s*(==|!=)\s*["']?([^"'%]*?)["']?)?\s*-?%\}((?:(?!\{%-?\s*(?:if|unless|elsif)\b)[\s\S])*?)\{%-?\s*end\1\s*-?%\}/;

/**
 * A template with what it was given; undefined for one that asks for more.
 * @param say what an expression says, such as `include.content | markdownify`
 */
export const filled = (
  template: string,
  given: ReadonlyMap<string, string>,
  say: (expression: string) => string | undefined,
): string | undefined => {
  let text = template.replace(comment, '');
  for (let found = condition.exec(text); found !== null; found = condition.exec(text)) {
    const [whole, word, name = '', sign, wanted = '', inside = ''] = found;
    const value = given.get(name);
    const holds = sign === undefined ? value !== undefined : (value === wanted) === (sign === '==');
    const [first = '', other = ''] = inside.split(/\{%-?\s*else\s*-?%\}/);
    const shown = holds === (word === 'if') ? first : other;
    text = text.slice(0, found.index) + shown + text.slice(found.index + whole.length);
  }
  const unsaid: string[] = [];
  const said = text.replace(/\{\{-?\s*(.*?)\s*-?\}\}/g, (whole, expression: string) => {
    const value = say(expression);
    if (value === undefined) unsaid.push(whole);
    return value ?? '';
  });
  return unsaid.length === 0 && !/\{%/.test(text) ? said.trim() : undefined;
};
