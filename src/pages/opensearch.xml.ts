import type { APIRoute } from 'astro';
import { site } from '../content.ts';
import { openSearch } from '../domain/site/opensearch.ts';
import { absolute } from '../links.ts';

export const GET: APIRoute = async () => {
  const { name, description, logo } = await site();
  const xml = openSearch({
    name,
    description,
    search: absolute('/search/'),
    icon: absolute(logo?.file ?? '/favicon.svg'),
    self: absolute('/opensearch.xml'),
  });
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
