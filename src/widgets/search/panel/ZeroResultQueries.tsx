/** The list of queries that found nothing, each with a text to report it. */
import { useEffect, useState } from 'preact/hooks';
import { onKept } from '../../store.ts';
import { Report } from './Report.tsx';
import { forgetZeroResults, zeroResultQueries, zeroResultsName, type ZeroResultQuery } from './zero-result-queries.ts';
import { words } from '../../../words/words.ts';

export interface Reporting {
  /** Where mistakes are reported; without it the text is for the owner. */
  readonly issueUrl: string | undefined;
  readonly owner: string;
  readonly channel: string;
}

const download = (queries: readonly ZeroResultQuery[]): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([JSON.stringify({ version: 2, queries }, null, 2)], { type: 'application/json' }),
  );
  link.download = 'searches-that-found-nothing.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
};

export const ZeroResultQueries = ({ reporting }: { readonly reporting: Reporting }) => {
  const [queries, setQueries] = useState(zeroResultQueries);
  useEffect(() => onKept(zeroResultsName, () => setQueries(zeroResultQueries())), []);
  return (
    <section class="search-misses" aria-labelledby="misses">
      <h2 id="misses">{words.missesTitle}</h2>
      <p class="small">
        {words.missesKept}{' '}
        {queries.length === 0
          ? words.noMisses
          : reporting.issueUrl
            ? words.missesReport
            : words.missesPaste(reporting.owner, reporting.channel)}
      </p>
      {queries.length > 0 && (
        <>
          <ul>
            {queries.map((noted) => (
              <li key={`${noted.query} ${noted.count}`}>
                <a href={`?q=${encodeURIComponent(noted.query)}`}>{noted.query}</a>{' '}
                <span class="kind">
                  {words.timesLastOn(noted.count)} <time dateTime={noted.last}>{noted.last}</time>
                </span>{' '}
                <Report query={noted.query} missing={noted.missing} issueUrl={reporting.issueUrl} />
              </li>
            ))}
          </ul>
          <p class="search-misses-tools">
            <button type="button" class="tool-button" onClick={() => download(queries)}>
              {words.downloadList}
            </button>
            <button type="button" class="tool-button" onClick={() => forgetZeroResults()}>
              {words.eraseList}
            </button>
          </p>
        </>
      )}
    </section>
  );
};
