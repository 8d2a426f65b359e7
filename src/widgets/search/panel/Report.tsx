/** A text about words that the search did not find, for whoever can add them: as an issue, or on the clipboard. */
import { useState } from 'preact/hooks';
import { missingTermReport } from '../../../domain/search/report.ts';
import { copyText, copyWords } from '../../clipboard.ts';
import { Changing } from '../../tool/Changing.tsx';
import { words } from '../../../words/words.ts';

interface Props {
  readonly query: string;
  readonly missing: readonly string[];
  /** Where mistakes are reported; without it the text is copied. */
  readonly issueUrl: string | undefined;
}

export const Report = ({ query, missing, issueUrl }: Props) => {
  const [said, setSaid] = useState('');
  const { title, body } = missingTermReport(query, missing);
  if (issueUrl) {
    const url = new URL(issueUrl);
    url.searchParams.set('title', title);
    url.searchParams.set('body', body);
    return (
      <a href={url.href} rel="noreferrer">
        {words.reportIt}
      </a>
    );
  }
  const copy = async (): Promise<void> =>
    setSaid((await copyText(`${title}\n\n${body}`)) ? copyWords.done : copyWords.refused);
  return (
    <>
      <button type="button" onClick={() => void copy()} aria-label={words.copyReportAbout(query)}>
        {words.copyReport}
      </button>{' '}
      <span role="status">
        <Changing text={said} />
      </span>
    </>
  );
};
