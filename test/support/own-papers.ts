import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Claim } from '../../src/claims/claim.ts';
import { ownPaperRules } from '../../src/claims/rules/own-paper-rules.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import type { Document } from '../../src/evidence/document.ts';
import type { Classification, EvidenceKind } from '../../src/evidence/evidence.ts';
import { typedPages } from './typed-pages.ts';

/** Papers of fictional suppliers with the claims they hold, one per line. */
const papers = path.join(import.meta.dirname, 'papers');

/** One line of a `.gold` file: `practice SCD-02 asserted: words of the quote`; `?` = optional. */
type GoldLine = Readonly<{ key: string; words: string; optional: boolean }>;

function goldOf(text: string): GoldLine[] {
  return text.split('\n').flatMap((line) => {
    const [, mark, key, words] = /^(\?)?\s*(.+?): (.+)$/u.exec(line) ?? [];
    if (key === undefined || words === undefined) return [];
    return [{ key, words, optional: mark === '?' }];
  });
}

/** `practice SCD-02 asserted`, `commitment fix critical P30D asserted`, … */
function keyOf({ type, attributes, polarity }: Claim): string {
  const named: Readonly<Record<string, unknown>> = attributes;
  const wanted: Readonly<Record<string, readonly string[]>> = {
    practice: ['criterion'],
    commitment: ['subject', 'severity', 'duration'],
    'support-period': ['product', 'until'],
    'subservice-organisation': ['name'],
  };
  return [type, ...(wanted[type] ?? []).map((name) => named[name] ?? '-'), polarity].join(' ');
}

/** The claims that the rules for a supplier's own papers make of a document. */
export function ownClaims(
  document: Document,
  kind: EvidenceKind,
  more: Partial<Classification> = {},
): readonly Claim[] {
  const classification: Classification = {
    ...{ kind, sampleOrTemplate: false, draft: false, reasons: [] },
    ...more,
  };
  const candidates = ownPaperRules.flatMap((rule) => [...rule({ document, classification })]);
  return verifyCandidates(document, 'e1', candidates).claims;
}

function says(claim: Claim, { key, words }: GoldLine): boolean {
  const quotes = [claim.citation, ...Object.values(claim.support)].map(({ quote }) => quote);
  return (
    keyOf(claim) === key && quotes.some((quote) => quote.replace(/\s+/gu, ' ').includes(words))
  );
}

export type PaperScore = Readonly<{ missed: string[]; extra: string[]; right: number }>;

/** Compares the claims of `papers/<name>.txt` with `papers/<name>.gold`, one to one. */
export function scorePaper(name: string, kind: EvidenceKind): PaperScore {
  const read = (ending: string): string =>
    readFileSync(path.join(papers, `${name}.${ending}`), 'utf8');
  const document = { ...typedPages(read('txt')), file: `${name}.txt` };
  const open = goldOf(read('gold'));
  const extra: string[] = [];
  let right = 0;
  for (const claim of ownClaims(document, kind)) {
    const at = open.findIndex((line) => says(claim, line));
    if (at < 0) extra.push(`${keyOf(claim)}: ${claim.citation.quote.replace(/\s+/gu, ' ')}`);
    else if (open.splice(at, 1)[0]?.optional === false) right += 1;
  }
  const missed = open
    .filter(({ optional }) => !optional)
    .map(({ key, words }) => `${key}: ${words}`);
  return { missed, extra, right };
}
