/** The asking of addresses, against a server of this machine. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { linkState, type LinkAnswer } from '../../src/domain/links/report.ts';
import { askLinks } from './ask-links.ts';

describe('asking addresses', () => {
  let server: Server;
  let base = '';
  const asked: { method: string; url: string; agent: string; at: number }[] = [];

  before(async () => {
    server = createServer((request, response) => {
      const { method = '', url = '' } = request;
      asked.push({ method, url, agent: request.headers['user-agent'] ?? '', at: Date.now() });
      if (url === '/no-head' && method === 'HEAD') response.writeHead(405).end();
      else if (url === '/gone') response.writeHead(404).end('No');
      else if (url === '/moved') response.writeHead(301, { location: '/there' }).end();
      else if (url === '/later') response.writeHead(302, { location: '/there' }).end();
      else if (url === '/alone') response.writeHead(429, { 'retry-after': '3600' }).end();
      else if (url === '/silent') return;
      else response.writeHead(200).end('Here');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  /** @param timeoutMs long enough for an answer of a busy machine; short where none comes */
  const run = (
    paths: readonly string[],
    onAnswer: (answer: LinkAnswer) => void = () => {},
    timeoutMs = 20_000,
  ): Promise<LinkAnswer[]> =>
    askLinks(
      paths.map((path) => base + path),
      { today: '2026-11-26', pauseMs: 20, timeoutMs, agent: 'Test (+https://wiki.example)', onAnswer },
    );

  it('takes what is there, gone, moved for good or for now, silent, or refuses the short question', async () => {
    const told: string[] = [];
    const tell = ({ url }: LinkAnswer): void => void told.push(url);
    const answers = [
      ...(await run(['/ok', '/no-head', '/gone', '/moved', '/later'], tell)),
      ...(await run(['/silent'], tell, 200)),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 404, 200, 200, null],
    );
    assert.deepEqual(answers.map(linkState), ['ok', 'ok', 'gone', 'ok', 'ok', 'unsure']);
    assert.deepEqual(
      answers.map(({ movedTo }) => movedTo),
      [undefined, undefined, undefined, `${base}/there`, undefined, undefined],
    );
    assert.equal(answers.at(-1)?.error, 'no answer in time');
    assert.equal(told.length, answers.length, 'each answer is told as it comes');
    assert.ok(asked.every(({ agent }) => agent.includes('wiki.example')));
    const [first, second] = asked;
    assert.ok((second?.at ?? 0) - (first?.at ?? 0) >= 15, 'a host has a pause between two questions');
  });

  it('leaves a host alone that asks for it', async () => {
    asked.length = 0;
    const answers = await run(['/alone', '/ok', '/gone']);
    assert.deepEqual(answers.map(linkState), ['unsure', 'unsure', 'unsure']);
    assert.deepEqual(
      asked.map(({ url }) => url),
      ['/alone'],
    );
  });

  it('takes a host that is not there for an answer', async () => {
    const [answer] = await askLinks(['http://127.0.0.1:9/'], {
      today: '2026-11-26',
      pauseMs: 0,
      timeoutMs: 1000,
      agent: 'Test',
      onAnswer: () => {},
    });
    assert.equal(answer?.status, null);
    assert.ok(answer?.error);
  });
});
