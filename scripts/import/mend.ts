/** What the check of content says of pages that were brought in, mended line by line: what it refuses is shown as it is written. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentProblems } from '../../src/integrations/entries/problems/content-problems.ts';
import type { FileProblem } from '../../src/integrations/entries/content-files.ts';
import { markdownProcessor } from '../../src/integrations/markdown/markdown.ts';
import type { Destination, PlacedFinding } from './pages/destination.ts';
import { repaired, withPlaces } from './repair.ts';
import { readHead } from './text/front-matter.ts';

/** The anchors of a text once it is a page. */
export const anchorReader = async () => {
  const renderer = await markdownProcessor('/').createRenderer({ syntaxHighlight: false });
  return async (text: string, fileURL: URL, title: string | undefined): Promise<string[]> => {
    // Drawing takes long, and nobody links into a drawing.
    const undrawn = text.replace(/^([\s>]*(?:`{3,}|~{3,}))mermaid\b/gm, '$1text');
    const { code } = await renderer.render(undrawn, { fileURL, frontmatter: title === undefined ? {} : { title } });
    // Code may show ids; those of elements stand in tags.
    return [...code.matchAll(/<[a-z](?:[^<>"]|"[^"]*")*?\sid="([^"]*)"/g)].map(([, id = '']) =>
      id.replaceAll('&amp;', '&'),
    );
  };
};

const rounds = 12;

/** The first line, from 1, in which two texts differ. */
const firstChange = (one: string, other: string): number => {
  const lines = other.split('\n');
  return one.split('\n').findIndex((line, index) => line !== lines[index]) + 1;
};

interface Mending {
  readonly root: string;
  /** Texts of this import by the paths of their files; what is mended is put in their place. */
  readonly texts: Map<string, string>;
  /** Writes the text of a path to its file. */
  readonly put: (path: string) => void;
  /** Those that are left as they are. */
  readonly skipped: ReadonlySet<string>;
  readonly originOf: (path: string) => string;
  readonly anchorsOf: Destination['anchorsOf'];
  readonly progress: (done: number, all: number) => void;
}

/** Mends until nothing is wrong or nothing more can be mended; gives what was shown as written, and what is wrong still. */
export const mend = async ({ root, texts, put, skipped, originOf, anchorsOf, progress }: Mending) => {
  const findings: PlacedFinding[] = [];
  let problems: readonly FileProblem[] = [];
  for (let round = 0; round < rounds; round += 1) {
    progress(round, rounds);
    problems = contentProblems(root).problems.filter(({ path }) => texts.has(path) && !skipped.has(path));
    if (problems.length === 0) break;
    // From the end of a file to its begin, so that the lines above what was mended stay where they are.
    const mended = new Map<string, number>();
    for (const { path, line = 1, message } of problems.toSorted((a, b) => (b.line ?? 1) - (a.line ?? 1))) {
      // Settings are no text in which a line could be shown as it is written.
      if (line >= (mended.get(path) ?? Infinity) || !/\.mdx?$/.test(path)) continue;
      const text = texts.get(path) ?? '';
      const shown = repaired(text, line);
      if (shown === text) continue;
      mended.set(path, firstChange(text, shown));
      const file = pathToFileURL(join(root, path));
      const idsOf = (one: string): Promise<readonly string[]> =>
        anchorsOf(
          readHead(one)
            .body.map(({ text: words }) => words)
            .join('\n'),
          file,
          '-',
        );
      const better = withPlaces(shown, text, await idsOf(text), await idsOf(shown));
      findings.push({
        kind: 'markup',
        path: originOf(path),
        what: message
          .replace(/\s+/g, ' ')
          .slice(0, 200)
          .replace(/[.,]?\s*$/, ''),
        done: 'shown as it is written',
        here: { path, line },
      });
      texts.set(path, better);
      put(path);
    }
  }
  progress(rounds, rounds);
  return { findings, problems };
};
