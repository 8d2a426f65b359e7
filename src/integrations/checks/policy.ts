/**
 * Judges the content security policy of a built page: that it stands before all that it governs and allows nothing
 * loosely, and that nothing on the page would be stopped by it in front of a reader. Pure: a tree in, plain data out.
 */
import { hashOf } from '../built/head.ts';
import { attribute, elementsIn, isElement, textOf, valueText, type Element, type Root } from '../built/html.ts';

export interface Fault {
  /** Where it stands; undefined when the page lacks something. */
  readonly element: Element | undefined;
  /** What is wrong, as a sentence without its full stop. */
  readonly what: string;
  /** Words by which the line of a source file is found. */
  readonly written?: string | undefined;
}

const isPolicy = (element: Element): boolean =>
  element.tagName === 'meta' && attribute(element, 'httpEquiv')?.toLowerCase() === 'content-security-policy';

/** A script that a browser runs, or obeys; anything else is data that a script may read. */
const isExecutable = (script: Element): boolean =>
  /^(|module|importmap|speculationrules|(text|application)\/(x-)?(java|ecma)script)$/i.test(
    attribute(script, 'type') ?? '',
  );

/** The sources of each directive, by its name. */
const directives = (policy: string): Map<string, readonly string[]> =>
  new Map(
    policy.split(';').flatMap((part) => {
      const [name, ...sources] = part.trim().split(/\s+/);
      return name ? [[name, sources] as const] : [];
    }),
  );

const isForeign = (address: string): boolean => {
  const here = 'https://here.invalid';
  return URL.canParse(address, here) && /^https?:$/.test(new URL(address, here).protocol)
    ? new URL(address, here).origin !== here
    : false;
};

/** Whether an address runs as a script; browsers leave out control signs and blanks when they read the scheme. */
const runsAsScript = (address: string): boolean =>
  /^(javascript|vbscript|data:text\/html)/i.test(address.replace(/[\u0000-\u0020]/g, ''));

/** Elements that load what their address names as soon as they stand on a page. */
const loading = /^(img|script|video|audio|source|track|input|image|use|feImage)$/i;
const loadingLinks = /\b(stylesheet|icon|preload|modulepreload|prefetch|manifest)\b/;
const framing = /^(iframe|frame|frameset|object|embed|portal|fencedframe|base)$/;

const faultsOf = (element: Element, rules: ReadonlyMap<string, readonly string[]>): string[] => {
  const { tagName, properties } = element;
  const faults: string[] = [];
  if (framing.test(tagName))
    faults.push(`<${tagName}> on the page; the content security policy forbids it, link to it`);
  if (tagName === 'script' && properties['src'] === undefined && isExecutable(element)) {
    const text = element.children.map(textOf).join('');
    if (!rules.get('script-src')?.includes(hashOf(text)))
      faults.push(`an inline script that the content security policy does not know: ${text.trim().slice(0, 60)}`);
  }
  if (tagName === 'style') {
    const text = element.children.map(textOf).join('');
    if (!rules.get('style-src')?.includes(hashOf(text)))
      faults.push(`an inline style that the content security policy does not know: ${text.trim().slice(0, 60)}`);
  }
  for (const [name, value] of Object.entries(properties)) {
    const text = valueText(value) ?? '';
    if (/^on./i.test(name))
      faults.push(`<${tagName}> has ${name.toLowerCase()}; the content security policy forbids it, take it away`);
    if (name === 'style')
      faults.push(`inline style on <${tagName} style="${text}">; the content security policy forbids it, use a class`);
    if (!/^(href|src|srcSet|action|formAction|poster|data|xLinkHref)$/.test(name)) continue;
    if (runsAsScript(text)) faults.push(`<${tagName}> has ${name.toLowerCase()}="${text}", which runs as a script`);
    const loads = loading.test(tagName) || (tagName === 'link' && loadingLinks.test(attribute(element, 'rel') ?? ''));
    const addresses = name === 'srcSet' ? text.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [text];
    if (!loads && name !== 'poster') continue;
    for (const address of addresses.filter(isForeign))
      faults.push(`<${tagName}> loads ${address} from another site; keep the file in this one`);
  }
  return faults;
};

/** Everything on a page that is wrong with its policy or forbidden by it. */
export const policyFaults = (tree: Root): Fault[] => {
  const elements = [...elementsIn(tree)];
  const policies = elements.filter(isPolicy);
  const [policy] = policies;
  const head = elements.find(({ tagName }) => tagName === 'head');
  const first = head?.children.filter(isElement).find(({ properties }) => properties['charSet'] === undefined);
  const faults: Fault[] = [];
  if (policies.length !== 1)
    faults.push({ element: undefined, what: `${policies.length || 'no'} content security policies, one is meant` });
  else if (policy !== first)
    faults.push({ element: policy, what: 'the content security policy is not the first of the head' });
  const rules = directives((policy && attribute(policy, 'content')) ?? '');
  const loose = [...rules].flatMap(([name, sources]) =>
    sources.filter((source) => /^'unsafe-|^\*|^https?:/.test(source)).map((source) => `${name} ${source}`),
  );
  if (loose.length > 0)
    faults.push({ element: policy, what: `the content security policy allows too much: ${loose.join(', ')}` });
  if (policy && rules.get('default-src')?.join() !== "'none'")
    faults.push({ element: policy, what: "the content security policy lacks default-src 'none'" });
  for (const element of elements) {
    for (const what of faultsOf(element, rules)) {
      const written = ['src', 'href', 'style'].map((name) => attribute(element, name)).find(Boolean);
      faults.push({ element, what, written: written ?? `<${element.tagName}` });
    }
    if (element.tagName === 'script' && /json/.test(attribute(element, 'type') ?? '')) {
      try {
        JSON.parse(element.children.map(textOf).join(''));
      } catch {
        faults.push({ element, what: 'a block of data ends in the middle; write < as \\u003c in it' });
      }
    }
  }
  return faults;
};
