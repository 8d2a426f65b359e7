import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, resolve, sep } from 'node:path';
import sirv from 'sirv';

export interface ServeOptions {
  /** The folder of a built site. */
  dir: string;
  /** The path the site was built for; `/` when left out. */
  base?: string;
  /** The port; 0, the default, takes any free one. */
  port?: number;
  /** The interface to listen on; only this machine when left out. */
  host?: string;
}

export interface SiteServer {
  /** The address of the home page: origin, port and base path. */
  url: string;
  origin: string;
  port: number;
  close(): Promise<void>;
}

/** A base path as the server compares it: it starts and ends with a slash. */
export function basePath(base: string | undefined): string {
  const trimmed = (base ?? '').replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

/** What a plain static server does with a path below the site's root: a file, a redirect to the folder, or nothing. */
export type Answer = { file: string } | { redirect: string } | { missing: true };

/**
 * Decides how a path is answered. `path` is decoded, starts with a slash and has no base; `kindOf` says what stands
 * under that path in the folder. A folder answers with its `index.html`, and only with a slash at the end, so that a
 * link that forgets the slash shows up as a redirect; nothing is guessed (`/faq` never means `/faq.html`).
 */
export function answerFor(path: string, kindOf: (path: string) => 'file' | 'folder' | 'nothing'): Answer {
  if (path.includes('\0') || path.split(/[/\\]/).includes('..')) return { missing: true };
  if (path.endsWith('/')) {
    const index = `${path}index.html`;
    return kindOf(index) === 'file' ? { file: index } : { missing: true };
  }
  const kind = kindOf(path);
  if (kind === 'file') return { file: path };
  return kind === 'folder' && kindOf(`${path}/index.html`) === 'file' ? { redirect: `${path}/` } : { missing: true };
}

// The parts of the search index have endings that no table of types knows.
const searchIndexFile = /\.(pagefind|pf_\w+)$/;

/** Serves a built site as a plain static server would: no compression, no listing, `404.html` with status 404. */
export async function serve({ dir, base, port = 0, host = 'localhost' }: ServeOptions): Promise<SiteServer> {
  const root = resolve(dir);
  if (!existsSync(join(root, 'index.html'))) throw new Error(`${dir} holds no built site; run npm run build first.`);
  const prefix = basePath(base);
  const sendFile = sirv(root, {
    dev: true,
    etag: true,
    extensions: [],
    setHeaders: (response, path) => {
      if (searchIndexFile.test(path)) response.setHeader('Content-Type', 'application/octet-stream');
    },
  });

  const kindOf = (path: string): 'file' | 'folder' | 'nothing' => {
    const target = normalize(join(root, path));
    if (target !== root && !target.startsWith(root + sep)) return 'nothing';
    const stats = statSync(target, { throwIfNoEntry: false });
    if (stats?.isFile()) return 'file';
    return stats?.isDirectory() ? 'folder' : 'nothing';
  };

  const sendMissing = (request: IncomingMessage, response: ServerResponse): void => {
    const page = join(root, '404.html');
    const found = existsSync(page);
    const text = found ? readFileSync(page) : Buffer.from('Not found\n');
    response.writeHead(404, {
      'Content-Type': found ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8',
      'Content-Length': text.byteLength,
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  };

  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [rawPath = '/', query] = (request.url ?? '/').split('?', 2);
    const search = query === undefined ? '' : `?${query}`;
    if (prefix !== '/' && `${rawPath}/` === prefix) {
      response.writeHead(301, { Location: `${prefix}${search}` }).end();
      return;
    }
    const path = rawPath.startsWith(prefix) ? decoded(`/${rawPath.slice(prefix.length)}`) : undefined;
    const answer: Answer = path === undefined ? { missing: true } : answerFor(path, kindOf);
    if ('redirect' in answer) {
      response.writeHead(301, { Location: `${rawPath}/${search}` }).end();
    } else if ('file' in answer) {
      request.url = encodeURI(answer.file);
      sendFile(request, response, () => sendMissing(request, response));
    } else {
      sendMissing(request, response);
    }
  });

  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      listening();
    });
  });
  const taken = (server.address() as AddressInfo).port;
  const origin = `http://localhost:${taken}`;
  return {
    url: `${origin}${prefix}`,
    origin,
    port: taken,
    close: () =>
      new Promise<void>((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}
