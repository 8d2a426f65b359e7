/** What the search index is made from, beside the pages. The build takes it out of the site again. */
import { all, documents, site } from '../../content.ts';
import { searchRecords } from '../../domain/search/records.ts';

export const GET = async (): Promise<Response> => {
  const topics = (await all('topics')).map(({ id, title }) => ({ id, title }));
  return Response.json({ topics, records: searchRecords(await documents(), (await site()).names) });
};
