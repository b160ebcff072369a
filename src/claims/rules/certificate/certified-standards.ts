import type { Page } from '../../../evidence/document.ts';
import words from '../../gazetteer/certificate-words.json' with { type: 'json' };
import { type FoundStandard, findStandards } from '../../standards.ts';
import { statementAt } from '../../statements.ts';
import { isCertifiable } from './certificate-lexicon.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { type Found, inLayout } from './found.ts';
import { wordList } from './word-list.ts';

/** A standard the certificate is about, and where it is named; the plainest place comes first. */
export type CertifiedStandard = Found<string> & Readonly<{ edition?: string; note?: string }>;

const assertion = wordList(words.assertions, false);
/** The standard the body itself is accredited for, or one that is only referred to. */
const notGranted =
  /(?:accredit|akkredit|accrédit|acredit|scheme owner|statement of applicability|references?:?|siehe|see also|based on the audit|recognition|anerkennung|registered under|criteria of)[^.\n]{0,60}$/iu;

type Mention = FoundStandard & Readonly<{ weight: number }>;

/**
 * The standards a certificate grants: those under its label, in its formula or in the largest print.
 * A scheme printed beside the standard it certifies against gives way to the standard.
 */
export function certifiedStandards(sheet: CertificateSheet): CertifiedStandard[] {
  const mentions = mentionsOn(sheet);
  const best = Math.max(...mentions.map(({ weight }) => weight));
  const granted = mentions.filter(({ weight }) => weight >= Math.min(best, 3));
  const names = [...new Set(granted.map(({ standard }) => standard))];
  return names
    .filter((name) => !isOutweighed(name, names))
    .map((name) => {
      const own = mentions.filter(({ standard }) => standard === name);
      const ranked = [...own].sort((a, b) => b.weight - a.weight);
      const dated = own.find(({ edition }) => edition !== undefined);
      return {
        value: name,
        spans: ranked.map(({ start, end }) => inLayout(sheet.main, start, end)),
        ...(dated?.edition !== undefined && { edition: dated.edition }),
        ...(dated?.printedEdition !== undefined && {
          note: `printed as "${sheet.main.layout.slice(dated.start, dated.end)}", which adopts the ${dated.edition} edition`,
        }),
      };
    });
}

function mentionsOn({ main, fields }: CertificateSheet): Mention[] {
  const labels = fields.filter(({ field, page }) => field === 'standard' && page === main.number);
  return findStandards(main.layout)
    .filter(({ standard }) => isCertifiable(standard))
    .filter(({ start }) => !notGranted.test(main.layout.slice(Math.max(0, start - 90), start)))
    .map((found) => {
      const labelled = labels.some(({ lines }) =>
        lines.some((line) => line.start < found.end && line.end > found.start),
      );
      const { start, end } = statementAt(main, 'layout', found);
      const said = assertion.test(main.layout.slice(start, end));
      const weight = (labelled ? 3 : 0) + (said ? 3 : 0) + (isProminent(main, found) ? 2 : 0);
      return { ...found, weight };
    });
}

/** On a line of its own, or in print larger than the text around it. */
function isProminent(page: Page, { start, end }: FoundStandard): boolean {
  const row = page.rows.find((one) => one.start <= start && one.end >= end);
  const cell = row?.cells.find((one) => one.start <= start && one.end >= end);
  if (!row || !cell) return false;
  const heights = page.rows.map(({ height }) => height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return row.height > 1.15 * usual || end - start > 0.6 * (cell.end - cell.start);
}

function isOutweighed(name: string, names: readonly string[]): boolean {
  const others = names.filter((other) => other !== name);
  if (name.startsWith('ISASecure')) return others.some((other) => other.startsWith('IEC 62443-'));
  if (name === 'IEC 62443') return others.some((other) => other.startsWith('IEC 62443-'));
  if (name === 'ISO/IEC 15408') return others.includes('Common Criteria');
  return name === 'ISASecure' && others.length > 0;
}
