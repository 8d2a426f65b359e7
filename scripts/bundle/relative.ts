/** A page of the site as a file among files: no server, no script, links that a file system can follow. Pure. */

export interface BundleOptions {
  /** Path of the site, with a slash at both ends. */
  readonly base: string;
  /** Absolute address of the site. */
  readonly root: string;
}

/** From a file to another, both as paths from the root of the site without a slash in front. */
const between = (from: string, to: string): string => {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return '../'.repeat(here.length - shared) + there.slice(shared).join('/');
};

/**
 * An address of the site as seen from a file of the bundle; addresses of other sites stay as they are. A query is left
 * out, because nothing reads it.
 * @param file path of the page from the root of the site: `guide/index.html`
 */
const relative = (address: string, file: string, { base }: BundleOptions): string => {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(address.slice(base.length)) ?? [];
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return target === file && hash ? hash : between(file, target) + hash;
};

/** A style sheet, or a style that stands in a page. */
export const relativeSheet = (css: string, file: string, options: BundleOptions): string =>
  css.replace(/url\((["']?)([^"')]+)\1\)/g, (_, quote: string, address: string) => {
    return `url(${quote}${relative(address, file, options)}${quote})`;
  });

/** What a page says of itself that is true only in a folder. */
const note = (root: string): string =>
  `<p class="small">This is a copy in a folder. Search and tools that work things out need the handbook itself: ` +
  `<a href="${root}">${root}</a>. Tools show their worked example here.</p>`;

/** Whether a page does nothing without a script, so that it has to say why. */
const needsScript = (html: string): boolean => /<noscript|astro-island|data-needs-script/.test(html);

/** A page. The policy goes with the scripts: no address of a file would fit it, and nothing is left that could run. */
export const relativePage = (html: string, file: string, options: BundleOptions): string =>
  html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/g, '')
    .replace(/<link rel="(alternate|search|expect|canonical)"[^>]*>/g, '')
    // Scripts may be on in the browser, and still none comes.
    .replace(/<noscript>([\s\S]*?)<\/noscript>/g, '$1')
    .replace(/(\s(?:href|src|action|poster))="([^"]*)"/g, (_, name: string, address: string) => {
      const plain = relative(address.replaceAll('&amp;', '&'), file, options);
      return `${name}="${plain.replaceAll('&', '&amp;')}"`;
    })
    .replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => `<style>${relativeSheet(css, file, options)}</style>`)
    .replace(/(<h1\b[^>]*>[\s\S]*?<\/h1>)/, (title: string) =>
      needsScript(html) ? title + note(options.root) : title,
    );
