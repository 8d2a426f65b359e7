/** Lines of code that comments of Docusaurus mark. */
import { codeLines, type Line } from '../lines.ts';

const comment =
  /^\s*(?:\/\/|\/\*|\{\s*\/\*|#|--|%|;|<!--|REM\b)\s*(highlight|this-will-error)-(next-line|start|end)\s*(?:\*\/\s*\}?|-->)?\s*$/;
const fence = /^([\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(?:`{3,}|~{3,})[ \t]*)([\w+#-]+)(.*)$/;

/** Runs of numbers that follow each other, as a fence writes them. */
const ranges = (numbers: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
};

/** Takes such comments out and marks the lines in the fence. Where a fence marks lines itself, Docusaurus shows them as code. */
export const withMarkedLines = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const [, before = '', language, more = ''] = (isCode[index] === true && fence.exec(line.text)) || [];
    let end = index;
    while (language !== undefined && isCode[end + 1] === true) end += 1;
    const inside = lines.slice(index + 1, end);
    if (language === undefined || /\{[\d,\s-]+\}/.test(more) || !inside.some(({ text }) => comment.test(text))) {
      result.push(line);
      continue;
    }
    const marked: number[] = [];
    const kept: Line[] = [];
    let [isOpen, isNext] = [false, false];
    for (const one of inside) {
      const [, , kind] = comment.exec(one.text) ?? [];
      if (kind === 'next-line') isNext = true;
      else if (kind !== undefined) isOpen = kind === 'start';
      else {
        kept.push(one);
        if (isOpen || isNext) marked.push(kept.length);
        isNext = false;
      }
    }
    const list = marked.length > 0 ? ` {${ranges(marked)}}` : '';
    result.push({ ...line, text: `${before}${language}${more.trimEnd()}${list}` }, ...kept);
    if (end > index) result.push(lines[end] ?? line);
    index = end;
  }
  return result;
};
