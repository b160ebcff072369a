import type { Document } from '../../evidence/document.ts';
import type { Proof } from '../proof.ts';
import {
  type CertificateSheet,
  certificateSheets,
} from '../rules/certificate/certificate-sheet.ts';
import { findStandards } from '../standards.ts';
import { isOneStatement } from './rule-readings.ts';

/** The certificates a statement may stand on: one, unless several share the page in prose. */
function sheetsAt(document: Document, { page, view, start, end }: Proof): CertificateSheet[] {
  return certificateSheets(document).filter(({ pages }) =>
    pages.some((part) => {
      if (part.number !== page) return false;
      return view === 'text' || part.rows.some((row) => row.start < end && row.end > start);
    }),
  );
}

/** Whether a supporting statement stands on the same certificate as the main one. */
export function isOnSameCertificate(document: Document, support: Proof, main: Proof): boolean {
  if (isOneStatement(support, main)) return true;
  const [own, other] = [sheetsAt(document, main), sheetsAt(document, support)];
  if (own.length > 0) return own.length === 1 && other.length === 1 && own[0] === other[0];
  if (other.length > 0 || support.page !== main.page) return false;
  return namesOneStandard(main) || goesOnWith(support, main);
}

/**
 * A later sentence of the paragraph of the one standard named there. What stands elsewhere on the
 * page cannot part the two: a line that names another standard would take an expiry away.
 */
function goesOnWith(support: Proof, main: Proof): boolean {
  if (main.view !== 'text' || support.view !== 'text' || support.start < main.end) return false;
  const rest = main.on.text.slice(main.end, support.end);
  return !/\n\s*\n/u.test(rest) && namedIn(main.quote) === 1 && namedIn(rest) === 0;
}

/** A page that names several standards may print several certificates. */
function namesOneStandard({ on }: Proof): boolean {
  return namedIn(on[on.rows.length > 0 ? 'layout' : 'text']) <= 1;
}

function namedIn(text: string): number {
  return new Set(findStandards(text).map(({ standard }) => standard)).size;
}
