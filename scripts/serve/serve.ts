/*
 * Serves the built site on this machine. `astro preview` would not do: it answers an unknown address without the site's
 * own page, sends no security header, and is not made to outlive a request that is malformed. serve-static, compression
 * and Node's own HTTP server are; what is ours is the base path, 404.html and the headers that the
 * build wrote for hosts.
 */
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import serveStatic from 'serve-static';
import { basePath } from '../../src/domain/site/site-address.ts';
import { headersOf } from './headers-file.ts';

export interface ServeOptions {
  /** The folder of a built site. It may be replaced while it is served. */
  readonly dir: string;
  /** The path the site was built for; `/` when left out. */
  readonly base?: string;
  /** The port; 0, the default, takes any free one. */
  readonly port?: number;
  /** The interface to listen on; only this machine when left out. */
  readonly host?: string;
  /** False while the folder must not be looked at, because it is being built; visitors are then asked to wait. */
  readonly ready?: () => boolean;
}

export interface SiteServer {
  /** The address of the home page: origin, port and base path. */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

const isBuilt = (dir: string): boolean => existsSync(join(dir, 'index.html'));

const typed = (response: ServerResponse, path: string): void => {
  // The parts of the search index have endings that no table of types knows.
  if (/\.(pagefind|pf_\w+)$/.test(path)) response.setHeader('Content-Type', 'application/octet-stream');
  // What has a hash in its name says so by now; everything else is asked for again.
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
};

const plain = (response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
};

/** The status of an error of serve-static, and the headers that go with it, such as the size of a file after a bad range. */
const sendError = (response: ServerResponse, error: unknown): void => {
  const { status = 500, headers = {} } = error as { status?: number; headers?: Record<string, string> };
  if (response.headersSent) response.destroy();
  else
    plain(response, status, status < 500 ? 'This request cannot be answered.' : 'The file could not be read.', headers);
};

const handler = (dir: string, prefix: string) => {
  const root = resolve(dir);
  const files = serveStatic(root, { setHeaders: typed, cacheControl: false });
  const notFoundPage = serveStatic(root, {
    index: false,
    redirect: false,
    etag: false,
    lastModified: false,
    acceptRanges: false,
    cacheControl: false,
  });
  const notFound = (request: IncomingMessage, response: ServerResponse): void => {
    response.statusCode = 404;
    // Nobody keeps for a year that a file is missing.
    response.setHeader('Cache-Control', 'no-cache');
    request.url = '/404.html';
    notFoundPage(request, response, (error?: unknown) =>
      error === undefined ? plain(response, 404, 'Not found') : sendError(response, error),
    );
  };
  return (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): void => {
    const address = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      plain(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
      return;
    }
    const query = /\?.*$/.exec(address)?.[0] ?? '';
    if (prefix !== '/' && `${address.slice(0, address.length - query.length)}/` === prefix) {
      response.writeHead(301, { Location: `${prefix}${query}` }).end();
    } else if (address.startsWith(prefix)) {
      // serve-static sends a folder without its slash to this address with one.
      request.originalUrl = address;
      request.url = `/${address.slice(prefix.length)}`;
      files(request, response, (error?: unknown) =>
        error === undefined ? notFound(request, response) : sendError(response, error),
      );
    } else {
      notFound(request, response);
    }
  };
};

/**
 * Serves a built site until it is closed: compressed, with ranges and conditional requests, no listing of folders, and
 * `404.html` with status 404. A request that cannot be answered gets its 4xx, and the next one its page.
 * @throws when the folder holds no built site and nobody says that it is being built
 * @throws what Node's `listen` rejects with, such as EADDRINUSE for a port that is taken
 */
export async function serve(options: ServeOptions): Promise<SiteServer> {
  const { dir, base, port = 0, host = 'localhost', ready } = options;
  if (!ready && !isBuilt(dir)) throw new Error(`${dir} holds no built site; run npm run build first.`);
  const prefix = basePath(base);
  const answer = handler(dir, prefix);
  // Part of a file is sent as it is: its range counts the bytes of the file, not those of its compressed form.
  const compress = compression({
    filter: (request, response) => response.statusCode !== 206 && compression.filter(request, response),
    // A step above the default makes a page a twelfth smaller and takes no longer.
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  const headers = headersOf(dir, prefix);
  const server = createServer((request, response) => {
    // A proxy may ask for the whole address; only its path is looked up here.
    request.url = request.url?.replace(/^https?:\/\/[^/?]*\/?/i, '/');
    const [path = '/'] = (request.url ?? '/').split('?');
    for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value);
    if (ready?.() ?? isBuilt(dir)) {
      compress(request as never, response as never, () => answer(request, response));
    } else {
      plain(response, 503, 'The handbook is being built. Reload this page in a moment.', { 'Retry-After': '5' });
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
