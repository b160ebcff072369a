import { foldText } from '../../suppliers/fold-text.ts';
import { searchTerm, searchWords } from '../search/search-terms.ts';
import type { Reading } from './reading.ts';

/** Words of time, of asking and of having, which narrow nothing. */
const common =
  /^(?:yet|ever|already|still|recent\w*|current\w*|latest?|last|new|next|now|today|this|year\w*|month\w*|once|really|actual\w*|anyway|also|too|even|just|only|other\w*|another|third|part(?:y|ies)|independent\w*|extern\w*|company|firm|vendor\w*|supplier\w*|manufacturer\w*|maker|product\w*|device\w*|system\w*|solution\w*|offering|anyone|anybody|somebody|someone|one|ones|two|between|after|before|during|since|until|then|while|without|against|under|over|per|via|through|into|because|and|or|both|each|every|most|more|least|same|such|very|okay|thanks?|know|knows|think|check|confirm\w*|verify|proof|proven?|evidence|file|paper\w*|copy|exist\w*|hold\w*|own\w*|possess|receiv\w*|provid\w*|publish\w*|produc\w*|obtain\w*|achiev\w*|got|carr\w*|conduct\w*|perform\w*|undergo\w*|undergone|made|make|take|taken|done|happen\w*|valid\w*|expir\w*|date|days?|jan\w*|feb\w*|march|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|part|parts|scope\w*|in-scope|cover\w*|includ\w*|contain\w*|comprise\w*|within|address\w*|concern\w*|extend\w*|name|named|whether|true|right|correct|isn|wasn|doesn|hasn|didn|aren|weren|don|bereits|schon|jemals|je|gab|wurden?|worden|gibt|lieg\w*|unabhangig\w*|dritte\w*|letzte\w*|aktuell\w*|jahr\w*|monat\w*|umfass\w*|umfang\w*|teil\w*|enthalt\w*|abgedeckt\w*|abdeck\w*|deckt\w*|einbezogen|eingeschlossen|geltungsbereich|prufumfang|produkt\w*|gerat\w*|lieferant\w*|hersteller\w*|besitzt|macht|mach\w*|durchgefuhrt|durch|ebenfalls|wirklich|vorhanden|gultig\w*)$/u;

/**
 * What a yes or no question asks about beyond what its kind looks at: words that neither are
 * common, nor name the supplier, the product or the standard, nor are `known` to the kind. Years
 * and versions count. A "yes" to the broader question would be no answer to it.
 */
export function narrowedTo(reading: Reading, known: RegExp): string | undefined {
  const { said, products, standards } = reading;
  const named = new Set(
    [...products, ...standards.map(({ standard }) => standard)].flatMap((name) =>
      searchWords(foldText(name)),
    ),
  );
  const words = searchWords(said).filter((word) => {
    if (/^\d+$/u.test(word)) return /^(?:19|20)\d\d$/u.test(word);
    const isNamed = named.has(word) || products.some((one) => foldText(one).includes(word));
    return (
      word.length > 2 &&
      !isNamed &&
      !common.test(word) &&
      !known.test(word) &&
      searchTerm(word) !== undefined
    );
  });
  return words.length === 0 ? undefined : [...new Set(words)].join(' ').slice(0, 200);
}
