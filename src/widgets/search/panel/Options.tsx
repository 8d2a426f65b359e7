/** The results as a listbox: the field keeps the focus and points at the active option. */
import { kinds } from '../../../kinds.ts';
import type { Result } from '../../../domain/search/results.ts';
import { words } from '../../../words/words.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly results: readonly Result[];
  /** Number of the active option, from 0; -1 for none. */
  readonly active: number;
  /** The result whose answer stands above the list already. */
  readonly answered: string | undefined;
  readonly onOpen: (event: MouseEvent) => void;
}

// The index escapes the text of its excerpts and adds nothing but <mark>.
const Marked = ({ html }: { readonly html: string }) => (
  <span class="excerpt" dangerouslySetInnerHTML={{ __html: html }} />
);

/** Number of options that a list of results has: a result and its sections are one each. */
export const optionCount = (results: readonly Result[]): number =>
  results.reduce((sum, { parts }) => sum + 1 + parts.length, 0);

export const Options = ({ id, label, results, active, answered, onOpen }: Props) => {
  let next = 0;
  const option = () => {
    const index = next++;
    return {
      id: `${id}-${index}`,
      role: 'option',
      tabIndex: -1,
      'aria-selected': index === active,
      onClick: onOpen,
    } as const;
  };
  return (
    <div class="search-results" role="listbox" id={id} aria-label={label}>
      {results.map(({ row, title, href, excerpt, shortAnswer, evidence, parts }) => (
        <div class="search-result" role="group" aria-label={title} key={row.id}>
          <a class="search-option" href={href} data-kind={kinds[row.kind].word} {...option()}>
            <span class="result-title">{title}</span> <span class="kind">{words.kindWords[row.kind].one}</span>{' '}
            {row.id === answered ? null : shortAnswer ? (
              <span class="excerpt">{shortAnswer}</span>
            ) : parts.length > 0 || !excerpt ? null : (
              <Marked html={excerpt} />
            )}
            {row.id !== answered && evidence && <span class="excerpt">{evidence}</span>}
          </a>
          {parts.map((part) => (
            <a class="search-option search-part" href={part.href} key={part.href} {...option()}>
              <span class="result-title">{part.title}</span> <Marked html={part.excerpt} />
            </a>
          ))}
        </div>
      ))}
    </div>
  );
};
