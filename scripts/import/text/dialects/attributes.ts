/** Attributes between braces behind a heading or below a block, as Hugo and mdBook write them. */

const attribute = /(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]+))/.source;
const attributes = new RegExp(`\\s*\\{\\s*(${attribute}(?:\\s+${attribute})*)\\s*\\}\\s*$`);

/** A text line without attributes, which stand behind a heading or alone below a block; their anchor stays. */
export const withoutAttributes = (text: string): string => {
  const [whole = '', list = ''] = (/^(?:#{1,6}\s|\s*\{)/.test(text) && attributes.exec(text)) || [];
  if (whole === '' || (!text.startsWith('#') && whole.trim() !== text.trim())) return text;
  const [, id] = /(?:^|\s)#([\w-]+)/.exec(list) ?? [];
  if (id === undefined) return text.slice(0, -whole.length);
  return text.startsWith('#') ? `${text.slice(0, -whole.length)} {#${id}}` : `<span id="${id}"></span>`;
};
