import assert from 'node:assert/strict';
import { test } from 'node:test';
import { place } from '../place.ts';
import { readFiles } from './recognise.ts';

const page = `# Machines

Everything in the rack. Ask | before you unplug.

| Hostname | Address | Purpose/Description |
| --- | :-: | --- |
| ns1 | 192.0.2.1 | DNS server |
| pics | 192.0.2.2 | photo album |

## Colours

| Wire | Colour |
|------|--------|
| live | brown  |

| Host | Hostname |
| --- | --- |
| GitLab | git.example |
`;

test('tables that name services are read out of a page, with the lines of the page, and the rest is named', () => {
  const read = readFiles([{ name: 'machines.md', text: page }]);
  assert.deepEqual(read.refusals, []);
  const { services, notes } = place(read);
  assert.deepEqual(
    services.map(({ name, placement, decides }) => [name, placement, decides[0]?.path]),
    [
      ['ns1', 'keep-off', 'row 7: Purpose/Description'],
      ['pics', 'depends', 'row 8: Hostname'],
      ['GitLab', 'depends', 'row 18: Host'],
    ],
  );
  assert.ok(
    notes.includes('Only tables that name services were read; the text around them and another table was passed over.'),
  );
  assert.ok(notes.some((note) => note === 'Columns that were not read: Address.'));
});

test('a page without such a table, a Procfile, a serverless.yml and a list of units are told what they are', () => {
  const refusal = (text: string) => readFiles([{ name: 'given', text }]).refusals[0]?.message ?? '';
  assert.match(
    refusal('# Notes\n\n| Wire | Colour |\n| --- | --- |\n| live | brown |\n'),
    /^This is a page of Markdown.*Call it “name”/,
  );
  assert.match(refusal('web: bundle exec puma\nworker: bundle exec sidekiq\n'), /^This is a Procfile/);
  assert.match(
    refusal('service: resize\nprovider:\n  name: aws\nfunctions:\n  resize:\n    handler: resize.run\n'),
    /^This is a serverless.yml.*aws lambda list-functions/,
  );
  assert.match(
    refusal('  UNIT          LOAD   ACTIVE SUB     DESCRIPTION\n  cron.service  loaded active running Cron\n'),
    /^This is systemctl list-units/,
  );
});
