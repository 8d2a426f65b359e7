/** Where the site stands, as BASE_PATH and SITE_URL say it. */

/**
 * The path below which the site stands, with a slash at both ends; `/` where nothing is said.
 * @param text BASE_PATH as the environment gives it
 * @throws {RangeError} when an address would have to spell it in another way
 */
export const basePath = (text: string | undefined): string => {
  const names = (text ?? '').split('/').filter((name) => name !== '');
  const stray = names.find((name) => !/^[\w.~-]+$/.test(name) || /^\.+$/.test(name));
  if (stray === undefined) return names.length === 0 ? '/' : `/${names.join('/')}/`;
  // Git Bash on Windows takes what begins with a slash for a folder, and puts its own in front.
  const hint = /^[A-Za-z]:/.test(text ?? '')
    ? ' In Git Bash set MSYS_NO_PATHCONV=1 first: it made a path of Windows of it.'
    : '';
  throw new RangeError(
    `BASE_PATH is "${text}": "${stray}" is no part of a path. Write names of a to z, digits, dots, hyphens, _ and ~ between slashes, such as /handbook/.${hint}`,
  );
};

/**
 * The origin at which the site stands, such as `https://wiki.example`.
 * @param text SITE_URL as the environment gives it
 * @param otherwise where nothing is said
 * @throws {RangeError} when it is no address, or has more than an origin
 */
export const siteOrigin = (text: string | undefined, otherwise: string): string => {
  if (text === undefined || text === '') return otherwise;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new RangeError(`SITE_URL is "${text}": write the address of the site with its scheme, https://wiki.example.`);
  if (url.href !== `${url.origin}/`)
    throw new RangeError(
      `SITE_URL is "${text}": write ${url.origin} alone${url.pathname === '/' ? '' : `, and ${url.pathname} as BASE_PATH`}.`,
    );
  return url.origin;
};
