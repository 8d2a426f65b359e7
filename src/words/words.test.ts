import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';

/** A plural behind a single one. German nouns in the dative keep theirs: "1 von 1 Schritten". */
const wrong = {
  en: /\b1 (?!is\b|address\b)[a-z]+s\b/,
  de: /(?<!von )\b1 (?:(?!Knoten)\p{Lu}\p{Ll}*en|Tage|Einträge)\b/u,
};

/** What the types of its source ask of a sentence that is made of counts, and which of them are counts. */
const askedOf = (declared: ts.VariableDeclaration): readonly string[] => {
  const { initializer, type } = declared;
  if (initializer === undefined || !ts.isArrowFunction(initializer)) return [];
  const { parameters } = type !== undefined && ts.isFunctionTypeNode(type) ? type : initializer;
  return parameters.map((parameter) => parameter.type?.getText() ?? 'unknown');
};

const given = (type: string, count: number): unknown =>
  type === 'number' ? count : type === 'boolean' ? true : type.includes('undefined') ? undefined : 'it';

for (const language of ['en', 'de'] as const) {
  const folder = new URL(`./${language}/`, import.meta.url);
  for (const file of readdirSync(folder)) {
    test(`${language}/${file} says one thing in the singular`, async () => {
      const url = new URL(file, folder);
      const words = (await import(url.href)) as Record<string, unknown>;
      const source = ts.createSourceFile(file, readFileSync(url, 'utf8'), ts.ScriptTarget.Latest, true);
      for (const declared of source.statements
        .filter(ts.isVariableStatement)
        .flatMap((one) => [...one.declarationList.declarations])) {
        const name = declared.name.getText();
        const say = words[name];
        const types = askedOf(declared);
        if (typeof say !== 'function' || name === 'counted') continue;
        for (const [at] of types.entries().filter(([, type]) => type === 'number')) {
          const said = String(
            Reflect.apply(
              say,
              undefined,
              types.map((type, place) => given(type, place === at ? 1 : 5)),
            ),
          );
          assert.doesNotMatch(said, wrong[language], `${name}: ${said}`);
        }
      }
    });
  }
}
