/** What sections say of themselves, as files. */
import { asYaml } from '../../as-yaml.ts';
import type { FolderSettings } from '../source.ts';
import type { PlacedFinding } from './destination.ts';
import { longestSummary, plainWords } from './fields/values.ts';
import { isTitleOfAny, type Page } from './page.ts';

/** The first sentences of a text that are no longer than a summary may be; of a longer sentence its first words. */
const shortened = (text: string): string => {
  const most = text.slice(0, longestSummary);
  const [sentences] = /^.*[.!?。！？](?=\s|$|[^\x00-\x7f])/s.exec(most) ?? [];
  return sentences ?? `${most.slice(0, longestSummary - 2).replace(/\s+\S*$/, '')} …`;
};

/**
 * `_section.yaml` of each section that has pages and something to say, by its path from the root of the repository.
 * @param at the path from the root of the repository of a path below the section of the import
 */
export const sectionFiles = (
  sections: ReadonlyMap<string, FolderSettings>,
  pages: readonly Page[],
  at: (target: string) => string,
): { readonly texts: ReadonlyMap<string, string>; readonly findings: readonly PlacedFinding[] } => {
  const texts = new Map<string, string>();
  const findings: PlacedFinding[] = [];
  for (const [target, settings] of sections) {
    if (!pages.some((page) => page.target.startsWith(`${target}/`))) continue;
    const path = at(`${target}/_section.yaml`);
    const about = settings.summary === undefined ? '' : plainWords(settings.summary);
    const summary = about.length > longestSummary ? shortened(about) : about;
    if (summary !== about)
      findings.push({
        kind: 'field',
        path,
        here: { path, line: 1 },
        what: `the summary has ${about.length} signs, and ${longestSummary} are the most`,
        done: `left out what follows: ${about.slice(summary.replace(/ …$/, '').length).trim()}`,
      });
    const told = {
      ...settings,
      // A section is called as its first page is.
      title: isTitleOfAny(settings.title ?? '') ? undefined : settings.title,
      summary: summary === '' ? undefined : summary,
    };
    const own = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
    if (Object.keys(own).length > 0) texts.set(path, asYaml(own));
  }
  return { texts, findings };
};
