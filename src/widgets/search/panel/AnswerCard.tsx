/** The short answer itself, above the results, so that most look-ups end here. */
import { useState } from 'preact/hooks';
import { markdownAnswer, plainAnswer, type ShortAnswer } from '../../../domain/evidence/answer-text.ts';
import { copyText, copyWords } from '../../clipboard.ts';
import type { Result } from '../../../domain/search/results.ts';
import { words } from '../../../words/words.ts';

interface Props {
  readonly result: Result;
  readonly onOpen: (event: MouseEvent) => void;
}

const COPIED_MS = 2000;

export const AnswerCard = ({ result: { title, href, shortAnswer, evidence = '' }, onOpen }: Props) => {
  const [said, setSaid] = useState('');
  const copy = (write: (answer: ShortAnswer) => string): void => {
    const url = new URL(href, location.href);
    url.search = '';
    const text = write({ question: title, short: shortAnswer ?? '', evidence, url: url.href });
    void copyText(text).then((done) => {
      setSaid(done ? copyWords.done : copyWords.refused);
      if (done) setTimeout(() => setSaid(''), COPIED_MS);
    });
  };
  return (
    <section class="search-answer" aria-label={words.shortAnswer}>
      <p class="search-answer-question">{title}</p>
      <p>{shortAnswer}</p>
      <p class="search-answer-foot">
        {evidence && <span>{evidence}</span>}
        <a href={href} onClick={onOpen}>
          {words.fullAnswer}
        </a>
        <button type="button" onClick={() => copy(plainAnswer)}>
          {words.copy}
        </button>
        <button type="button" onClick={() => copy(markdownAnswer)}>
          {words.copyMarkdown}
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
};
