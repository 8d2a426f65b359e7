/** YAML for the readers of inventories: in a worker, on the command line, in tests; never on a page's first load. */
import { parseAllDocuments } from 'yaml';

/**
 * Every document of a text; throws what parse.ts can tell. Merge keys are taken in, as Compose files have them. Sentry's file repeats more than 100 anchors, which is the usual
 * limit; 5,000 lets it in and still refuses texts that blow up.
 */
export const parseYaml = (text: string): readonly unknown[] => {
  const documents = parseAllDocuments(text, {
    merge: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const list = Array.isArray(documents) ? documents : [];
  for (const { errors } of list) {
    const [error] = errors;
    if (!error) continue;
    const line = text.slice(0, error.pos[0]).split('\n').length;
    throw Object.assign(new Error('YAML'), { code: error.code, linePos: [{ line, col: 1 }] });
  }
  return list.map((document) => document.toJS({ maxAliasCount: 5000 }) as unknown);
};
