/** Offers what is nearest to an address that does not exist. Without it the page is whole as it stands. */
import { askedName, nearestPaths, type KnownPath } from '../../domain/nearest-path.ts';

const place = document.querySelector('#nearest-pages');
const searchLink = document.querySelector<HTMLAnchorElement>('[data-asked-search]');
const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const asked = location.pathname.startsWith(`${base}/`) ? location.pathname.slice(base.length) : location.pathname;
const words = askedName(asked).join(' ');
// The page itself may be opened by its own address; then nothing is missing.
const isMissing = words !== '' && words !== '404';

const knownPaths = async (): Promise<readonly KnownPath[]> => {
  const response = await fetch(`${base}/api/paths.json`);
  if (!response.ok) return [];
  return ((await response.json()) as { items: readonly KnownPath[] }).items;
};

const offer = ({ path, title }: KnownPath): HTMLLIElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = base + path;
  link.textContent = title;
  const address = document.createElement('code');
  address.textContent = path;
  item.append(link, ' ', address);
  return item;
};

const offerNearest = async (box: Element): Promise<void> => {
  // When the list cannot be had, the links below remain.
  const nearest = nearestPaths(asked, await knownPaths().catch(() => []));
  if (nearest.length === 0) return;
  const sentence = document.createElement('p');
  sentence.textContent = 'Nearest to the address you asked for:';
  const list = document.createElement('ul');
  list.append(...nearest.map(offer));
  box.append(sentence, list);
};

if (isMissing && searchLink) {
  searchLink.search = new URLSearchParams({ q: words }).toString();
  searchLink.textContent = `Search the handbook for “${words}”`;
}
if (isMissing && place) void offerNearest(place);
