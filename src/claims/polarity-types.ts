import type { ClaimType, Polarity } from './claim-types.ts';

/**
 * Kinds of cue that change what a claim of a type says. An exception of an auditor is true because
 * something was "not" done, and a test that found "no" weakness was done: such types have cues of
 * their own instead of the common negations. Types that are not listed heed all common cues.
 */
const heeded: Partial<Record<ClaimType, readonly Polarity[]>> = {
  'assurance-report': ['hedged', 'historical', 'planned', 'expired', 'other-party'],
  'audit-exception': [],
  'subservice-organisation': ['planned', 'historical'],
  'user-entity-control': [],
  'security-test': ['historical', 'planned', 'other-party'],
  commitment: ['hedged', 'planned', 'negated', 'other-party'],
  'support-period': ['hedged', 'other-party'],
  incident: ['other-party'],
  'vulnerability-statement': [],
};

type TypedCue = Readonly<{ polarity: Polarity; types?: readonly string[] }>;

/** Whether a cue says anything about a claim of this type; without a type all common cues do. */
export function isHeeded(cue: TypedCue, type: ClaimType | undefined): boolean {
  if (cue.types) return type !== undefined && cue.types.includes(type);
  const kinds = type && heeded[type];
  return kinds === undefined || kinds.includes(cue.polarity);
}
