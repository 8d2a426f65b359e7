/** Figures that sentences in fields name, and sums that cannot be worked out. */
import { fillText, figureTexts, type FigureTexts } from '../../../domain/figures/figure-texts.ts';
import type { FileProblem } from '../content-files.ts';
import type { ReadContent } from '../read-content.ts';
import type { ReadEntry } from '../read-entries.ts';

const stringsIn = (value: unknown, field = ''): { field: string; text: string }[] => {
  if (typeof value === 'string') return [{ field, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, `${field}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, field === '' ? key : `${field}.${key}`));
};

const byId = (entries: readonly ReadEntry[]): Record<string, never> =>
  Object.fromEntries(entries.map(({ id, data }) => [id, data])) as Record<string, never>;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const isOfTable = ({ path }: FileProblem): boolean => /^content\/(cost-rows|prices|figures)\b/.test(path);

const sentenceProblems = ({ whole, placed }: ReadContent, texts: FigureTexts): FileProblem[] =>
  whole.flatMap(({ filePath, data }) =>
    stringsIn(data).flatMap(({ field, text }) => {
      try {
        fillText(text, texts);
        return [];
      } catch (error) {
        return [placed({ filePath, field, message: messageOf(error) })];
      }
    }),
  );

/**
 * Sums need every row of the table; while one is broken, its own fault is what to mend, and no figure is looked for.
 * @param counts numbers of entries by name
 * @param told what is known to be wrong already
 */
export const figureProblems = (
  content: ReadContent,
  counts: Readonly<Record<string, number>>,
  told: readonly FileProblem[],
): FileProblem[] => {
  if (told.some(isOfTable)) return [];
  const { of } = content;
  let texts: FigureTexts;
  try {
    texts = figureTexts({
      rows: byId(of('cost-rows')),
      prices: byId(of('prices')),
      figures: byId(of('figures')),
      counts,
    });
  } catch (error) {
    return [{ path: 'content/cost-rows', message: messageOf(error) }];
  }
  return sentenceProblems(content, texts);
};
