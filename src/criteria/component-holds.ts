import type { Citation } from '../claims/claim.ts';
import { componentEntry } from '../sbom/component-entry.ts';
import type { ComponentMatch } from '../sbom/component-match.ts';
import { isOfAnother } from './caps/sbom-identity.ts';
import type { CriterionHold } from './criterion-hold.ts';
import { openMatches } from './open-matches.ts';
import type { Paper } from './paper.ts';
import type { Weighed } from './weighed.ts';

/**
 * DEP-06: a malicious package in the ordered version refutes the criterion, whoever says otherwise; a
 * critical or known exploited vulnerability that the supplier has not answered holds it at E2. Both
 * stand even where the data is too old to call anything else clean.
 */
export function componentHolds(criterion: string, weighed: readonly Weighed[]): CriterionHold[] {
  if (criterion !== 'DEP-06') return [];
  const sboms = weighed.filter((one) => one.claim.type === 'sbom' && !isOfAnother(one));
  return sboms.flatMap((from) => {
    const { malicious, urgent } = openMatches(from.dossier, from.paper.evidence.id);
    return [...maliceHold(from, malicious), ...urgentHold(from, urgent)];
  });
}

function maliceHold(from: Weighed, matches: readonly ComponentMatch[]): CriterionHold[] {
  const [first] = matches;
  if (first === undefined) return [];
  const reason = `It lists ${called(first)}, which ${first.advisory} (${first.source}) calls malicious${more(matches)}: treat it as an incident.`;
  const citation = matchCitation(from.paper, first);
  return [{ from, id: 'malicious package', reason, atMost: 'E0', refutes: true, citation }];
}

function urgentHold(from: Weighed, matches: readonly ComponentMatch[]): CriterionHold[] {
  const [first] = matches;
  if (first === undefined) return [];
  const why = first.exploitedSince === undefined ? 'critical' : 'known to be exploited';
  const reason = `${nameOfAdvisory(first)} in ${called(first)} is ${why} and not answered by the supplier${more(matches)}.`;
  const citation = matchCitation(from.paper, first);
  return [{ from, id: 'open vulnerability', reason, atMost: 'E2', citation }];
}

const called = ({ name, version }: ComponentMatch) => `${name} ${version}`;
const more = ({ length }: readonly unknown[]) => (length > 1 ? `, and ${length - 1} more` : '');

/** The name people know it by: its CVE. */
export function nameOfAdvisory({ advisory, aliases }: ComponentMatch): string {
  return [advisory, ...aliases].find((id) => id.startsWith('CVE-')) ?? advisory;
}

/** The value of the SBOM that names the component. */
export function matchCitation({ evidence, sbom }: Paper, match: ComponentMatch): Citation {
  const written = sbom ?? { format: 'CycloneDX', syntax: 'JSON' };
  const { pointer, value } = componentEntry(match, written);
  return { evidenceId: evidence.id, pointer, quote: value };
}
