/** What `npm run place` prints fits the schema that the site publishes. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { namedParts } from '../../src/integrations/entries/named-parts.ts';
import { dist } from '../support/pages.ts';

const cases = join(import.meta.dirname, '../fixtures/placement');

const hasTools = namedParts(process.cwd()).includes('tools');
const schema = join(dist, 'api/placement.schema.json');

test('the schema is published where the tools are', () => assert.equal(existsSync(schema), hasTools));

if (hasTools)
  test('every public inventory is printed as the published schema says, and a misspelt field is refused', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
    addFormats.default(ajv);
    const fits = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    const folders = readdirSync(cases).filter((name) => !name.includes('.'));
    assert.ok(folders.length > 5);
    // One call takes them all: each call reads all of the product.
    const files = folders.map((folder) =>
      readdirSync(join(cases, folder)).flatMap((name) => (name === 'expected.yaml' ? [] : join(cases, folder, name))),
    );
    const printed = execFileSync(process.execPath, ['scripts/place/place.ts', ...files.flat(), '--json'], {
      encoding: 'utf8',
    });
    const file = JSON.parse(printed) as { services: object[] };
    const unread = folders.filter((folder) => !printed.includes(`/${folder}/`));
    assert.deepEqual(unread, [], 'nothing that is printed rests on these inventories');
    assert.ok(fits(file), ajv.errorsText(fits.errors));
    assert.ok(!fits({ ...file, services: [{ ...file.services[0], placment: 'depends' }] }));
  });
