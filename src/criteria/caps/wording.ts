import type { CapRule, Hit } from '../weighing.ts';

/** Papers whose weight rests on a signature; a certificate without a visible one is only a note. */
const signedKinds = ['attestation-letter', 'questionnaire'];

/** T09 and T10: drafts, papers that nobody signed, and words that promise less than they seem to. */
export const wordingCaps: CapRule = ({ claim, paper }) => {
  const { classification, warnings } = paper.evidence;
  const hits: Hit[] = [];
  if (classification?.draft === true || warnings.some(({ code }) => code === 'DRAFT')) {
    hits.push({ id: 'T09', reason: 'The paper is a draft.', atMost: 'E1' });
  }
  const unsigned = classification?.unsigned;
  if (unsigned !== undefined && signedKinds.includes(paper.kind)) {
    hits.push({ id: 'T09', reason: `Nobody signed it: "${unsigned}".`, atMost: 'E1' });
  }
  if (claim.polarity === 'hedged') {
    const reason = 'The wording claims less than it seems to ("aligned with", "designed to meet").';
    hits.push({ id: 'T10', reason, atMost: 'E1' });
  }
  return hits;
};
