/** Formulas of MathML in a line of words, as far as that can say them. */
import { fromHtml } from 'hast-util-from-html';
import { asHtml } from '../as-words.ts';

type Node = ReturnType<typeof fromHtml>['children'][number];

const childrenOf = (node: Node): Node[] => ('children' in node ? node.children : []);

/** In brackets where it is more than a word. */
const grouped = (words: string): string => (/^[\p{L}\p{N}.]*$/u.test(words) ? words : `(${words})`);

/** Undefined for a formula with something that needs more than a line. */
const inLine = (node: Node): string | undefined => {
  if (node.type === 'text') return asHtml(node.value.replace(/\s+/g, ' ').trim());
  if (node.type !== 'element') return '';
  const parts = childrenOf(node)
    .filter((one) => one.type === 'element' || (one.type === 'text' && one.value.trim() !== ''))
    .map(inLine);
  if (!parts.every((one) => one !== undefined)) return undefined;
  const [a = '', b = '', c = ''] = parts;
  switch (node.tagName) {
    case 'math':
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
    case 'semantics':
    case 'mi':
    case 'mn':
    case 'mtext':
      return parts.join('');
    case 'mo':
      // What stands between two values has room, a bracket has none.
      return /^[=+\u2212\u00B1\u00D7\u00B7<>\u2264\u2265\u2248\u2260-]$/.test(a) || a === '&lt;' ? ` ${a} ` : a;
    case 'annotation':
      return '';
    case 'mspace':
      return ' ';
    case 'msub':
      return `${a}<sub>${b}</sub>`;
    case 'msup':
      return `${a}<sup>${b}</sup>`;
    case 'msubsup':
      return `${a}<sub>${b}</sub><sup>${c}</sup>`;
    case 'mfrac':
      return `${grouped(a)}/${grouped(b)}`;
    case 'msqrt':
      return `\u221A${grouped(parts.join(''))}`;
    default:
      return undefined;
  }
};

/** A formula with its indices and powers as HTML; undefined where that cannot say it. */
export const mathAsHtml = (html: string): string | undefined => {
  const [math] = fromHtml(html, { fragment: true }).children;
  return math === undefined ? undefined : inLine(math)?.replace(/\s+/g, ' ').trim();
};
