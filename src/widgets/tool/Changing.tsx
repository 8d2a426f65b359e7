import type { JSX } from 'preact';

interface Props {
  /** What it says now. */
  readonly text: string;
  /** The element that holds it; a span when nothing is said. */
  readonly as?: 'span' | 'p' | 'strong' | 'li' | 'td' | 'dd';
  readonly class?: string;
}

/**
 * Text that changes while a page is open. Browsers that translate put elements of their own in the place of text nodes,
 * and a text node that is updated afterwards is no longer on the page; so every new text gets a new element.
 */
export const Changing = ({ text, as: Tag = 'span', ...rest }: Props): JSX.Element => (
  <Tag key={text} {...rest}>
    {text}
  </Tag>
);
