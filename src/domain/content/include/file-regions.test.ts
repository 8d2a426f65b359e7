import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regionNames, regionOf } from './file-regions.ts';

const yaml = `kind: Deployment
spec:
  # #region probes
  readinessProbe:
    # #region path
    path: /ready
    # #endregion
  # #endregion
  # --8<-- [start:limits]
  limits:

    memory: 64Mi
  # --8<-- [end:limits]
`;

test('a region is what stands between its marks, at the left edge and without marks of others', () => {
  assert.equal(regionOf(yaml, 'probes'), 'readinessProbe:\n  path: /ready');
  assert.equal(regionOf(yaml, 'path'), 'path: /ready');
  assert.equal(regionOf(yaml, 'limits'), 'limits:\n\n  memory: 64Mi');
});

test('a whole file comes without its marks', () => {
  assert.equal(regionOf(yaml)?.includes('region'), false);
  assert.equal(regionOf(yaml)?.split('\n').length, 7);
});

test('regions that end by name may overlap', () =>
  assert.equal(regionOf('// #region a\n1\n// #region b\n2\n// #endregion a\n3\n// #endregion b', 'b'), '2\n3'));

test('a region that is not there, or never ends, is none', () => {
  assert.equal(regionOf(yaml, 'probe'), undefined);
  assert.equal(regionOf('# #region a\n1', 'a'), undefined);
  assert.deepEqual(regionNames(yaml), ['probes', 'path', 'limits']);
});
