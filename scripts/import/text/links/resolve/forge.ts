/** Where the source is kept: links to what does not come along lead there, and its own addresses there are of its files. */
import { git } from './git.ts';

/**
 * The address of a folder of a repository in its forge, to which the path of a file is added.
 * @param origin what it was cloned from; a password in it is left out
 * @param inside path of the folder in the repository, with a closing slash, or empty
 */
export const forgeAddress = (origin: string, inside: string): string | undefined => {
  const plain = origin.replace(/(?:\.git)?\/?$/, '');
  const [, host = '', repository = ''] =
    /^(?:[a-z+]+:\/\/)?(?:[^@/\s]+@)?([\w.-]+)(?::\d+\/|[:/])([\w.~-]+(?:\/[\w.~-]+)+)$/.exec(plain) ?? [];
  const way = /(?:^|\.)github\./.test(host) ? 'blob' : /(?:^|\.)gitlab\./.test(host) ? '-/blob' : undefined;
  return way === undefined ? undefined : `https://${host}/${repository}/${way}/HEAD/${encodeURI(inside)}`;
};

/** The same for a folder on the disk; undefined where it is in no repository that was cloned. */
export const forgeOf = (path: string): string | undefined => {
  const origin = git(path, 'remote', 'get-url', 'origin');
  // A folder that was unpacked within a repository is none of it.
  return origin === '' || git(path, 'ls-files', '--', '.') === ''
    ? undefined
    : forgeAddress(origin, git(path, 'rev-parse', '--show-prefix'));
};

/** The path of a file of the source that is written with its address in the forge, or with that of its bytes. */
export const pathInForge = (forge: string, url: string): string | undefined => {
  const [, host = '', repository = '', inside = ''] =
    /^https:\/\/([^/]+)\/(.+?)\/(?:-\/)?blob\/HEAD\/(.*)$/.exec(forge) ?? [];
  const [, place, repo, path] =
    /^https?:\/\/([^/]+)\/([^/]+\/.+?)\/(?:-\/)?(?:blob|raw|tree)\/[^/]+\/([^?#]*)/.exec(url) ?? [];
  const [, ofBytes, bytes] =
    /^https?:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(?:refs\/heads\/)?[^/]+\/([^?#]*)/.exec(url) ?? [];
  const found =
    place === host && repo === repository ? path : host === 'github.com' && ofBytes === repository ? bytes : undefined;
  return found?.startsWith(inside) ? found.slice(inside.length) : undefined;
};

/** The path of a file in the address that forges give it, with what they show around it or without. */
const inForge =
  /^https:\/\/(?:raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:refs\/heads\/)?|[^/]+\/(?:[^/]+\/)+?(?:-\/)?(?:raw|blob)\/)[^/]+\/([^?#]+\/[^?#]+)/i;

/** The path of a file in such an address; empty for others. */
export const fileInForge = (url: string): string => inForge.exec(url)?.[1] ?? '';
