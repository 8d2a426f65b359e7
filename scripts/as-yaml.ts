/** YAML as every reader of YAML reads it. */
import { Document, isScalar, visit, type ToStringOptions } from 'yaml';

/** Words that stand for yes and no in older YAML. */
const switches = /^(?:y|n|yes|no|on|off)$/i;

/** What some readers of YAML take for a day or for the begin of one, and in which fields it is one. */
const day = /^\d{4}-\d\d?-\d\d?(?:$|[Tt\s])/;
const isOfDays = /^(?:changed|reviewed|checked|until|date|day|was)$/;

/** A value as YAML, with words that some readers would not take for texts, such as `Y` and `no`, in quotes. */
export const asYaml = (value: unknown, options: ToStringOptions = {}): string => {
  const document = new Document(value);
  visit(document, {
    Pair: (_, { key, value: node }) => {
      const isDay = isScalar(key) && isOfDays.test(String(key.value));
      if (isScalar(node) && typeof node.value === 'string' && day.test(node.value) && !isDay)
        node.type = 'QUOTE_SINGLE';
    },
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && switches.test(node.value)) node.type = 'QUOTE_SINGLE';
    },
  });
  return document.toString({ lineWidth: 0, ...options });
};
