import type { Excerpt, Result } from './engine.ts';

// The index escapes the text of its excerpts and adds nothing but <mark>.
const Marked = ({ html }: { readonly html: string }) => <p class="excerpt" dangerouslySetInnerHTML={{ __html: html }} />;

const Part = ({ title, url, excerpt }: Excerpt) => (
  <li>
    <a href={url} data-result>
      {title}
    </a>
    <Marked html={excerpt} />
  </li>
);

/** Results grouped by page, each with the headings under which the words stand. */
export const ResultList = ({ results }: { readonly results: readonly Result[] }) => (
  <ol class="search-results">
    {results.map(({ url, title, kind, excerpt, parts }) => (
      <li key={url}>
        <a class="result-title" href={url} data-result>
          {title}
        </a>{' '}
        <span class="kind">{kind}</span>
        {parts.length === 0 ? (
          <Marked html={excerpt} />
        ) : (
          <ul>
            {parts.map((part) => (
              <Part key={part.url} {...part} />
            ))}
          </ul>
        )}
      </li>
    ))}
  </ol>
);
