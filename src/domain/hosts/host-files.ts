/**
 * What a host has to be told, in the languages of hosts: headers that pages cannot give themselves, and addresses that
 * forward. All files say the same.
 */

import { decoded } from '../text/decoded.ts';

export type Headers = readonly (readonly [name: string, value: string])[];

/** An address that forwards, and where to: both with the base path. */
export type Redirect = readonly [from: string, to: string];

/** Two years: what browsers keep of the order to come by TLS only. */
export const strictTransport = ['Strict-Transport-Security', 'max-age=63072000'] as const;

/** What never changes under its name: it has a hash in it. */
const cachedForever = 'max-age=31536000, immutable';

/** Folders of such files, below the base path. */
const foreverFolders = ['_astro/', 'pagefind/fragment/', 'pagefind/index/'] as const;

/**
 * The headers of every answer, whatever it is. Whoever ends TLS adds `strictTransport`.
 * @param policy content security policy of the site
 */
export const hostHeaders = (policy: string): Headers => [
  ['Content-Security-Policy', policy],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  // The address of an internal site is nobody else's business.
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** `_headers`, as Netlify, Cloudflare Pages and others read it; all of them end TLS. */
export const headersFile = (headers: Headers, base: string): string =>
  [
    '/*',
    ...[...headers, strictTransport].map(([name, value]) => `  ${name}: ${value}`),
    ...foreverFolders.flatMap((folder) => [`${base}${folder}*`, `  Cache-Control: ${cachedForever}`]),
    '',
  ].join('\n');

/** `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. */
export const redirectsFile = (redirects: readonly Redirect[]): string =>
  redirects.map(([from, to]) => `${encodeURI(decoded(from))} ${to} 301\n`).join('');

const inQuotes = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const host = 'Written by the build; include it in the server of this site.';

/**
 * What nginx includes in the server of the site: headers, the page for unknown addresses, what forwards. A location that
 * adds headers of its own has to include it again.
 */
export const nginxFile = (headers: Headers, redirects: readonly Redirect[], base: string): string =>
  [
    `# ${host}`,
    ...headers.map(([name, value]) => `add_header ${name} ${inQuotes(value.replaceAll('$', ''))} always;`),
    // A folder without a page is as unknown as a name that nobody has.
    `error_page 404 ${base}404.html;`,
    `error_page 403 =404 ${base}404.html;`,
    ...redirects.map(([from, to]) => `location = ${inQuotes(decoded(from))} { return 301 ${inQuotes(to)}; }`),
    '',
  ].join('\n');

/** What Caddy imports in the site. */
export const caddyFile = (headers: Headers, redirects: readonly Redirect[], base: string): string =>
  [
    `# ${host}`,
    'header {',
    ...headers.map(([name, value]) => `\t${name} ${inQuotes(value)}`),
    '}',
    'handle_errors {',
    `\trewrite * ${base}404.html`,
    // Nobody keeps for a year that a file is missing.
    '\theader Cache-Control no-cache',
    '\tfile_server',
    '}',
    ...redirects.map(([from, to]) => `redir ${inQuotes(decoded(from))} ${inQuotes(to)} 301`),
    '',
  ].join('\n');
