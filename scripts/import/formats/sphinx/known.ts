/** Directives that are known, by what they are here. */

const named = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/).filter(Boolean));

/** Blocks that are made of their words alone here. */
export const plainBlocks = named(`container div grid grid-item row col column compound centered rst-class epigraph
  pull-quote highlights margin tabbed-set line-block hlist`);

/** Signs for the builder, of which nothing is shown. */
export const dropped =
  named(`toctree toc contents highlight index tableofcontents currentmodule module meta title sectionauthor
  codeauthor nav program default-domain py:module py:currentmodule tabularcolumns sectnum tags todolist`);

export const codes =
  named(`code code-block sourcecode code-cell prompt parsed-literal ipython doctest testcode testsetup
  testoutput console productionlist terminal`);

/** What is described by its name and the words below it: a function, an option, a request. */
export const isObject = (name: string): boolean =>
  /^(?:\w+:)?(?:function|class|method|classmethod|staticmethod|attribute|property|data|exception|decorator|envvar|option|confval|describe|object|cmdoption|type|struct|macro|member|var|enum|enumerator|setting|get|post|put|delete|patch)$/.test(
    name,
  );

/** All others that are known and hold text. */
const withText = named(`note warning tip hint important caution danger error attention seealso todo admonition dropdown
  toggle collapse versionadded versionchanged version-changed deprecated versionremoved topic sidebar card grid-item-card
  tab-set tabs tab-item tab group-tab image figure figure-md thumbnail include list-table flat-table table button-link button-ref only
  rubric role default-role replace unicode date iframe`);

/** True for a directive whose text is no markup, or of which nobody knows whether it is. */
export const isRaw = (name: string): boolean =>
  dropped.has(name) || codes.has(name) || !(plainBlocks.has(name) || withText.has(name) || isObject(name));
