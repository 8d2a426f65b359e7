import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { writeFreezes, writeRamp } from './settings-text.ts';
import { readFreezes, readRamp } from './typed-settings.ts';

suite('settings', () => {
  test('freezes and ramps read back as they are written', () => {
    for (const text of ['2027-11-15 to 2028-01-05 Holidays', '2027-05-01; 2027-11-15 to 2027-11-20 Fair']) {
      const reading = readFreezes(text);
      assert.ok('value' in reading);
      assert.equal(writeFreezes(reading.value), text);
    }
    const ramp = readRamp('1:14; 5% 7 days\n100% 14d');
    assert.ok('value' in ramp);
    assert.equal(writeRamp(ramp.value), '1% 14d, 5% 7d, 100% 14d');
  });

  test('what cannot be used is said', () => {
    const said = (reading: { readonly problem: string } | object) => ('problem' in reading ? reading.problem : 'taken');
    assert.match(said(readFreezes('2027-02-30')), /no freeze such as/);
    assert.match(said(readFreezes('2027-03-02 to 2027-03-01')), /ends before it begins/);
    assert.match(said(readRamp('5% 7d, 1% 7d')), /1% does not come after 5%/);
    assert.match(said(readRamp('5% 7d')), /ends with 100%/);
    assert.match(said(readRamp('150% 7d')), /at most 100%/);
    assert.match(said(readRamp('')), /at least one step/);
  });
});
