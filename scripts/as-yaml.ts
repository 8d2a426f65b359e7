/** YAML as every reader of YAML reads it. */
import { Document, isScalar, visit, type ToStringOptions } from 'yaml';

/** Words that stand for yes and no in older YAML. */
const switches = /^(?:y|n|yes|no|on|off)$/i;

/** A value as YAML, with words that some readers would not take for texts, such as `Y` and `no`, in quotes. */
export const asYaml = (value: unknown, options: ToStringOptions = {}): string => {
  const document = new Document(value);
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string' && switches.test(node.value)) node.type = 'QUOTE_SINGLE';
    },
  });
  return document.toString({ lineWidth: 0, ...options });
};
