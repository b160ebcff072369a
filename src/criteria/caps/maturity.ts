import type { ClaimOf } from '../paper.ts';
import { forClaims, type Hit } from '../weighing.ts';
import { isCertificatePaper } from './issuer.ts';

type Certification = ClaimOf<'certification'>['attributes'];

/** ML 1 … 4 as printed; `invalid` is a level the standard does not know ("level 5", "SL 2"). */
export type Maturity = 1 | 2 | 3 | 4 | 'invalid' | 'none';

const securityLevel = /\bSL(?:[- ]?[TCA])?[- :]?\d|\bsecurity level\b|\bsicherheitslevel\b/iu;
const maturityLevel =
  /(?:\bML|maturity level|reifegrad(?:stufe)?|\blevel|\bstufe)[\s:=-]{0,3}(?<level>\d{1,2}|IV|V|III|II|I)(?![\p{L}\d])/iu;
const bareLevel = /^\s*(?<level>\d{1,2}|IV|V|III|II|I)(?:\s*[-–:(].{0,60})?$/u;
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 };

/** Reads a printed level; a security level is none, unless a maturity level stands beside it. */
export function readMaturity(printed: string | null | undefined): Maturity {
  if (printed == null) return 'none';
  const withoutSecurity = printed.replace(/\b(?:SL(?:[- ]?[TCA])?|security level)[- :]*\d/giu, ' ');
  const match = maturityLevel.exec(withoutSecurity) ?? bareLevel.exec(withoutSecurity);
  const text = match?.groups?.['level'];
  if (text === undefined) return securityLevel.test(printed) ? 'invalid' : 'none';
  const level = roman[text.toLowerCase()] ?? Number(text);
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : 'invalid';
}

/** The overall level, or the lowest of the practices when only these are printed. */
export function maturityOf({ level, levelsPerPractice }: Certification): Maturity {
  const overall = readMaturity(level);
  const practices = Object.values(levelsPerPractice ?? {}).map(readMaturity);
  if (overall !== 'none') return overall;
  return practices.includes('invalid') ? 'invalid' : lowest(practices);
}

function lowest(levels: readonly Maturity[]): Maturity {
  return levels.filter((level) => typeof level === 'number').toSorted()[0] ?? 'none';
}

/** The level of the practices ("SM") behind these requirements ("SM-7"), else the overall one. */
export function maturityFor(attributes: Certification, requirements: readonly string[]): Maturity {
  const practices = new Set(requirements.map((id) => id.replace(/-\d+$/u, '')));
  const printed = Object.entries(attributes.levelsPerPractice ?? {})
    .filter(([practice]) => practices.has(practice.trim().toUpperCase()))
    .map(([, level]) => readMaturity(level));
  const practice = lowest(printed);
  return practice === 'none' ? maturityOf(attributes) : practice;
}

/** Schemes whose certificates print no maturity level (ISASecure SDLA certificate wording). */
const withoutMaturity = /\bISASecure\b/u;

/** Ids of the limits that follow from the overall maturity level. */
export const maturityLimits = ['T06', 'T33', 'maturity level 2', 'scheme without maturity level'];

/** T06, T33 and the levels of GOV-01 itself. */
export const maturityCaps = forClaims('certification', ({ claim, paper, as, criterion }) => {
  if (criterion !== 'GOV-01' || as !== 'answer') return [];
  const { level, standard, issuer, accreditation } = claim.attributes;
  const maturity = maturityOf(claim.attributes);
  if (maturity === 'invalid') return invalidHits(level);
  if (maturity === 'none' && !isCertificatePaper(paper, claim)) return [];
  if (maturity === 'none') {
    const scheme = [standard, issuer, accreditation].join(' ');
    return withoutMaturity.test(scheme) ? [schemeHit] : [missingHit];
  }
  if (maturity === 1) {
    return [{ id: 'T06', reason: 'The certificate states maturity level 1.', atMost: 'E2' }];
  }
  const reason = 'Maturity level 2: audited as documented, practice not shown.';
  return maturity === 2 ? [{ id: 'maturity level 2', reason, atMost: 'E3' }] : [];
});

const schemeHit: Hit = {
  id: 'scheme without maturity level',
  reason: 'The scheme prints no maturity level: ask for the assessment report.',
  atMost: 'E3',
};
const missingHit: Hit = {
  id: 'T06',
  reason: 'The certificate states no maturity level.',
  atMost: 'E2',
};

function invalidHits(level: string | null): Hit[] {
  const printed = level === null ? 'A level of a practice' : `"${level}"`;
  const reason = `${printed} is no maturity level of IEC 62443-4-1, which knows ML 1 to ML 4.`;
  return [{ id: 'T33', reason }, missingHit];
}
