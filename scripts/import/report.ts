/** `import-report.md`: what came in, what did not, and the sign of each file as it was written, for the next run. */
import { createHash } from 'node:crypto';
import { counted } from './gathered.ts';
import type { Converted, PlacedFinding } from './pages/destination.ts';
import { findingKinds, type FindingKind } from './source.ts';

/** A file as an import wrote it. */
export interface Written {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly source: string;
  readonly sign: string;
}

/** A short sign of some content, which changes when it does. */
export const signOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);

const intro = `# Import report

What \`npm run import\` brought in, and what it could not bring. A finding is one line: the file and its line, what it is, what
was done, and in brackets where it stood in the source. Mend what you like, in any order; the site builds as it is. In the
pages the same places are marked with \`<!-- import: … -->\`. The last list of each import lets the next run tell what you
have changed since: such files are left alone.
`;

const headingOf = (name: string, into: string): string => `## ${name} in content/wiki/${into === '' ? '' : `${into}/`}`;

/** One finding as a line. */
const findingLine = ({ path, line, what, done, here }: PlacedFinding): string => {
  const source = line === undefined ? path : `${path}:${Math.floor(line)}`;
  const sentence = `${what}, ${done}`.replace(/\s+/g, ' ').trim();
  return here === undefined ? `${source}: ${sentence}` : `${here.path}:${here.line}: ${sentence} (${source})`;
};

const sectionOf = (
  name: string,
  into: string,
  format: string,
  converted: Pick<Converted, 'counts' | 'findings'>,
  written: readonly Written[],
): string => {
  const { counts, findings } = converted;
  const lines = (kind: FindingKind): string[] => [
    ...new Set(findings.filter((one) => one.kind === kind).map(findingLine)),
  ];
  const groups = (Object.keys(findingKinds) as FindingKind[]).flatMap((kind) => {
    const list = lines(kind);
    return list.length === 0
      ? []
      : [`### ${findingKinds[kind]}: ${list.length}\n\n\`\`\`text\n${list.join('\n')}\n\`\`\`\n`];
  });
  const total = (Object.keys(findingKinds) as FindingKind[]).reduce((sum, kind) => sum + lines(kind).length, 0);
  return [
    headingOf(name, into),
    '',
    `${format}: ${counted(counts.pages, 'page')}, ${counted(counts.sections, 'section')} with settings, ${counted(counts.pictures, 'picture')}, ${counted(counts.files, 'file')} to take along, ${counted(counts.redirects, 'old address')}. ${counted(total, 'finding')}.`,
    '',
    ...groups,
    '### Written files',
    '',
    '```text',
    ...written.map(({ path, source, sign }) => `${sign} ${path} <- ${source}`),
    '```',
    '',
  ].join('\n');
};

/** The sections of a report by their headings, in order. */
const sectionsIn = (report: string): Map<string, string> => {
  const sections = new Map<string, string>();
  for (const part of report.split(/^(?=## )/m)) {
    const [heading = ''] = part.split('\n');
    if (heading.startsWith('## ')) sections.set(heading, part.trimEnd());
  }
  return sections;
};

/** What an earlier run of the same import wrote; empty when there was none. */
export const writtenBefore = (report: string, name: string, into: string): Written[] =>
  [...(sectionsIn(report).get(headingOf(name, into)) ?? '').matchAll(/^([0-9a-f]{12}) (\S+) <- (.*)$/gm)].map(
    ([, sign = '', path = '', source = '']) => ({ sign, path, source }),
  );

/** The report with this import in it; those of other imports stay. */
export const withImport = (
  report: string,
  {
    name,
    into,
    format,
    converted,
    written,
  }: {
    name: string;
    into: string;
    format: string;
    converted: Pick<Converted, 'counts' | 'findings'>;
    written: readonly Written[];
  },
): string => {
  const sections = sectionsIn(report);
  sections.set(headingOf(name, into), sectionOf(name, into, format, converted, written).trimEnd());
  return `${intro}\n${[...sections.values()].join('\n\n')}\n`;
};
