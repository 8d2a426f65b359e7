/**
 * The grade that Mozilla's HTTP Observatory would give an answer: its rules, tests and modifiers of algorithm 4
 * (github.com/mdn/mdn-http-observatory, src/analyzer and src/grader/charts.js, read in November 2026), without those that
 * ask for a public host: redirection to TLS, and whether the certificate holds.
 */
import { directivesOf } from '../../src/domain/hosts/site-policy.ts';

export interface Finding {
  /** The result, as the Observatory names it. */
  readonly result: string;
  /** What it adds to the score, or takes from it. */
  readonly modifier: number;
}

const broad = /^(ftp:|https?:(\/\/\*(\.\*)?)?|\*)$/;

const policyFinding = (policy: string | null): Finding => {
  if (policy === null) return { result: 'csp-not-implemented', modifier: -25 };
  const directives = directivesOf(policy);
  const sources = (name: string): readonly string[] => directives.get(name) ?? directives.get('default-src') ?? ['*'];
  const hasHash = (list: readonly string[]): boolean => list.some((source) => /^'(sha\d+|nonce)-/.test(source));
  const [script, style] = [sources('script-src'), sources('style-src')];
  const isLoose = (list: readonly string[]): boolean =>
    list.some((source) => broad.test(source) || source === 'data:' || (source === "'unsafe-inline'" && !hasHash(list)));
  if (isLoose(script) || sources('object-src').some((source) => broad.test(source)))
    return { result: 'csp-implemented-with-unsafe-inline', modifier: -20 };
  if ([...directives.values()].flat().some((source) => /^(http|ftp):/.test(source)))
    return { result: 'csp-implemented-with-insecure-scheme', modifier: -20 };
  if ([...script, ...style].includes("'unsafe-eval'"))
    return { result: 'csp-implemented-with-unsafe-eval', modifier: -10 };
  if (isLoose(style)) return { result: 'csp-implemented-with-unsafe-inline-in-style-src-only', modifier: 0 };
  return directives.get('default-src')?.join(' ') === "'none'"
    ? { result: 'csp-implemented-with-no-unsafe-default-src-none', modifier: 10 }
    : { result: 'csp-implemented-with-no-unsafe', modifier: 5 };
};

const frameFinding = (headers: Headers): Finding => {
  const ancestors = directivesOf(headers.get('content-security-policy') ?? '').get('frame-ancestors');
  if (ancestors) return { result: 'x-frame-options-implemented-via-csp', modifier: 5 };
  return /^(deny|sameorigin)$/i.test(headers.get('x-frame-options') ?? '')
    ? { result: 'x-frame-options-sameorigin-or-deny', modifier: 0 }
    : { result: 'x-frame-options-not-implemented', modifier: -20 };
};

const transportFinding = (header: string | null): Finding => {
  const seconds = Number(/(?:^|;)\s*max-age=(\d+)/i.exec(header ?? '')?.[1] ?? 0);
  if (header === null) return { result: 'hsts-not-implemented', modifier: -20 };
  return seconds >= 15_552_000
    ? { result: 'hsts-implemented-max-age-at-least-six-months', modifier: 0 }
    : { result: 'hsts-implemented-max-age-less-than-six-months', modifier: -10 };
};

const resourceFinding = (header: string | null): Finding =>
  header === null
    ? { result: 'corp-not-implemented', modifier: 0 }
    : /^same-(origin|site)$/.test(header)
      ? { result: `corp-implemented-with-${header}`, modifier: 10 }
      : { result: 'corp-implemented-with-cross-origin', modifier: 0 };

const referrerFinding = (header: string | null): Finding =>
  header === null
    ? { result: 'referrer-policy-not-implemented', modifier: 0 }
    : /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(header)
      ? { result: 'referrer-policy-private', modifier: 5 }
      : { result: 'referrer-policy-unsafe', modifier: -5 };

/**
 * @param headers of the answer
 * @param html of the answer, in which scripts of other origins would count
 */
export const observatory = (headers: Headers, html: string): { score: number; findings: Finding[] } => {
  const foreign = [...html.matchAll(/<script[^>]+src="(?:https?:)?\/\//g)].length;
  const findings: Finding[] = [
    policyFinding(headers.get('content-security-policy')),
    frameFinding(headers),
    transportFinding(headers.get('strict-transport-security')),
    resourceFinding(headers.get('cross-origin-resource-policy')),
    referrerFinding(headers.get('referrer-policy')),
    headers.get('x-content-type-options') === 'nosniff'
      ? { result: 'x-content-type-options-nosniff', modifier: 0 }
      : { result: 'x-content-type-options-not-implemented', modifier: -5 },
    headers.get('access-control-allow-origin') === '*'
      ? { result: 'cross-origin-resource-sharing-implemented-with-public-access', modifier: 0 }
      : { result: 'cross-origin-resource-sharing-not-implemented', modifier: 0 },
    headers.get('set-cookie') === null
      ? { result: 'cookies-not-found', modifier: 0 }
      : { result: 'cookies-without-secure-flag', modifier: -20 },
    foreign === 0
      ? { result: 'sri-not-implemented-but-all-scripts-loaded-from-secure-origin', modifier: 0 }
      : { result: 'sri-not-implemented-and-external-scripts-not-loaded-securely', modifier: -50 },
  ];
  const sum = (list: readonly Finding[]): number => list.reduce((total, { modifier }) => total + modifier, 100);
  const penalised = sum(findings.filter(({ modifier }) => modifier < 0));
  // What goes beyond is counted only where nothing much is wrong.
  return { score: Math.max(0, penalised >= 90 ? sum(findings) : penalised), findings };
};
