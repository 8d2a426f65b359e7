/** The questions: a filter, addresses that open their question, pages of their own, data for machines. */
import { htmlOf, pagesUnder } from '../support/pages.ts';
import { quiet } from '../support/quiet.ts';
import { expect, test, type Page } from '../support/watch.ts';

const questions = pagesUnder('/faq/');
const list = (page: Page) => page.getByRole('main').locator('details:visible');
const filter = (page: Page) => page.getByRole('searchbox', { name: 'Filter the questions' });

interface Question {
  '@type': string;
  name: string;
  acceptedAnswer: { text: string };
}

const structuredData = (page: string): { '@type': string; mainEntity: [Question] } => {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(htmlOf(page)) ?? [];
  return JSON.parse(json) as { '@type': string; mainEntity: [Question] };
};

test('all questions are listed by topic; the filter narrows the list at every letter and says how many are left', async ({
  page,
}) => {
  await page.goto('/faq/');
  await expect(list(page)).toHaveCount(questions.length);
  const sizes = await page
    .locator('[data-topic]')
    .evaluateAll((topics) => topics.map((topic) => topic.querySelectorAll('details').length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(questions.length);

  await test.step('a topic stands beside its questions where there is room, and above them on a phone', async () => {
    const boxes = async () => {
      const topic = page.locator('[data-topic]').first();
      return [await topic.locator('h2').boundingBox(), await topic.locator('summary').first().boundingBox()] as const;
    };
    await page.setViewportSize({ width: 360, height: 800 });
    const [above, below] = await boxes();
    expect(above?.x).toBe(below?.x);
    expect((above?.y ?? 999) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
    await page.setViewportSize({ width: 1440, height: 900 });
    const [title, question] = await boxes();
    expect(title && question && title.x + title.width).toBeLessThanOrEqual(question?.x ?? 0);
    expect(Math.abs((title?.y ?? 0) - (question?.y ?? 999))).toBeLessThan(30);
  });

  const status = page.getByRole('status').first();
  await filter(page).pressSequentially('spot');
  const left = list(page);
  // The list is narrowed by its own words first and by the search when that is loaded: both counts must be told.
  await expect(async () => {
    const count = await left.count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(questions.length);
    await expect(status).toHaveText(`${count} of ${questions.length} questions`, { timeout: 500 });
  }).toPass();
  // A topic without a question left is no heading without text.
  for (const topic of await page.locator('[data-topic]:visible').all()) {
    await expect(topic.locator('details:visible')).not.toHaveCount(0);
  }

  await filter(page).fill('zzzz');
  await expect(left).toHaveCount(0);
  await expect(status).toContainText('No question matches');
  await filter(page).fill('');
  await expect(left).toHaveCount(questions.length);
  await expect(status).toHaveText('');
});

test('only what was asked for stands open, what mentions the words is listed, and no match leads on', async ({
  page,
}) => {
  await page.goto('/faq/');
  await expect(page.getByRole('button', { name: 'Show all questions' })).toBeHidden();
  await test.step('the filter ignores case, accents and order, and knows other names', async () => {
    await filter(page).fill('KUBERNETES nétflix');
    await expect(list(page)).not.toHaveCount(0);
    await expect(page.locator('#netflix-today')).toBeVisible();
  });
  await filter(page).fill('why are my pods evicted');
  await expect(page.locator('.faq-best #pod-evicted')).toHaveAttribute('open');
  await filter(page).fill('high latency');
  await expect(page.locator('.faq-best')).toBeHidden();
  await expect(list(page)).not.toHaveCount(0);
  await expect(page.locator('.faq-topics details[open]')).toHaveCount(0);

  // A filter that matches nothing leads on: to the whole handbook, or back to all questions.
  await filter(page).fill('zzzz');
  const link = page.getByRole('main').getByRole('link', { name: 'Search the whole handbook for “zzzz”' });
  await expect(link).toHaveAttribute('href', /\/search\/\?q=zzzz$/);
  await page.getByRole('button', { name: 'Show all questions' }).click();
  await expect(list(page)).toHaveCount(questions.length);
  await expect(filter(page)).toBeFocused();
  await expect(filter(page)).toHaveValue('');
  await expect(link).toBeHidden();
});

test('other words of the questions come when the filter is used, and work without the search', async ({
  page,
  watch,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/faq/');
  await quiet(page, () => asked.length);
  const late = () => asked.filter((path) => /words|filter|pagefind/.test(path));
  expect(late()).toEqual([]);
  // A word that stands on no card of the list.
  await filter(page).fill('gviso');
  await expect(list(page)).toHaveCount(1);
  await expect(page.locator('#untrusted-code')).toBeVisible();
  expect(late()).not.toEqual([]);
  watch.expected(/pagefind|Failed to load resource/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an answer opens and leads to its page, and nothing is offered that needs script', async ({ page }) => {
    await page.goto('/faq/');
    const question = page.locator('#databases');
    await question.locator('summary').click();
    await expect(question.getByRole('link', { name: /^Full answer/ })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(filter(page)).toBeHidden();
  });
});

test('an address opens and shows its question, on arrival and later; one opens by keyboard and leads on', async ({
  page,
}) => {
  await page.goto('/faq/#databases');
  const wanted = page.locator('#databases');
  await expect(wanted).toHaveAttribute('open');
  await expect(wanted).toBeInViewport();
  await expect(wanted.getByRole('heading')).toBeInViewport();

  await page.evaluate(() => (location.hash = '#spot'));
  await expect(page.locator('#spot')).toHaveAttribute('open');
  await expect(page.locator('#spot')).toBeInViewport();

  const question = page.locator('#serverless');
  await question.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(question).toHaveAttribute('open');
  await question.getByRole('link', { name: /^Full answer/ }).click();
  await expect(page).toHaveURL('/faq/serverless/');
});

test('a page of a question has the short answer first, its topic, related questions and what it rests on', async ({
  page,
}) => {
  await page.goto('/faq/databases/');
  const data = structuredData('/faq/databases/');
  const [{ name, acceptedAnswer }] = data.mainEntity;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('main').locator('h1 + p')).toHaveText(acceptedAnswer.text);
  await expect(page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link')).toHaveCount(3);
  const related = page.getByRole('main').locator('section', { has: page.getByRole('heading', { name: 'Related' }) });
  await expect(related.locator('a[href^="/faq/"]')).not.toHaveCount(0);
  // Its sources take the whole measure.
  const section = page.locator('section', { has: page.getByRole('heading', { name: 'Sources' }) });
  const [own, item] = await Promise.all([section.boundingBox(), section.getByRole('listitem').first().boundingBox()]);
  expect(item?.width).toBeGreaterThan((own?.width ?? 0) * 0.9);
  const all = page.getByRole('main').getByRole('link', { name: 'All questions' });
  await all.click();
  await expect(page).toHaveURL('/faq/');
});

test('every question has a page with structured data that matches it', () => {
  for (const address of questions) {
    const data = structuredData(address);
    expect(data['@type'], address).toBe('FAQPage');
    expect(data.mainEntity, address).toHaveLength(1);
    const [{ name, acceptedAnswer }] = data.mainEntity;
    const html = htmlOf(address).replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const written = html.slice(html.indexOf('<main'));
    expect(written.includes(name), `${address}: ${name}`).toBe(true);
    expect(written.includes(acceptedAnswer.text), `${address}: ${acceptedAnswer.text}`).toBe(true);
  }
});
