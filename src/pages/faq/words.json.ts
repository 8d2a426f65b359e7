/** Other words for each question, by its id. The filter of the list fetches them when it is used. */
import { all } from '../../content.ts';

export const GET = async (): Promise<Response> =>
  Response.json(
    Object.fromEntries(
      (await all('faqs')).map(({ id, aliases, useCases }) => [id, [...aliases, ...useCases].join(' ')]),
    ),
  );
