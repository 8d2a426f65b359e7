/** What is wrong with entries as a set or against the calendar, which no schema of a single field can say. */

/** An entry as far as these checks need it. */
export interface CheckedEntry {
  /** Path of the file from the root of the repository. */
  readonly filePath: string;
  readonly data: unknown;
}

export interface EntryProblem {
  readonly filePath: string;
  /** Where in the entry, such as `sources[2].source`. */
  readonly field: string;
  readonly message: string;
}

type Data = Readonly<Record<string, unknown>>;

const dataOf = ({ data }: CheckedEntry): Data => data as Data;

/**
 * Entries that claim the same place in one list.
 * @param group the field that divides the collection into lists, where one does
 */
export const sharedOrders = (entries: readonly CheckedEntry[], group?: string): EntryProblem[] => {
  const lists = Map.groupBy(entries, (entry) => (group === undefined ? '' : String(dataOf(entry)[group])));
  return [...lists.values()].flatMap((list) => {
    const taken = new Map<unknown, string>();
    const highest = Math.max(0, ...list.map((entry) => Number(dataOf(entry)['order'] ?? 0)));
    return list.flatMap((entry) => {
      const { order } = dataOf(entry);
      if (typeof order !== 'number') return [];
      const other = taken.get(order);
      if (other === undefined) {
        taken.set(order, entry.filePath);
        return [];
      }
      return [
        {
          filePath: entry.filePath,
          field: 'order',
          message: `${order} is also the order of ${other}. Give each its own place; the next free one is ${highest + 1}.`,
        },
      ];
    });
  });
};

const pastFields = new Set(['reviewed', 'checked', 'asOf', 'from', 'to', 'day']);

const daysIn = (value: unknown, field = '', key = ''): { field: string; day: string }[] => {
  if (typeof value === 'string' && pastFields.has(key) && /^\d{4}(-\d\d){0,2}$/.test(value))
    return [{ field, day: value }];
  if (typeof value === 'number' && key === 'year') return [{ field, day: String(value) }];
  if (Array.isArray(value)) return value.flatMap((item, index) => daysIn(item, `${field}[${index}]`, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    daysIn(inner, field === '' ? name : `${field}.${name}`, name),
  );
};

/**
 * Days, months and years on which something is said to have happened, and which have not come yet.
 * @param today YYYY-MM-DD, the latest day anywhere on earth, so that nobody's today is refused
 */
export const futureDays = (entries: readonly CheckedEntry[], today: string): EntryProblem[] =>
  entries.flatMap((entry) =>
    daysIn(entry.data)
      .filter(({ day }) => day > today.slice(0, day.length))
      .map(({ field, day }) => ({
        filePath: entry.filePath,
        field,
        message: `${day} has not come yet: by the clock of this machine it is ${today} where it is latest on earth. Write the day on which it was done.`,
      })),
  );

/** How many times its nearest neighbour a price must be before it looks like a slip of the decimal point. */
const suspicious = 10;

/** Prices of one kind that stand ten times or more above, or below, every other: rather a slip than a price. */
export const strayPrices = (prices: readonly CheckedEntry[]): EntryProblem[] =>
  [...Map.groupBy(prices, (entry) => dataOf(entry)['kind']).values()].flatMap((list) =>
    list.flatMap((entry) => {
      const own = Number(dataOf(entry)['usdPerHour']);
      const others = list
        .filter((other) => other !== entry)
        .map((other) => Number(dataOf(other)['usdPerHour']))
        .filter((usd) => usd > 0);
      if (others.length === 0) return [];
      const [least, most] = [Math.min(...others), Math.max(...others)];
      const message =
        own >= suspicious * most
          ? `${own} is ${Math.round(own / most)} times the next price of its kind, ${most}.`
          : own * suspicious <= least
            ? `${own} is less than a tenth of the next price of its kind, ${least}.`
            : undefined;
      return message === undefined
        ? []
        : [{ filePath: entry.filePath, field: 'usdPerHour', message: `${message} Read it again where it comes from.` }];
    }),
  );

/** Terms, and other words for them, that two entries of the glossary explain: a text can lead to one of them only. */
export const sharedTerms = (terms: readonly CheckedEntry[]): EntryProblem[] => {
  const taken = new Map<string, string>();
  return terms.flatMap((entry) => {
    const { term, forms = [] } = dataOf(entry) as { term: string; forms?: readonly string[] };
    const names = [{ field: 'term', name: term }, ...forms.map((name, index) => ({ field: `forms[${index}]`, name }))];
    return names.flatMap(({ field, name }) => {
      const other = taken.get(name);
      taken.set(name, other ?? entry.filePath);
      return other === undefined || other === entry.filePath
        ? []
        : [
            {
              filePath: entry.filePath,
              field,
              message: `${name} is explained in ${other} already, and a text leads to one of the two only. Put them together.`,
            },
          ];
    });
  });
};

/** Questions that two entries ask in the same words: a reader cannot tell them apart, and one of them will go stale. */
export const sharedQuestions = (faqs: readonly CheckedEntry[]): EntryProblem[] => {
  const words = (entry: CheckedEntry) =>
    (dataOf(entry) as { question: string }).question
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return [...Map.groupBy(faqs, words).values()].flatMap(([first, ...others]) =>
    others.map(({ filePath }) => ({
      filePath,
      field: 'question',
      message: `${first?.filePath} asks the same. Put the answers together, or ask each what only it answers.`,
    })),
  );
};
