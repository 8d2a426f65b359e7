/** Where the named places of a PDF are, for references to pages. */

/**
 * The page of each named place, counted from 1. It reads PDFs as Chromium writes them: with a table of places and a tree of
 * pages that are not compressed.
 * @throws when the file has no such table, so that references never stand there empty
 */
export const pagesOfPlaces = (pdf: string): Map<string, number> => {
  const starts = new Map([...pdf.matchAll(/(?<=^|\n)(\d+) 0 obj\n/g)].map((at) => [at[1], at.index + at[0].length]));
  const objectOf = (id: string): string => {
    const start = starts.get(id);
    if (start === undefined) throw new Error(`The PDF has no object ${id}.`);
    return pdf.slice(start, pdf.indexOf('\nendobj', start));
  };
  const [, places] = /\/Dests (\d+) 0 R/.exec(pdf) ?? [];
  const [, tree] = /\/Type \/Catalog[\s\S]*?\/Pages (\d+) 0 R/.exec(pdf) ?? [];
  if (places === undefined || tree === undefined)
    throw new Error('The PDF has no table of named places: the browser writes it in another form than before.');
  const pagesBelow = (id: string): string[] => {
    const [, kids] = /\/Kids \[([^\]]*)\]/.exec(objectOf(id)) ?? [];
    return kids === undefined ? [id] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => pagesBelow(kid));
  };
  const numbers = new Map(pagesBelow(tree).map((id, index) => [id, index + 1]));
  return new Map(
    [...objectOf(places).matchAll(/\/(\S+) \[(\d+) 0 R/g)].flatMap(([, name = '', id = '']) => {
      const number = numbers.get(id);
      // A name spells signs other than letters by their codes.
      const plain = name.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
      return number === undefined ? [] : [[plain, number] as const];
    }),
  );
};
