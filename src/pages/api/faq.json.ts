import { addresses, apiFile, citation, claimsBehind, ownerName } from '../../api.ts';
import { all, one } from '../../content.ts';
import { absoluteOf, markdownAddress } from '../../links.ts';

export const GET = apiFile('faq', async () => ({
  items: await Promise.all(
    (await all('faqs')).map(async ({ id, question, short, topic, origin, aliases, useCases, reviewed, ...faq }) => ({
      id,
      url: absoluteOf('faqs', id),
      markdown: markdownAddress('faqs', id),
      question,
      short,
      topic: { id: topic, title: (await one('topics', topic)).title },
      origin,
      ...(await claimsBehind(faq.claims)),
      sources: await Promise.all(faq.sources.map(citation)),
      aliases,
      useCases,
      related: addresses(faq.related),
      owner: await ownerName(faq.owner),
      reviewed,
    })),
  ),
}));
