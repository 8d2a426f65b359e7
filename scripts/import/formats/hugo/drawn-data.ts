/** What layouts of a section draw of the data of the site, beside the text of its pages. */
import type { Finding, SourceFolder } from '../../source.ts';

const data = /\b(?:[sS]ite|hugo)\.Data\.(\w+)/g;

/** Layouts for the pages of one kind that show data; those of all pages draw the frame of the old site. */
export const drawnOfData = (folder: SourceFolder): Finding[] =>
  folder.files
    .filter((path) => /^layouts\/(?!_|partials\/|shortcodes\/)[^/]+\/.*\.html$/.test(path))
    .flatMap((path): Finding[] => {
      const names = [...new Set([...folder.read(path).matchAll(data)].map(([, name = '']) => name))].filter((name) =>
        folder.files.some((one) => new RegExp(`^data/${name}(?:/|\\.\\w+$)`).test(one)),
      );
      return names.length === 0
        ? []
        : [
            {
              kind: 'left out',
              path,
              what: `draws ${names.map((name) => `data/${name}`).join(' and ')} into pages`,
              done: 'not brought in, as it is no text of theirs',
            },
          ];
    });
