/** What the search index is made from, beside the pages. The build takes it out of the site again. */
import { all, documents, one, site } from '../../content.ts';
import { wiki } from '../../wiki.ts';
import { searchRecords } from '../../domain/search/index/records.ts';

export const GET = async (): Promise<Response> => {
  // Pages of the wiki are narrowed by the sections of the wiki, as others are by their topics.
  const sections = (await wiki()).root.sections.map(({ id, title }) => ({ id: `wiki-${id}`, title }));
  const topics = [...(await all('topics')).map(({ id, title }) => ({ id, title })), ...sections];
  const { names, owners, purpose, issueUrl } = await site();
  const { owner } = await one('pages', 'about');
  const { name = '', channel = '' } = owners.find(({ id }) => id === owner) ?? {};
  const help = { purpose, owner: name, channel, issueUrl };
  return Response.json({ topics, help, records: searchRecords(await documents(), names) });
};
