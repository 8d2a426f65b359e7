/** What stands within lines of reStructuredText, as MyST has it. */
import { inlineCode } from '../../../text/fences.ts';
import {
  RstCitationRef,
  RstEmphasis,
  RstFootnoteRef,
  RstHyperlinkRef,
  RstInlineInternalTarget,
  RstInlineLiteral,
  RstInterpretedText,
  RstStrongEmphasis,
  RstSubstitutionRef,
  type RstNode,
} from 'rst-compiler';
import { asWords } from '../../../text/as-words.ts';
import { githubAnchors } from '../../../text/links/slugs.ts';
import { asName, type Names } from './names.ts';

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

const between = (marks: '*' | '**', text: string): string => {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return words === '' ? text : `${before}${marks}${words}${marks}${after}`;
};

export const code = (text: string): string => (text.trim() === '' ? '' : inlineCode(text));

const address = (url: string): string => (/[\s()<>]/.test(url) ? `<${url.replace(/[<>]/g, '')}>` : url);

const link = (words: string, url: string): string => {
  if (words !== url || !/^[a-z][\w+.-]*:|^\S+@\S/i.test(url))
    return `[${asWords(oneLine(words)).replace(/(?<!\\)[[\]]/g, '\\$&')}](${address(url)})`;
  // A sentence may end with an address.
  const [, plain = url, end = ''] = /^(.*?)([.,;:!?]*)$/s.exec(url) ?? [];
  return `<${plain.replace(/^mailto:/, '')}>${end}`;
};

/** What a name leads to; undefined when the text gives it to nothing. */
const named = (label: string, written: string, names: Names): string | undefined => {
  let name = asName(written);
  // A name may stand for another, and in a slip for itself.
  for (let steps = 0; steps < 9; steps += 1) {
    const target = names.targets.get(name);
    if (target === undefined) break;
    if (!target.endsWith('_')) return link(label, target);
    name = asName(target.slice(0, -1));
  }
  if (names.places.has(name)) return `{ref}${code(`${oneLine(label)} <${name}>`)}`;
  const heading = names.headings.get(name);
  return heading === undefined ? undefined : link(label, `#${githubAnchors(heading, new Set())}`);
};

const reference = (node: RstHyperlinkRef, names: Names): string => {
  const { label, target } = node;
  if (node.isEmbeded && !node.isAlias) return link(label, target);
  if (node.isAnonymous && !node.isEmbeded) {
    const url = names.nextAnonymous();
    if (url === undefined) return asWords(label);
    return (url.endsWith('_') ? named(label, url.slice(0, -1), names) : undefined) ?? link(label, url);
  }
  if (/^(?:[a-z][\w+.-]*:\/\/|mailto:|tel:|\S+@\S+\.\S+$)/i.test(target) && !node.isAlias) return link(target, target);
  return named(label, target.replace(/_$/, ''), names) ?? asWords(node.rawTextContent);
};

const roleText = (node: RstInterpretedText, names: Names): string => {
  const inside = oneLine(node.rawTextContent.replace(/\\(?=[^<>`\\])/g, ''));
  const role = node.role.toLowerCase();
  const base = names.roles.get(role);
  if (base === 'raw') return inside;
  if (role === 'title-reference' || role === 'title' || role === 't') return between('*', asWords(inside));
  // A role of the text's own gives looks alone.
  if (base === '') return asWords(inside);
  const label = /^(?:std:)?(?:num)?ref$/.test(role) ? inside.replace(/[^<>]+(?=>?$)/, (name) => asName(name)) : inside;
  return `{${base ?? role}}${code(label)}`;
};

const substituted = (node: RstSubstitutionRef, names: Names): string => {
  // What is written between the bars may be a link by itself.
  const name = oneLine(node.textContent);
  const found = names.substitutions.get(name);
  if (found === undefined) return /^[\w-]+$/.test(name) ? `{{ ${name} }}` : asWords(`|${name}|`);
  const { node: made, argument } = found;
  if (made.directive === 'image') return `![${name}](${address(argument)})`;
  if (made.directive === 'unicode')
    return argument
      .replace(/\s*\.\. .*$/s, '')
      .split(/\s+/)
      .map((word) => {
        const [, hex] = /^(?:0x|x|\\x|U\+?|u|\\u|&#x)([0-9a-f]{1,6});?$/i.exec(word) ?? [];
        return hex === undefined ? asWords(word) : String.fromCodePoint(Number.parseInt(hex, 16));
      })
      .join('');
  return inlineText(
    [...made.initContent, ...made.children].flatMap((one) => (one.isInlineNode ? [one] : one.children)),
    names,
  );
};

/** Nodes within lines, with the line ends of their text. */
export const inlineText = (nodes: readonly RstNode[], names: Names): string =>
  nodes
    .map((node): string => {
      if (node instanceof RstEmphasis) return between('*', asWords(oneLine(node.textContent)));
      if (node instanceof RstStrongEmphasis) return between('**', asWords(oneLine(node.textContent)));
      if (node instanceof RstInlineLiteral) return code(oneLine(node.rawTextContent));
      if (node instanceof RstInterpretedText) return roleText(node, names);
      if (node instanceof RstHyperlinkRef) return reference(node, names);
      if (node instanceof RstSubstitutionRef) return substituted(node, names);
      if (node instanceof RstInlineInternalTarget) return asWords(node.textContent);
      if (node instanceof RstFootnoteRef) return `[^${names.noteLabel(node.textContent, 'here')}]`;
      if (node instanceof RstCitationRef)
        return names.notes.has(node.textContent) ? `[^${node.textContent}]` : `[${node.textContent}]`;
      return asWords(node.textContent);
    })
    .join('');
