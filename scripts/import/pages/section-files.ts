/** What sections say of themselves, as files. */
import { asYaml } from '../../as-yaml.ts';
import type { FolderSettings } from '../source.ts';
import { isTitleOfAny, type Page } from './page.ts';

/** `_section.yaml` of each section that has pages and something to say: its path below the section of the import, and its text. */
export const sectionFiles = (
  sections: ReadonlyMap<string, FolderSettings>,
  pages: readonly Page[],
): [target: string, text: string][] =>
  [...sections].flatMap(([target, settings]) => {
    // A section is called as its first page is.
    const told = { ...settings, title: isTitleOfAny(settings.title ?? '') ? undefined : settings.title };
    const own = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
    return Object.keys(own).length === 0 || !pages.some((page) => page.target.startsWith(`${target}/`))
      ? []
      : [[`${target}/_section.yaml`, asYaml(own)]];
  });
