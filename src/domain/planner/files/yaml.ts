/** Writes plain data as YAML: blocks, and texts in double quotes wherever a reader could take them for something else. */

export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml | undefined };

// No sign that means something to YAML, and no word that is a number, a date, a truth or nothing.
const plain = /^[A-Za-z][A-Za-z0-9./-]*$/;
const words = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

const scalar = (value: string | number | boolean): string =>
  typeof value === 'string' && plain.test(value) && !words.test(value) ? value : JSON.stringify(value);

const isScalar = (value: Yaml): value is string | number | boolean => typeof value !== 'object';

const block = (value: Yaml, indent: string): string => {
  if (isScalar(value)) return ` ${scalar(value)}\n`;
  if (Array.isArray(value)) {
    const items = value as readonly Yaml[];
    if (items.length === 0) return ' []\n';
    return `\n${items
      .map((item) => {
        if (isScalar(item)) return `${indent}- ${scalar(item)}\n`;
        const inner = block(item, `${indent}  `);
        // The first field stands beside the dash.
        return inner.startsWith('\n') ? `${indent}- ${inner.slice(1 + indent.length + 2)}` : `${indent}-${inner}`;
      })
      .join('')}`;
  }
  const fields = Object.entries(value).filter((pair): pair is [string, Yaml] => pair[1] !== undefined);
  if (fields.length === 0) return ' {}\n';
  return `\n${fields
    .map(([key, field]) => {
      const deeper = Array.isArray(field) || isScalar(field) ? indent : `${indent}  `;
      return `${indent}${scalar(key)}:${block(field, Array.isArray(field) ? `${indent}  ` : deeper)}`;
    })
    .join('')}`;
};

/** Comment lines, whatever the text holds. */
const comment = (text: string): string =>
  text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, ' ')
    .split('\n')
    .map((line) => `# ${line}\n`)
    .join('');

/** One file of documents, each after its comment. */
export const yamlFile = (documents: readonly { readonly about: string; readonly tree: Yaml }[]): string =>
  documents.map(({ about, tree }) => `${comment(about)}${block(tree, '').slice(1)}`).join('---\n');
