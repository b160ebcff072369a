import type { Span } from '../evidence/document.ts';
import { type Canonical, canonical } from './canonical.ts';
import cues from './gazetteer/polarity-cues.json' with { type: 'json' };
import { type Clause, clausesOf } from './polarity-clauses.ts';
import { compilePatterns } from './polarity-patterns.ts';
import { findStandards, standardUse } from './standards.ts';

/**
 * A statement made ready for its cues. Offsets are into `text`, the folded canonical form.
 * `isFormula`: a third party certifies, so that words of conformity assert.
 */
export type Statement = Readonly<{
  form: Canonical;
  text: string;
  clauses: readonly Clause[];
  /** Standards and laws; nobody is certified to guidance, which one can only follow. */
  standards: readonly (Span & Readonly<{ isGuidance: boolean }>)[];
  isFormula: boolean;
}>;

const formulas = compilePatterns([{ patterns: cues.formulas, value: 'formula' as const }]);
const firstPerson = compilePatterns([{ patterns: cues.firstPerson, value: 'own' as const }]);
/** Laws and schemes one can comply with, though nobody is certified to them. */
const law =
  /\b(?:cyber resilience act|cra|gdpr|dsgvo|nis[ -]?2|hipaa|pci[ -]?dss|dora|ccpa|eucc|[\p{L}-]{2,30} (?:act|directive|regulation))\b/gu;

export const overlaps = (left: Span, right: Span): boolean =>
  left.start < right.end && left.end > right.start;

/** Offsets of the canonical text for a range of the original. */
export function canonicalSpan(form: Canonical, span: Span): Span {
  const start = form.ends.findIndex((end) => end > span.start);
  const end = form.starts.findIndex((at) => at >= span.end);
  return {
    start: start === -1 ? form.text.length : start,
    end: end === -1 ? form.text.length : end,
  };
}

/** Written apart, same length, so that a name is found before it too. */
const possessive = /'s(?![\p{L}\p{N}])/gu;

/** On a certificate every statement in the third person is part of its formula. */
export function readStatement(statement: string, isOnCertificate: boolean): Statement {
  const form = canonical(statement, { fold: true });
  const text = form.text.replace(possessive, ' s');
  const laws = [...text.matchAll(law)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    isGuidance: false,
  }));
  const named = findStandards(statement).map((found) => ({
    ...canonicalSpan(form, found),
    isGuidance: standardUse(found.standard) === 'guidance',
  }));
  const standards = [...named, ...laws];
  const isThirdPerson = firstPerson.find(text).length === 0;
  const isFormula = isThirdPerson && (isOnCertificate || formulas.find(text).length > 0);
  return { form, text, clauses: clausesOf(text), standards, isFormula };
}
