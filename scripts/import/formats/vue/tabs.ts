/** Tabs as VuePress and its plug-ins write them, between colons under one pair of names. */
import { codeLines, type Line } from '../../text/lines.ts';

/** What looks like attributes of a tag behind the name of a tab. */
const attributes = /\s+:?[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"']+)/g;

const pane = (title: string): string => `tab${title === '' ? '' : ` ${title.replace(/\{|\}/g, '')}`}`;

/** Tags of VuePress for groups of code, and what it called them between colons before. */
const oneName = (text: string): string => {
  const [, indent = '', end, name = '', more = ''] =
    /^(\s*)<(\/?)(code-group|CodeGroup|code-block|CodeGroupItem)\b([^>]*)>\s*$/.exec(text) ?? [];
  if (name !== '') {
    if (end === '/') return `${indent}:::`;
    const [, title = ''] = /\stitle=["']([^"']*)["']/.exec(more) ?? [];
    return `${indent}::: ${/block|Item/.test(name) ? pane(title) : 'tabs'}`;
  }
  return text
    .replace(
      /^(\s*:{3,})\s*code-group-item\s+(.*?)(?::active)?\s*$/,
      (_, start: string, title: string) => `${start} ${pane(title)}`,
    )
    .replace(/^(\s*:{3,})\s*(tabs?)\b(?!-)(.*)$/, (_, start: string, kind: string, more: string) => {
      const title = more.replace(attributes, '').replace(/^#\S*/, '').trim();
      return `${start} ${kind === 'tabs' ? 'tabs' : pane(title)}`;
    });
};

/** Panes behind lines that begin with `@tab`, each closed before the next one. */
const withPanes = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const open: { isTabs: boolean; hasPane: boolean }[] = [];
  return lines.flatMap((line, index): Line[] => {
    if (isCode[index]) return [line];
    const [, indent = '', colons, name = ''] = /^(\s*)(:{3,})\s*([\w-]*)/.exec(line.text) ?? [];
    if (colons !== undefined && name !== '') {
      const isTabs = /^(?:code-)?tabs$/.test(name);
      open.push({ isTabs, hasPane: false });
      return [isTabs ? { ...line, text: `${indent}${colons} tabs` } : line];
    }
    if (colons !== undefined) return open.pop()?.hasPane === true ? [{ ...line, text: `${indent}:::` }, line] : [line];
    const [, at = '', title] = /^(\s*)@tab(?::active)?\s+(.*?)(?:#\S+)?\s*$/.exec(line.text) ?? [];
    const tabs = open.at(-1);
    if (title === undefined || tabs?.isTabs !== true) return [line];
    const before = tabs.hasPane
      ? [
          { ...line, text: `${at}:::` },
          { ...line, text: '' },
        ]
      : [];
    tabs.hasPane = true;
    return [...before, { ...line, text: `${at}::: ${pane(title)}` }];
  });
};

/** Tabs of VuePress as blocks `tabs` and `tab`. */
export const pressTabs = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const hasItems = lines.some(({ text }, index) => !isCode[index] && /^\s*:{3,}\s*code-group-item\b/.test(text));
  return withPanes(
    lines.map((line, index) => {
      if (isCode[index]) return line;
      const text = hasItems ? line.text.replace(/^(\s*:{3,})\s*code-group\s*$/, '$1 tabs') : line.text;
      return { ...line, text: oneName(text) };
    }),
  );
};
