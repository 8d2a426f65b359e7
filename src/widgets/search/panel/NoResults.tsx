/** What is said when words are nowhere in the handbook: what it is for, whom to ask, and titles that come near. */
import type { Answer } from '../../../domain/search/asking/answer.ts';
import type { Help, Titled } from '../../../domain/search/index/catalogue.ts';
import { Report } from './Report.tsx';
import { words } from '../../../words/words.ts';

/** What the handbook is for, and whom to ask instead. */
export const NoResults = ({ answer, help }: { readonly answer: Answer; readonly help: Help }) => (
  <div class="search-nothing">
    <p>{help.purpose}</p>
    <p>
      <strong>{words.askThis}</strong> {help.owner}, {help.channel}.{' '}
      <Report key={answer.query.text} query={answer.query.text} missing={answer.missing} issueUrl={help.issueUrl} />
    </p>
  </div>
);

/** Entries whose titles are near the query, for one of which nothing was found. */
export const Titles = ({ rows, base }: { readonly rows: readonly Titled[]; readonly base: string }) =>
  rows.length > 0 ? (
    <div class="search-nothing">
      <h2>{words.nearestTitles}</h2>
      <ul>
        {rows.map(({ url, title, kind }) => (
          <li key={url}>
            <a href={base.replace(/\/$/, '') + url}>{title}</a> <span class="kind">{words.kindWords[kind].one}</span>
          </li>
        ))}
      </ul>
    </div>
  ) : null;
