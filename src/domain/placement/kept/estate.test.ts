import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readState, writeState } from '../../tool/url-state.ts';
import { deflateSync } from 'fflate';
import { estateJson, estateText, readEstate, servicesOf } from './estate.ts';
import { place } from '../place.ts';
import { readFiles } from '../given/recognise.ts';
import { placementSettings } from './settings-of.ts';
import { longestEstate, placementParameters, withAnswer } from './state.ts';

const { services } = readFiles([
  {
    name: 'given',
    text: 'services: { a: { image: postgres, volumes: [pg:/var/lib/postgresql/data] }, "ü~*,": { image: redis, depends_on: [a], deploy: { replicas: 3 } }, mail: { image: acme/mail, ports: ["25:25"], volumes: [spool:/spool] } }',
  },
]);

describe('an inventory in a link', () => {
  test('comes back as it was, so that it is placed the same', () => {
    const back = readEstate(estateText(services));
    assert.deepEqual(back, services);
    assert.deepEqual(place({ services: back, notes: [] }), place({ services, notes: [] }));
  });

  test('keeps what the words of a table tell, and no kind that there is not', () => {
    const told = readFiles([{ name: 'given', text: 'name,role\nns1,DNS server\ngit,GitLab\nkafka-2,\n' }]).services;
    assert.deepEqual(readEstate(estateText(told)), told);
    assert.deepEqual(
      place({ services: readEstate(estateText(told)), notes: [] }).services.map(({ matches }) => matches[0]?.rule),
      ['beneath-the-cluster', 'writes-files', 'known-store'],
    );
    const [strange] = servicesOf([
      { name: 'a', format: 'sheet', said: { value: 'x', path: 'row 2', kind: 'constructor', name: 'x' } },
    ]);
    assert.deepEqual([strange?.name, strange?.said], ['a', undefined]);
  });

  test('fits into a link for a hundred services of a Compose file, and links of before still open', () => {
    const many = Array.from({ length: 100 }, (_, at) => {
      const needs = at === 0 ? '' : `, depends_on: [service-${at - 1}]`;
      return `service-${at}: { image: "registry.example/team-${at % 7}/service-${at}:1.${at}"${needs}, ports: ["80${at % 90}:8080"] }`;
    });
    const large = readFiles([{ name: 'given', text: `services: { ${many.join(', ')} }` }]).services;
    const letters = estateText(large);
    assert.match(letters, /^z[\w-]+$/);
    assert.ok(letters.length <= longestEstate, String(letters.length));
    assert.deepEqual(readEstate(letters), large);
    assert.deepEqual(readEstate(Buffer.from(estateJson(services)).toString('base64url')), services);
  });

  test('that unpacks to more than memory has is none', () => {
    const bomb = `z${Buffer.from(deflateSync(new Uint8Array(64_000_000))).toString('base64url')}`;
    assert.deepEqual(readEstate(bomb), []);
  });

  test('is nothing when it is anything else', () => {
    assert.deepEqual(readEstate('no letters of ours'), []);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void [readEstate(text), readEstate(`z${text}`)]));
    fc.assert(fc.property(fc.array(fc.anything()), (list) => void place({ services: servicesOf(list), notes: [] })));
  });

  test('carries answers of services with any name, through the address and back', () => {
    const parameters = placementParameters(['known-store']);
    const answered = withAnswer(withAnswer({}, 'ü~*,', 'state', 'rebuildable'), '', 'profile:full', 'unused');
    const { values, problems } = readState(
      writeState({ ...answered, off: ['known-store'], limits: 'known-store=3,writes-files=nonsense' }, parameters),
      parameters,
    );
    assert.deepEqual(problems, []);
    const settings = placementSettings(values);
    assert.deepEqual(settings.answers.get('ü~*,'), { state: 'rebuildable' });
    assert.deepEqual(settings.everywhere, { 'profile:full': 'unused' });
    assert.deepEqual(settings.off, ['known-store']);
    assert.deepEqual(settings.limits, { 'known-store': '3' });
    assert.equal(withAnswer(values, 'ü~*,', 'state', null)['answers'], '*~profile%3Afull~unused');
  });
});
