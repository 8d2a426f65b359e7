import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { holderOf, takenMessage, wantedPort } from './port.ts';

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

test('the message about a taken port says where the other program answers and what to do', () => {
  assert.equal(
    takenMessage(4321, '127.0.0.1'),
    'Port 4321 is taken: another program already listens at 127.0.0.1:4321.\nStop that program, or choose another port: PORT=4322 npm start',
  );
  assert.match(takenMessage(65_535, '::1'), /at \[::1\]:65535\.\n.*PORT=65534 npm start$/);
});

test('a port in use is noticed, and free again once the other program stops', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const { port } = other.address() as AddressInfo;
  assert.equal(await holderOf(port), '127.0.0.1');
  await new Promise((closed) => other.close(closed));
  assert.equal(await holderOf(port), undefined);
});
