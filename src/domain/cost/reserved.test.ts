import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { reserve, reservedMemoryGib, reservedVcpu } from './reserved.ts';

const close = (actual: number, expected: number, within = 1e-4) =>
  assert.ok(Math.abs(actual - expected) < within, `${actual} is not ${expected}`);

describe('what a node keeps for itself', () => {
  test('GKE keeps 9.8577 GiB of a node with 150 GiB', () => close(reservedMemoryGib('gke', 150, 110), 9.8577));

  for (const [memoryGib, expected] of [
    [4, 1],
    [8, 1.8],
    [16, 2.6],
    [128, 9.32],
  ] as const)
    test(`GKE keeps ${expected} GiB of ${memoryGib} GiB, and 100 MiB`, () =>
      close(reservedMemoryGib('gke', memoryGib, 1), expected + 100 / 1024));

  for (const [vcpu, millicores] of [
    [1, 60],
    [2, 70],
    [4, 80],
    [8, 90],
    [16, 110],
  ] as const)
    test(`${millicores} millicores of ${vcpu} vCPU are kept`, () => close(reservedVcpu(vcpu) * 1000, millicores));

  test('EKS counts memory by pods: 255 MiB and 11 MiB each, and 100 MiB', () => {
    close(reservedMemoryGib('eks', 128, 234) * 1024, 255 + 11 * 234 + 100);
    close(reservedMemoryGib('eks', 16, 58) * 1024, 255 + 11 * 58 + 100);
  });

  test('never keeps more than there is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('eks' as const, 'gke' as const),
        fc.double({ min: 0.25, max: 1024, noNaN: true }),
        fc.double({ min: 0.5, max: 32_768, noNaN: true }),
        fc.integer({ min: 1, max: 2000 }),
        (rule, vcpu, memoryGib, maxPods) => {
          const kept = reserve(rule, { vcpu, memoryGib, maxPods });
          assert.ok(kept.usableVcpu >= 0 && kept.usableMemoryGib >= 0);
          assert.ok(kept.systemShare >= 0 && kept.systemShare <= 1);
        },
      ),
    );
  });
});
