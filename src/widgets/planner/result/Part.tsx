import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly level: 2 | 3;
  readonly children: ComponentChildren;
  /** For parts that do nothing without script, or on paper. */
  readonly class?: string;
  readonly 'data-screen-only'?: boolean;
}

/** A part of the result under its heading. */
export const Part = ({ id, title, level, children, ...rest }: Props) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section {...rest} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
};
