/** Pages of a wiki as teams write them, made up: sections in areas, prose, lists, tables, code, links to each other. */
import { speaker } from './words.ts';

export interface WikiFile {
  /** Path in the folder of the wiki. */
  readonly path: string;
  readonly text: string;
}

const pagesOfSection = 25;
const sectionsOfArea = 10;
const tags = ['runbook', 'policy', 'howto', 'decision', 'platform', 'network', 'storage', 'access'];

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * About 550 words a page. A page links to three before it and the page after it.
 * @param known words that queries ask for
 */
export const wikiFiles = (count: number, known: readonly string[]): WikiFile[] => {
  const { below, words } = speaker(known);
  const sentence = (length: number): string => {
    const text = words(length);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const folderOf = (index: number): string => {
    const section = Math.floor(index / pagesOfSection);
    return `area-${two(Math.floor(section / sectionsOfArea))}/section-${two(section % sectionsOfArea)}`;
  };
  const pathOf = (index: number): string => `${folderOf(index)}/page-${index}.md`;
  const linkFrom = (to: number): string => `[${words(2)}](../../${pathOf(to)})`;
  return Array.from({ length: count }, (_, index) => {
    const paragraph = (): string => Array.from({ length: 4 }, () => sentence(8 + below(10))).join(' ');
    const tag = tags[below(tags.length)] ?? '';
    const blocks = [
      ...(index % 3 === 0 ? [`---\ntags: [${tag}]\nsummary: ${sentence(9)}\n---`] : []),
      `# ${sentence(4).slice(0, -1)} ${index}`,
      paragraph(),
      `## ${sentence(3).slice(0, -1)}`,
      `${paragraph()} See ${linkFrom(below(index + 1))} and ${linkFrom(below(index + 1))}.`,
      Array.from({ length: 4 }, () => `- ${sentence(9)}`).join('\n'),
      `## ${sentence(2).slice(0, -1)}`,
      paragraph(),
      ...(index % 2 === 0
        ? [`\`\`\`yaml\nkind: Deployment\nmetadata:\n  name: ${words(1)}\nspec:\n  replicas: ${below(9)}\n\`\`\``]
        : [`1. ${sentence(8)}\n2. ${sentence(8)} Run \`${words(2)}\`.`]),
      `## ${sentence(3).slice(0, -1)}`,
      ...(index % 4 === 0 ? [`| ${words(1)} | ${words(1)} |\n| --- | --: |\n| ${words(3)} | ${below(99)} |`] : []),
      paragraph(),
      `> [!NOTE]\n> ${sentence(12)}`,
      `${paragraph()} ${paragraph()} Next: ${linkFrom(Math.min(index + 1, count - 1))}, ${linkFrom(below(index + 1))}.`,
      `## ${sentence(2).slice(0, -1)}`,
      paragraph(),
    ];
    return { path: pathOf(index), text: `${blocks.join('\n\n')}\n` };
  });
};
