/** Front matter as it stands in a file, and what looks like it and is none. */
import type { TextProblem } from '../../domain/content/markup/markdown-tree.ts';

/** The fields in front of a text, with their lines of dashes. */
export const frontMatter = /^---[^\S\n]*\r?\n([\s\S]*?)(?:\r?\n|(?<=\n))---[^\S\n]*(?:\r?\n|$)/;

/** Their begin; a line of dashes above a text without fields is a rule across the page. */
export const opened = /^---[^\S\n]*\r?\n(?:#.*\r?\n)*[\w-]+:(?:\s|$)/;

/** Front matter that is none, though it looks like it: whoever wrote it wonders where its fields are. */
export const strayHead = (text: string): TextProblem[] => {
  const [, above] = /^(\s+)---[^\S\n]*\r?\n(?:#.*\r?\n)*[\w-]+:(?:\s[^\n]*)?\n(?:[^\n]*\n)*?---\s/.exec(text) ?? [];
  if (above !== undefined)
    return [
      {
        line: above.split('\n').length,
        message:
          'front matter begins on the first line, with its dashes at the margin. Take out what stands in front of it.',
      },
    ];
  return /^\+{3}\s*\n(?:[^\n]*\n)*?\+{3}\s/.test(text)
    ? [
        {
          line: 1,
          message:
            'front matter in TOML is not read. Write lines of three dashes, and between them fields in YAML: "title: …".',
        },
      ]
    : [];
};

/** A second head below the first, of which the fields would be shown as text. */
export const secondHead = (text: string): TextProblem[] => {
  const [head] = frontMatter.exec(text) ?? [];
  if (head === undefined) return [];
  const [, above] = /^(\s*)---[^\S\n]*\r?\n(?:[\w-]+:(?:\s[^\n]*)?\n)+---\s/.exec(text.slice(head.length)) ?? [];
  if (above === undefined) return [];
  return [
    {
      line: head.split('\n').length + above.split('\n').length - 1,
      message:
        'a second front matter begins here, and its fields would be shown as text. Put all fields between the first lines of dashes.',
    },
  ];
};
