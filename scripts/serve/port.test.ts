import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { portTrouble, wantedPort } from './port.ts';
import { serve } from './serve.ts';

test('the port is 4321 unless PORT names another', () => {
  assert.equal(wantedPort(undefined), 4321);
  assert.equal(wantedPort(''), 4321);
  assert.equal(wantedPort('4400'), 4400);
});

test('a PORT that is no port is refused with an example', () => {
  for (const asked of ['0', '70000', '80x', '-1', '43.5']) {
    assert.throws(() => wantedPort(asked), { message: new RegExp(`^PORT is "${asked}", .*PORT=4322 npm start$`) });
  }
});

test('a port in use is told with the way out', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, 'localhost', listening));
  const { port } = other.address() as AddressInfo;
  const error: unknown = await serve({ dir: 'dist', port, ready: () => false }).then(
    () => undefined,
    (refused: unknown) => refused,
  );
  await new Promise((closed) => other.close(closed));
  assert.equal(
    portTrouble(port, error),
    `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
  );
});

test('the last port there is points to the one before it, and other errors are left alone', () => {
  assert.match(portTrouble(65_535, { code: 'EADDRINUSE' }) ?? '', /PORT=65534 npm start$/);
  assert.match(portTrouble(80, { code: 'EACCES' }) ?? '', /may not open port 80\. .*PORT=4321 npm start$/);
  assert.equal(portTrouble(80, new Error('out of memory')), undefined);
});
