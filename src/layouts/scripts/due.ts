/** What is due, by the clock of the reader: a page that was built in spring says in autumn that its review is overdue. */
import { words } from '../../words/words.ts';

/** Says so of the notice under the title, once its day has begun where the reader is. Every page bears these bytes. */
export const markDue = (): void => {
  for (const notice of document.querySelectorAll<HTMLElement>('[data-due]')) {
    if (new Date(`${notice.dataset['due']}T00:00`) > new Date()) continue;
    notice.append(words.isOverdue);
  }
};
