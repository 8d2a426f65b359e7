/** How services move, by what arrives at their ports. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../place.fixture.ts';
import { noSettings } from '../kept/settings.ts';
import { place, questionsOf } from '../place.ts';
import { answersTo } from '../words.ts';

test('ports of hospitals take messages and pictures, and no shares of requests', () => {
  const { services } = place(
    read({
      services: { hl7: { image: 'acme/hl7', ports: ['2575:2575'] }, web: { image: 'acme/web', ports: ['80:8042'] } },
    }),
  );
  assert.deepEqual(
    services.map(({ move }) => move),
    ['cutover', 'http-weights'],
  );
});

test('only a port that tells requests is shared out by weights; one that tells nothing leaves the way of moving open', () => {
  const moves = (given: object) =>
    place(read({ services: { one: { image: 'acme/one', ...given } } })).services[0]?.move;
  for (const port of ['80:80', '8443', '127.0.0.1:81:3000', '443:443/tcp'])
    assert.equal(moves({ ports: [port] }), 'http-weights');
  for (const port of ['6661:6661', '6697', '7777:7777/udp', '1883', '27016:27016'])
    assert.equal(moves({ ports: [port] }), 'cutover', port);
  for (const port of ['7777:7777', '45678', '$PORT:$PORT']) assert.equal(moves({ ports: [port] }), null, port);
  assert.equal(moves({ ports: [] }), null);
  assert.equal(moves({ ports: ['443:443', '443:443/udp'] }), 'http-weights', 'HTTP/3');
  assert.equal(moves({ ports: ['8080:8080', '9999:9999/udp'] }), 'cutover', 'datagrams beside requests');
  const health = { test: ['CMD', 'curl', '-f', 'http://localhost:7777/health'] };
  assert.equal(moves({ ports: ['7777:7777'], healthcheck: health }), 'http-weights', 'the check asks by HTTP');
  assert.equal(moves({ ports: ['7778:7778'], healthcheck: health }), null, 'it asks at another port');
  assert.equal(moves({ ports: [{ target: 7777, app_protocol: 'grpc' }] }), 'http-weights');
  assert.equal(moves({ ports: [{ target: 22, app_protocol: 'http' }] }), 'cutover', 'consoles name HTTP unasked');
  assert.equal(moves({ labels: { 'traefik.http.routers.one.rule': 'Host(`a`)' } }), 'http-weights');
  assert.equal(moves({ labels: { 'traefik.tcp.routers.one.rule': 'HostSNI(`a`)' } }), null);
  assert.equal(moves({ environment: ['VIRTUAL_HOST=a.example'] }), 'http-weights');
  const worker = (given: object) =>
    place(read({ services: { worker: { image: 'acme/one', ...given } } })).services[0]?.move;
  assert.equal(worker({}), 'consumers');
  assert.equal(worker({ ports: ['1514:1514', '1515:1515'] }), null, 'a name tells little of what publishes ports');
  assert.equal(worker({ ports: ['9100:9100'], command: 'celery -A app worker' }), 'consumers', 'a command tells it');
});

test('how work arrives is asked where the side is settled and the file does not tell it, and the answer moves it', () => {
  const found = read({
    services: { api: { image: 'acme/api' }, web: { image: 'acme/web', ports: ['80:80'] }, db: { image: 'postgres' } },
  });
  const placed = (arrives?: string) =>
    place(found, {
      ...noSettings,
      answers: arrives === undefined ? new Map() : new Map(['api', 'web'].map((name) => [name, { arrives }])),
    }).services;
  assert.deepEqual(
    placed().map(({ asks }) => asks),
    [['arrives'], [], ['operator']],
  );
  assert.deepEqual(
    questionsOf(placed()).map(({ id, services }) => [id, services]),
    [['arrives', ['api']]],
  );
  for (const [id] of answersTo('arrives')) {
    const [api, web] = placed(id);
    assert.deepEqual(api?.asks, [], id);
    assert.equal(web?.move, 'http-weights', 'what the file tells stays');
  }
  const moves = answersTo('arrives').map(([id]) => placed(id)[0]?.move);
  assert.deepEqual(moves, ['http-weights', 'consumers', 'schedule', 'cutover']);
  assert.equal(placed('clock')[0]?.shape, 'CronJob');
});

test('questions about sides stand before the one on how work arrives', () => {
  const found = read('name,state\na,none\nb,none\nc,\n');
  assert.deepEqual(
    questionsOf(place(found).services).map(({ id }) => id),
    ['state', 'arrives'],
  );
});
