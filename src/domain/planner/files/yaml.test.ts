import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { yamlFile, type Yaml } from './yaml.ts';

test('YAML reads back as what was written, whatever it holds', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('yes', 'null', '1e3', '2027-01-01', '- a', 'a: b', '#'),
  );
  const { tree } = fc.letrec<{ tree: Yaml }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tree, { minKeys: 1 }), (value) => {
      assert.deepEqual(
        parse(yamlFile([{ about: 'about', tree: value }]), { strict: true }),
        JSON.parse(JSON.stringify(value)),
      );
    }),
    { numRuns: 200 },
  );
});
