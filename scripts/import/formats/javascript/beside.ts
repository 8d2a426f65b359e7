/** Files that the settings of a site take in: a sidebar is often kept in one of its own. */
import { folderOf, joined } from '../../paths.ts';
import type { SourceFolder } from '../../source.ts';
import type { Beside } from '../../text/literals.ts';

const ends = ['', '.ts', '.mts', '.js', '.mjs', '.cjs', '.json', '/index.ts', '/index.js'];

/** What a file takes in from beside it; nothing deeper than a few files, since two may take in each other. */
export const besideOf =
  (folder: SourceFolder, path: string, depth = 0): Beside =>
  (address) => {
    if (!/^\.\.?\//.test(address) || depth > 6) return undefined;
    const named = joined(folderOf(path), address);
    // What is called .js may be written in TypeScript.
    const found = [...ends.map((end) => `${named}${end}`), `${named}`.replace(/\.(m?)js$/, '.$1ts')].find((one) =>
      folder.has(one),
    );
    if (found === undefined) return undefined;
    const text = folder.read(found);
    return {
      text: found.endsWith('.json') ? `export default ${text};` : text,
      beside: besideOf(folder, found, depth + 1),
    };
  };
