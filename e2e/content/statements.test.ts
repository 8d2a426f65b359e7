/**
 * Statements of the article that the record denies or cannot confirm. Wherever a chapter or an answer tells one, the claim
 * that judges it is named on that page.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entries } from '../support/entries.ts';

const statements: readonly { says: RegExp; claim: string }[] = [
  { says: /encoding[^.]{0,60}(does not run|stays off|keep[s]? off|off Kubernetes)/i, claim: 'row-content-encoding' },
  { says: /DPDK[^.]{0,30}(bypass|goes round|around the kernel)/i, claim: 'dpdk-kernel-bypass' },
  { says: /Kubernetes in production (around|since|in) 2017/i, claim: 'k8s-production-2017-2018' },
  { says: /streaming tier[^.]{0,40}\bEC2\b/i, claim: 'streaming-tier-on-ec2' },
  { says: /streaming tier[^.]{0,30}bare\s+metal/i, claim: 'streaming-tier-bare-metal' },
  { says: /network stack of\s+Linux|Linux kernel’s network/i, claim: 'linux-kernel-stack-enemy' },
  { says: /10,000 (micro)?services|10,000 and more/i, claim: 'netflix-10000-microservices' },
  { says: /pin[s]? (a|the) container to (specific|particular)?\s*NUMA/i, claim: 'yaml-numa-comment' },
  { says: /before\s+Kubernetes[^.]{0,80}chaos|chaos[^.]{0,40}before/i, claim: 'chaos-before-kubernetes' },
  { says: /what comes after Kubernetes/i, claim: 'after-kubernetes' },
  { says: /three engineers/i, claim: 'ona-three-engineers' },
  { says: /about 15% of the world/i, claim: 'netflix-15-percent' },
  { says: /\b1\.28\b/, claim: 'eks-version-1-28' },
  { says: /break-even at|break even at/i, claim: 'break-even-500-cores' },
];

const pages = [...entries('guide'), ...entries('faqs')];
const namesClaim = ({ data, body }: (typeof pages)[number], claim: string): boolean =>
  body.includes(`<Claim id="${claim}">`) || ((data['claims'] ?? []) as string[]).includes(claim);

for (const { says, claim } of statements) {
  test(`what matches ${String(says)} names ${claim}`, () => {
    const unmarked = pages.filter((page) => says.test(page.body) && !namesClaim(page, claim));
    assert.deepEqual(
      unmarked.map(({ path }) => path),
      [],
    );
  });
}

test('the list can fail: most of its statements are told somewhere', () => {
  const told = statements.filter(({ says }) => pages.some(({ body }) => says.test(body)));
  assert.ok(
    told.length >= statements.length - 5,
    `only ${told.length} of ${statements.length} are told: mend the patterns`,
  );
});
