import { matchSites, registeredSites, type SiteMatch } from '../../criteria/matching/site.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { listed, short } from '../words.ts';
import { describeCertificate, problemLines } from './certificate-words.ts';
import { type Certificate, whileInForce } from './certificates.ts';

/** Does the certificate cover the site that is asked about, else the registered ones? */
export function answerSite(
  question: QuestionOf<'certification'>,
  certificate: Certificate,
  facts: SupplierFacts,
  asOf: string,
): Findings {
  const { claim, paper } = certificate;
  const { sites, scope, holder } = claim.attributes;
  const wanted = question.site ? [question.site] : facts.input.supplier.developmentSites;
  const texts = [...(sites ?? []), scope ?? '', holder ?? ''];
  const compared = matchSites(texts, registeredSites(wanted));
  if (compared.match === 'not stated' || (!sites?.length && compared.match === 'none')) {
    const why = say(`"${paper.evidence.file}" states no site: its annex may.`, claim.citation);
    return refuse('document_does_not_say', facts, { criterion: 'GOV-02' }, why);
  }
  const isCovered = compared.match === 'all';
  return {
    verdict: whileInForce(verdicts[compared.match], certificate, asOf),
    statements: [
      siteStatement(certificate, compared, wanted),
      describeCertificate(certificate),
      ...problemLines(certificate).filter(({ text }) => isCovered || !text.startsWith('- T04')),
    ],
  };
}

const verdicts: Readonly<Record<SiteMatch['match'], Verdict>> = {
  all: 'yes',
  part: 'partly',
  none: 'no',
  'not stated': 'unknown',
  'not registered': 'unknown',
};

function siteStatement(
  { claim }: Certificate,
  { match, missing }: SiteMatch,
  wanted: readonly string[],
): Statement {
  const stated = listed((claim.attributes.sites ?? []).map((one) => short(one)));
  const proof = claim.support['sites'] ?? claim.support['scope'] ?? claim.citation;
  if (match === 'all') return say(`The certificate names ${listed(wanted)}.`, proof);
  if (match === 'not registered') {
    return say(
      `It lists ${stated || 'no site'}; no development site is registered to compare with.`,
      proof,
    );
  }
  return say(`The certificate lists ${stated}; ${listed(missing)} is not among them (T04).`, proof);
}
