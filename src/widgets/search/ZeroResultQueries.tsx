/** The list of queries that found nothing, and a text to report one with. */
import { useEffect, useState } from 'preact/hooks';
import { missingTermReport } from '../../domain/search/report.ts';
import { copyText, copyWords } from '../clipboard.ts';
import { forgetMisses, onMisses, readMisses, type Miss } from './zero-result-queries.ts';

export interface Reporting {
  /** Where mistakes are reported; without it the text is for the owner. */
  readonly issueUrl: string | undefined;
  readonly owner: string;
  readonly channel: string;
}

const download = (misses: readonly Miss[]): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([JSON.stringify({ version: 1, misses }, null, 2)], { type: 'application/json' }),
  );
  link.download = 'searches-that-found-nothing.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
};

const Report = ({ miss, reporting }: { readonly miss: Miss; readonly reporting: Reporting }) => {
  const [said, setSaid] = useState('');
  const { title, body } = missingTermReport(miss.query, miss.missing);
  if (reporting.issueUrl) {
    const url = new URL(reporting.issueUrl);
    url.searchParams.set('title', title);
    url.searchParams.set('body', body);
    return (
      <a href={url.href} rel="noreferrer">
        Report it
      </a>
    );
  }
  const copy = (): void => {
    void copyText(`${title}\n\n${body}`).then((done) => setSaid(done ? copyWords.done : copyWords.refused));
  };
  return (
    <>
      <button type="button" onClick={copy} aria-label={`Copy a report about ${miss.query}`}>
        Copy a report
      </button>{' '}
      <span role="status">{said}</span>
    </>
  );
};

export const Misses = ({ reporting }: { readonly reporting: Reporting }) => {
  const [misses, setMisses] = useState(readMisses);
  useEffect(() => onMisses(() => setMisses(readMisses())), []);
  return (
    <section class="search-misses" aria-labelledby="misses">
      <h2 id="misses">Searches that found nothing</h2>
      <p class="small">
        Kept on this device only and sent nowhere.{' '}
        {misses.length === 0
          ? 'There are none yet.'
          : reporting.issueUrl
            ? 'A report helps to add the word.'
            : `Paste a report to ${reporting.owner}, ${reporting.channel}, and the word can be added.`}
      </p>
      {misses.length > 0 && (
        <>
          <ul>
            {misses.map((miss) => (
              <li key={miss.query}>
                <a href={`?q=${encodeURIComponent(miss.query)}`}>{miss.query}</a>{' '}
                <span class="kind">
                  {miss.count === 1 ? 'once' : `${miss.count} times`}, last on{' '}
                  <time dateTime={miss.last}>{miss.last}</time>
                </span>{' '}
                <Report {...{ miss, reporting }} />
              </li>
            ))}
          </ul>
          <p class="search-misses-tools">
            <button type="button" class="tool-button" onClick={() => download(misses)}>
              Download the list
            </button>
            <button type="button" class="tool-button" onClick={forgetMisses}>
              Erase the list
            </button>
          </p>
        </>
      )}
    </section>
  );
};
