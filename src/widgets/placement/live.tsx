/* What is needed once something else is on screen than the example; it arrives with the first inventory. */
import type { Service } from '../../domain/placement/inventory.ts';
import { readEstate } from '../../domain/placement/kept/estate.ts';
import { placementSettings } from '../../domain/placement/kept/settings-of.ts';
import {
  countWords,
  countsOf,
  placementAge,
  placementView,
  type Aging,
  type PlacementView,
  type RuleWords,
} from '../../domain/placement/outcome/view.ts';
import type { PlacementSettings } from '../../domain/placement/kept/settings.ts';
import { sideNames } from '../../domain/placement/words.ts';
import { localDay } from '../../domain/text/local-day.ts';
import type { Evaluate, LiveTool } from '../tool/definition.ts';
import { estateOf } from './kept-estates.ts';
import type { NextToolsData } from './result/NextTools.tsx';
import { placementHead } from './PlacementHead.tsx';
import { PlacementResult } from './result/PlacementResult.tsx';

export interface PlacementOutcome {
  readonly services: readonly Service[];
  readonly settings: PlacementSettings;
  readonly view: PlacementView;
}

const elsewhere =
  'The inventory of this link was too large for a link and is not in this browser. Ask for the JSON file, and choose it here.';
const cutOff = 'The inventory in the link was cut off or changed. Ask for the link again, or for the JSON file.';

const ageWordsOf = ({ placed }: PlacementView, { inputs, weakestFirst }: Aging): readonly string[] =>
  placementAge(placed.services, inputs, localDay(new Date()), weakestFirst);

/** @param example the example as letters of a link, which stands where no other inventory is given */
export const placer = (example: string, rules: readonly RuleWords[]): Evaluate<PlacementOutcome> => {
  const usual = readEstate(example);
  return (values) => {
    const { estate } = values;
    const found = typeof estate === 'string' ? estateOf(estate) : usual;
    const settings = placementSettings(values);
    const services = found ?? [];
    const notes = found === null ? [elsewhere] : services.length === 0 ? [cutOff] : [];
    return { services, settings, view: placementView(services, notes, settings, rules) };
  };
};

export const livePlacement = (next: NextToolsData, aging: Aging, level: 2 | 3): LiveTool<PlacementOutcome> => ({
  head: ({ view }) => placementHead(countsOf(view.placed.services), view.notes[0] ?? ''),
  words: ({ view }) => countWords(view.placed.services),
  spoken: ({ view }, step) => `${countWords(view.placed.services)}. ${step}.`,
  moved: (before, now) => {
    const sideOf = new Map(before.view.placed.services.map(({ name, placement }) => [name, placement]));
    const changed = now.view.placed.services.filter(
      ({ name, placement }) => sideOf.has(name) && sideOf.get(name) !== placement,
    );
    // Services of another inventory had no side before that they could have changed; a common name is met in many.
    const known = now.view.placed.services.filter(({ name }) => sideOf.has(name));
    if (known.length * 2 < now.view.placed.services.length)
      return { moved: true, words: 'Another inventory is on screen' };
    const [first] = changed;
    if (!first) return { moved: false, words: 'No service changed its side' };
    const side = sideNames[first.placement].replace(/^./, (letter) => letter.toLowerCase());
    return {
      moved: true,
      words: changed.length === 1 ? `${first.name} is now: ${side}` : `${changed.length} services changed their side`,
    };
  },
  result: ({ view }) => <PlacementResult view={view} next={next} age={ageWordsOf(view, aging)} level={level} />,
});
