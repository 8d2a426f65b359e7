/*
 * Keeps a copy of the handbook on this device, for a reader who asked for it, and answers from it when the network does
 * not. It cannot hold a reader back in an old copy: what the network has comes first, the copy is renewed behind it, and
 * when the site no longer has its list of files, the worker takes itself and its copy away.
 *
 * A file of its own at the root of the site, because a worker may only answer below its own address. Plain JavaScript: no
 * build step touches it.
 */
const home = new URL('./', self.location.href);
const listAddress = new URL('offline.json', home);
/** Names of caches: several sites may share an origin. */
const prefix = `handbook:${home.pathname}:`;
/** How long a page waits for a network that says nothing. */
const patienceMs = 4000;
/** How often the worker looks for a new copy, at most. */
const lookMs = 10 * 60 * 1000;
/** How many files are fetched side by side. */
const atOnce = 6;

/** Under this address a cache that is whole holds its list; without it the cache is not used. */
const listKey = listAddress.href;

const copies = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

/** The copy that is whole, and its list; undefined when there is none. */
const wholeCopy = async () => {
  for (const name of await copies()) {
    const cache = await caches.open(name);
    const list = await cache.match(listKey);
    if (list) return { name, cache, list: await list.json() };
  }
  return undefined;
};

const takeAway = async () => {
  for (const name of await copies()) await caches.delete(name);
};

/** The list that the site has now; null when it says that it has none. */
const siteList = async () => {
  const answer = await fetch(listAddress, { cache: 'no-store' });
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok) throw new Error(`The list of files came with status ${answer.status}.`);
  return answer.json();
};

let renewing;

/**
 * Fetches what the copy does not have, and then makes it the one that is used. What an earlier try has fetched stays.
 * @param tell is told how many files are there
 */
const renew = (tell = () => undefined) =>
  (renewing ??= (async () => {
    const list = await siteList();
    if (list === null) {
      await takeAway();
      await self.registration.unregister();
      return null;
    }
    const before = await wholeCopy();
    if (before?.list.version === list.version) return list;
    const known = new Map(before?.list.files.map(([path, hash]) => [path, hash]));
    const cache = await caches.open(prefix + list.version);
    let done = 0;
    const rest = list.files.values();
    const work = async () => {
      for (const [path, hash] of rest) {
        const address = new URL(path, home).href;
        if (!(await cache.match(address))) {
          const same = known.get(path) === hash ? await before.cache.match(address) : undefined;
          const answer = same ?? (await fetch(address, { cache: 'no-cache' }));
          // A page for unknown addresses is kept as a page.
          if (!answer.ok && !path.endsWith('404.html')) throw new Error(`${path} came with status ${answer.status}.`);
          await cache.put(address, answer.redirected ? new Response(answer.body, answer) : answer);
        }
        done++;
        if (done % 20 === 0) tell(done, list.files.length);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    await cache.put(listKey, new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json' } }));
    for (const name of await copies()) if (name !== prefix + list.version) await caches.delete(name);
    return list;
  })().finally(() => (renewing = undefined)));

let lookedAt = 0;
const lookForNews = async () => {
  if (Date.now() - lookedAt < lookMs || !(await wholeCopy())) return;
  lookedAt = Date.now();
  // The next look tries again.
  await renew().catch(() => undefined);
};

/** A page of the copy, which says so above its text. */
const withDay = async (answer, day) => {
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  const note = `<p class="small" role="status" data-offline-copy>No network: this is the copy of ${words} that this device keeps.</p>`;
  const html = await answer.text();
  const headers = new Headers(answer.headers);
  headers.delete('Content-Length');
  headers.delete('Content-Encoding');
  return new Response(
    html.replace(/<main\b[^>]*>/, (main) => main + note),
    { status: answer.status, statusText: answer.statusText, headers },
  );
};

/** What the copy has for a request; undefined when it has nothing. */
const fromCopy = async (request) => {
  const copy = await wholeCopy();
  if (!copy) return undefined;
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  const found = await copy.cache.match(address);
  if (request.mode !== 'navigate') return found;
  if (found) return withDay(found, copy.list.day);
  const withSlash = !address.endsWith('/') && (await copy.cache.match(`${address}/`));
  return withSlash ? Response.redirect(`${address}/${url.search}`, 301) : undefined;
};

/** The page for unknown addresses, out of the copy. */
const unknownPage = async () => {
  const copy = await wholeCopy();
  const page = await copy?.cache.match(new URL('404.html', home).href);
  return page && withDay(new Response(page.body, { status: 404, headers: page.headers }), copy.list.day);
};

const late = Symbol('late');
const afterPatience = () => new Promise((done) => setTimeout(() => done(late), patienceMs));

/** Files with a hash in their names are the same wherever they come from. */
const isHashed = ({ pathname }) => /\/_astro\/|\/pagefind\/(fragment|index)\//.test(pathname);

const answer = async (request) => {
  const isPage = request.mode === 'navigate';
  const copy = await wholeCopy();
  if (!copy) return fetch(request);
  if (isHashed(new URL(request.url))) return (await fromCopy(request)) ?? fetch(request);
  const network = fetch(request);
  try {
    const first = await (isPage ? Promise.race([network, afterPatience()]) : network);
    if (first !== late) return first;
  } catch (error) {
    const kept = (await fromCopy(request)) ?? (isPage ? await unknownPage() : undefined);
    if (kept) return kept;
    throw error;
  }
  network.catch(() => undefined);
  // What the copy does not have is worth waiting for.
  return (await fromCopy(request)) ?? network;
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isOurs = url.origin === home.origin && url.pathname.startsWith(home.pathname);
  if (request.method !== 'GET' || !isOurs || url.href === listAddress.href || request.headers.has('range')) return;
  event.respondWith(answer(request));
  if (request.mode === 'navigate') event.waitUntil(lookForNews());
});

/* A page asks: "renew" fetches a copy, "which" says which one there is, "remove" takes it away. */
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const sizeOf = (list) =>
    list && { day: list.day, files: list.files.length, bytes: list.files.reduce((sum, [, , size]) => sum + size, 0) };
  const act = {
    renew: async () => sizeOf(await renew((done, of) => port.postMessage({ done, of }))),
    which: async () => sizeOf((await wholeCopy())?.list ?? null),
    remove: async () => takeAway(),
  }[event.data];
  if (!port || !act) return;
  event.waitUntil(
    act().then(
      (copy) => port.postMessage({ copy: copy ?? null }),
      (error) => port.postMessage({ problem: String(error?.message ?? error) }),
    ),
  );
});
