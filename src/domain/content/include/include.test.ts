import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToMdast } from 'satteri';
import { includeProblems, languageOfFile } from './include.ts';

const files: Readonly<Record<string, string>> = {
  'content/wiki/limits.yaml': '# #region cpu\ncpu: 1\nmemory: 2\n# #endregion\n',
};
const problems = (tag: string) =>
  includeProblems(mdxToMdast(`# Limits\n\n${tag}\n`), (file) => files[file]).map(
    ({ line, message }) => `${line}: ${message}`,
  );

test('a region that is there has no fault', () =>
  assert.deepEqual(problems('<Include file="content/wiki/limits.yaml" region="cpu" lines="1" focus="1-2" />'), []));

test('a fault names the line, the nearest region and what the code has', () => {
  const [region] = problems('<Include file="content/wiki/limits.yaml" region="cpus" />');
  assert.match(
    region ?? '',
    /^3: <Include file="content\/wiki\/limits\.yaml">: there is no region "cpus".*Nearest: "cpu"/,
  );
  assert.match(problems('<Include file="content/wiki/limits.yaml" region="cpu" focus="9" />')[0] ?? '', /lines 1 to 2/);
  assert.match(problems('<Include file="content/wiki/limits.yaml" lines="a" />')[0] ?? '', /not a list of lines/);
  assert.match(problems('<Include file="content/wiki/none.yaml" />')[0] ?? '', /no such file/);
});

test('nothing outside of content and assets is taken in', () => {
  for (const file of ['../secret', 'package.json', 'content/../.npmrc', '/etc/hosts'])
    assert.match(problems(`<Include file="${file}" />`)[0] ?? '', /in content\/ or public\/assets\//, file);
});

test('colours follow the ending', () => {
  assert.equal(languageOfFile('content/a.YAML'), 'yaml');
  assert.equal(languageOfFile('content/Makefile'), 'text');
});
