/** The form of a report: it knows the page that the reader comes from, its headings, its files, and whom to tell. */
import { issueAddress, reportText, type Report } from '../../domain/review/report-page.ts';
import { copyText } from '../clipboard.ts';
import { words } from '../../words/words.ts';

interface PageItem {
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly source: string | null;
  readonly owner: string | null;
}
interface ReviewItem {
  readonly source: string;
  readonly owner: string | null;
  readonly channel: string | null;
}
interface FigureItem {
  readonly name: string;
  readonly shown: string;
  readonly source: string;
  readonly pages: readonly string[];
}

const form = document.querySelector<HTMLFormElement>('[data-report]');
const part = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-report-${name}]`);
const [told, to, files, copied] = ['told', 'to', 'files', 'copied'].map((name) => part(name));
const openForm = document.querySelector<HTMLAnchorElement>('[data-report-open]');
const base = form?.dataset['base'] ?? '/';
const version =
  document.getElementById('_version')?.textContent.replace(`${words.version} `, '').trim() ?? words.versionUnknown;

const field = (name: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  form?.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const pageField = (): HTMLSelectElement => field('page') as HTMLSelectElement;
const headingField = (): HTMLSelectElement => field('heading') as HTMLSelectElement;

const say = (text: string): void => {
  if (!told) return;
  told.textContent = text;
  told.hidden = text === '';
};

const items = async <Item>(name: string): Promise<readonly Item[]> => {
  const answer = await fetch(`${base}api/${name}.json`);
  if (!answer.ok) throw new Error(`${name}.json: the server answered ${answer.status}.`);
  return ((await answer.json()) as { items: readonly Item[] }).items;
};

const option = (value: string, text: string): HTMLOptionElement => new Option(text, value);

let pages: readonly PageItem[] = [];
let reviews: readonly ReviewItem[] = [];
let figures: readonly FigureItem[] = [];

const chosen = (): PageItem | undefined => pages.find(({ path }) => path === pageField().value);

/** Figures of the page that stand in the marked words; all of the page when nothing is marked. */
const figuresHere = (page: PageItem): FigureItem[] => {
  const marked = field('marked').value;
  const here = figures.filter(({ pages: of }) => of.includes(page.url));
  const found = here.filter(({ shown }) => marked.includes(shown));
  return marked.trim() === '' ? here : found;
};

const reportOf = (page: PageItem): Report => {
  const [heading] = headingField().selectedOptions;
  const named = field('marked').value.trim() === '' ? [] : figuresHere(page).map(({ source }) => source);
  return {
    page: `${page.url}${heading?.value ? `#${heading.value}` : ''}`,
    title: page.title,
    heading: heading?.value ? heading.text : '',
    marked: field('marked').value,
    words: field('words').value,
    files: [...(page.source === null ? [] : [page.source]), ...new Set(named)],
    version,
  };
};

const fileLine = (path: string, before: string): HTMLLIElement => {
  const line = document.createElement('li');
  const edit = form?.dataset['edit'];
  const name = edit ? document.createElement('a') : document.createElement('code');
  name.textContent = path;
  if (edit && name instanceof HTMLAnchorElement) name.href = edit.replace('{path}', path);
  line.append(before, name);
  return line;
};

const show = (): void => {
  const page = chosen();
  if (!page) return;
  const report = reportOf(page);
  field('text').value = reportText(report);
  const review = reviews.find(({ source }) => source === page.source);
  const owner = review?.owner ?? page.owner;
  if (to) to.textContent = owner ? words.keepsThisPage(owner, review?.channel ?? undefined) : words.noTeamForPage;
  files?.replaceChildren(
    ...(page.source === null ? [] : [fileLine(page.source, words.pageWrittenIn)]),
    ...figuresHere(page).map(({ shown, name, source }) => fileLine(source, words.figureStandsIn(shown, name))),
  );
  const issue = form?.dataset['issue'];
  if (openForm && issue) {
    openForm.hidden = false;
    openForm.href = issueAddress(issue, report);
  }
};

/** The headings of the chosen page, read from the page itself. */
const fillHeadings = async (): Promise<void> => {
  const page = chosen();
  const [whole] = headingField().options;
  headingField().replaceChildren(...(whole ? [whole] : []));
  show();
  if (!page) return;
  try {
    const answer = await fetch(new URL(page.url).pathname);
    // Of the sheets in its head the policy of this page would complain.
    const [main = ''] = /<main[\s\S]*<\/main>/.exec(await answer.text()) ?? [];
    const read = new DOMParser().parseFromString(main, 'text/html');
    if (chosen() !== page) return;
    for (const heading of read.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]'))
      headingField().append(option(heading.id, heading.textContent.replace(/#$/, '').trim()));
  } catch {
    say(words.headingsNotRead);
  }
};

const begin = async (): Promise<void> => {
  if (!form) return;
  [pages, reviews, figures] = await Promise.all([
    items<PageItem>('pages'),
    items<ReviewItem>('review'),
    items<FigureItem>('figures'),
  ]);
  pageField().replaceChildren(...pages.map(({ path, title }) => option(path, title)));
  // The link at the foot of a page leads here without naming it, to spare every page those bytes.
  const from = document.referrer.startsWith(location.origin) ? new URL(document.referrer).pathname : '';
  const asked = new URLSearchParams(location.search).get('page') ?? from;
  if (asked !== '') {
    const path = asked.startsWith(base) ? `/${asked.slice(base.length)}` : asked;
    if (pages.some((page) => page.path === path)) pageField().value = path;
    else say(words.noPageAt(asked.slice(0, 60)));
  }
  await fillHeadings();
};

if (form) {
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (target === pageField()) void fillHeadings();
    else show();
  });
  part('copy')?.addEventListener('click', () => {
    void copyText(field('text').value).then((isDone) => {
      if (copied) copied.textContent = isDone ? words.copied : words.mayNotCopy;
    });
  });
  begin().catch(() => say(words.pagesNotLoaded));
}
