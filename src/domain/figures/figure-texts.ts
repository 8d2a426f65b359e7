/** Numbers of the handbook as texts, so that a sentence in YAML reads them from their entries instead of repeating them. */
import { closest } from 'fastest-levenshtein';
import { costChecks, showCheck, type CostCheckInputs } from './computed-figures.ts';
import { totals, type UsdRange } from './cost-table.ts';
import { countInWords, figure, usd, usdRangeInSigns } from '../text/format.ts';
import { words } from '../../words/words.ts';

/** Texts by what they are of, then by id: the same names as the tags Computed, Count, Num, Price and Usd use in MDX. */
export type FigureTexts = Readonly<
  Record<'computed' | 'count' | 'num' | 'price' | 'usd', Readonly<Record<string, string>>>
>;

const mapValues = <In, Out>(record: Readonly<Record<string, In>>, show: (value: In) => Out): Record<string, Out> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, show(value)]));

/** Every figure that a sentence may name; without cost rows none that is worked out from them. */
export const figureTexts = (
  inputs: CostCheckInputs & { readonly counts: Readonly<Record<string, number>> },
): FigureTexts => {
  const rows = Object.values(inputs.rows);
  const ranges: Readonly<Record<string, UsdRange>> = rows.length === 0 ? {} : { ...inputs.rows, ...totals(rows) };
  return {
    computed: rows.length === 0 ? {} : mapValues(costChecks(inputs), (check) => words.inSigns(showCheck(check))),
    count: mapValues(inputs.counts, countInWords),
    num: mapValues(inputs.figures, ({ value }) => words.inSigns(figure(value))),
    price: mapValues(inputs.prices, ({ usdPerHour }) => words.inSigns(usd(usdPerHour))),
    usd: mapValues(ranges, ({ lowUsd, highUsd }) => usdRangeInSigns(lowUsd, highUsd)),
  };
};

const PLACE = /\{(\w+):([\w-]+)\}/g;

/**
 * Puts figures into a text in place of `{price:r5-4xlarge}`, `{computed:sample-cluster-month}` and the like.
 * @throws {Error} naming the nearest valid name when a place names a figure that does not exist
 */
export const fillText = (text: string, texts: FigureTexts): string =>
  text.replace(PLACE, (place, kind: string, id: string) => {
    const ofKind = (texts as Readonly<Record<string, Readonly<Record<string, string>>>>)[kind];
    if (!ofKind)
      throw new Error(`${place}: no figures are called "${kind}". Nearest: "${closest(kind, Object.keys(texts))}".`);
    const found = ofKind[id];
    if (found === undefined) {
      const ids = Object.keys(ofKind);
      throw new Error(
        `${place}: no such figure. ${ids.length > 0 ? `Nearest: {${kind}:${closest(id, ids)}}.` : 'There is none of its kind on this site.'}`,
      );
    }
    return found;
  });

/** Fills every text of an entry, however deep. */
export const fillFigures = <Data>(data: Data, texts: FigureTexts): Data => {
  if (typeof data === 'string') return fillText(data, texts) as Data;
  if (Array.isArray(data)) return data.map((item: unknown) => fillFigures(item, texts)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, fillFigures(value as unknown, texts)]),
  ) as Data;
};
