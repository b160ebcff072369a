import type { Span } from '../document.ts';

/**
 * What a form leaves for its user to fill in: "<Company Name>", "[insert date]", "20XX". Redactions,
 * code, mark-up and references are none.
 */
const patterns: readonly RegExp[] = [
  /<(?:(?:Your|The|Insert|Enter|Name of)\s)?(?:Company|Client|Customer|Vendor|Supplier|Organi[sz]ation|Product|System|Service|Auditor|Author|Person|Contact|Project|Department|Role|Title|Date|Name|Address|City|Country|Version|Number|Logo|Firma|Kunde|Datum|Titel|Lieferant|Produkt|Unternehmen|insert|enter|Insert|Enter)(?:\s[\p{L}\d /_.-]{0,40})?>(?!\s{0,3}[\p{L}\d./-]{1,40}\s{0,3}<\/)/gu,
  /(?<![\p{L}\p{N}_)\]])\[(?:insert|enter|add|specify|state|describe|your|name of|date of|company|client|customer|vendor|supplier|organi[sz]ation|entity|product name|service name|auditor|author name|address|city|number of|xx+|●|einfügen|eintragen|firma|datum|kunde|lieferant|unternehmen)(?:[^\]\n]{0,60})?\]/giu,
  /(?<![\p{L}\p{N}])(?:19|20)(?:XX|xx|YY|yy|__)(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:XX|DD|TT|MM)[./-](?:XX|MM)[./-](?:XXXX|20XX|YYYY|JJJJ|XX)(?![\p{L}\p{N}])/gu,
];

/** Where a text holds places to fill in, in text order. */
export function findPlaceholders(text: string): readonly Span[] {
  return patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
        start: index,
        end: index + found.length,
      })),
    )
    .sort((left, right) => left.start - right.start);
}
