import type { Claim } from '../claims/claim.ts';
import { deniedComponents } from '../criteria/denied-components.ts';
import type { Dossier } from '../criteria/dossier.ts';
import { excerpt } from '../criteria/excerpt.ts';
import type { Paper } from '../criteria/paper.ts';
import type { Dispute } from './posture.ts';

const topics = { incident: 'incidents', 'audit-exception': 'exceptions' } as const;

/** Papers that contradict each other on something no criterion asks: incidents, exceptions, components. */
export function topicDisputes(dossier: Dossier): Dispute[] {
  const denied = deniedComponents(dossier).map(({ topic, sides }) => ({
    topic,
    sides: [...sides],
  }));
  return [...betweenPapers(dossier), ...denied];
}

function betweenPapers({ papers }: Dossier): Dispute[] {
  return Object.entries(topics).flatMap(([type, topic]) => {
    const said = papers.flatMap((paper) =>
      paper.claims.filter((claim) => claim.type === type).map((claim) => ({ claim, paper })),
    );
    const denial = said.find(({ claim }) => claim.polarity === 'negated');
    const report = said.find(
      ({ claim, paper }) => claim.polarity === 'asserted' && paper !== denial?.paper,
    );
    return denial && report ? [{ topic, sides: [report, denial].map(sideOf) }] : [];
  });
}

function sideOf({ claim, paper }: Readonly<{ claim: Claim; paper: Paper }>) {
  const { citation } = claim;
  return { text: `"${paper.evidence.file}" says: ${excerpt(citation.quote, 200)}`, citation };
}
