/** Thousands of requests, and a new build that is put in place meanwhile: none may be lost. Throughput is printed. */
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../scripts/serve/serve.ts';
import { root } from '../../scripts/tools.ts';
import { dist, pages } from '../support/pages.ts';
import { nginx } from './servers.ts';

const requests = 5000;
const atOnce = 32;

/** What went wrong, how many answers a second came, and how often a connection was closed before it was used again. */
const load = async (
  origin: string,
  while_: () => Promise<void> | void = () => undefined,
): Promise<{ faults: string[]; perSecond: number; again: number }> => {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const found = pages.filter((page) => page !== '/404.html');
  const faults: string[] = [];
  let again = 0;
  const seen = new WeakSet<object>();
  const one = (path: string): Promise<void> =>
    new Promise((done) => {
      const failed = (error: Error): void => {
        // A server that reads its configuration again ends connections that are idle. Who asks on one in that moment asks
        // again, as every browser does (RFC 9112, 9.3.1).
        if (isReused) {
          again++;
          done(one(path));
        } else {
          faults.push(`${path}: ${error.message}`);
          done();
        }
      };
      const request = get(origin + path, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.byteLength));
        response.once('error', (error) => {
          faults.push(`${path}: ${error.message} after ${bytes} bytes`);
          done();
        });
        response.once('end', () => {
          if (response.statusCode !== 200 || bytes === 0)
            faults.push(`${path}: ${response.statusCode} with ${bytes} bytes`);
          done();
        });
      });
      let isReused = false;
      request.once('socket', (socket) => {
        isReused = seen.has(socket);
        seen.add(socket);
      });
      request.once('error', failed);
    });
  const began = performance.now();
  let asked = 0;
  const reader = async (): Promise<void> => {
    while (asked < requests) await one(found[asked++ % found.length] ?? '/');
  };
  const meanwhile = new Promise((later) => setTimeout(later, 300)).then(while_);
  await Promise.all(Array.from({ length: atOnce }, reader));
  const perSecond = requests / ((performance.now() - began) / 1000);
  await meanwhile;
  agent.destroy();
  return { faults: [...new Set(faults)], perSecond, again };
};

test('5,000 requests and a new build meanwhile, by nginx and by npm start, lose nothing', async () => {
  const host = await nginx({ dist });
  const byNginx = await load(host.origin, () => {
    const { status, said } = host.release(dist);
    assert.equal(status, 0, said);
  });
  await host.close();

  const folder = join(root, '.tmp/hosts/served');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [current, next] = [join(folder, 'current'), join(folder, 'next')];
  symlinkSync(dist, current);
  const server = await serve({ dir: current });
  const byNode = await load(server.origin, () => {
    symlinkSync(dist, next);
    renameSync(next, current);
  });
  await server.close();
  rmSync(folder, { recursive: true });

  console.log(
    `Answers a second, ${atOnce} at once, pages as gzip: nginx ${byNginx.perSecond.toFixed(0)} (${byNginx.again} asked again ` +
      `on a new connection), npm start ${byNode.perSecond.toFixed(0)} (${byNode.again})`,
  );
  assert.ok(byNginx.again <= atOnce && byNode.again === 0, 'more connections were closed than one swap explains');
  assert.deepEqual({ nginx: byNginx.faults, start: byNode.faults }, { nginx: [], start: [] });
});
