/** What stands on the first lines of a directive. */
import { RstFieldListItem, type RstDirective } from 'rst-compiler';

/** Directives whose first line is the begin of their text. */
export const begun = /^(?:note|warning|tip|hint|important|caution|danger|error|attention|seealso|todo|centered)$/;

/** The options of a directive by their names. */
export const optionsOf = (node: RstDirective): Map<string, string> =>
  new Map(
    (node.config?.children ?? []).flatMap((item): [string, string][] =>
      item instanceof RstFieldListItem
        ? [
            [
              item.name.map(({ rawTextContent }) => rawTextContent).join(''),
              item.body.map(({ rawTextContent }) => rawTextContent.replace(/\s*\n\s*/g, ' ')).join(' '),
            ],
          ]
        : [],
    ),
  );
