import { catalogue } from '../src/criteria/catalogue/catalogue.ts';
import known from '../src/criteria/catalogue/known-ids.json' with { type: 'json' };
import { traps } from '../src/criteria/catalogue/traps.ts';
import { type Area, areas, type Criterion } from '../src/criteria/criterion.ts';
import { evidenceRanks } from '../src/criteria/evidence-ranks.ts';
import { supportedByProcess } from '../src/criteria/standard-roles.ts';

const areaNames: Readonly<Record<Area, string>> = {
  GOV: 'Governance and certification',
  SBD: 'Security by design',
  SCD: 'Secure coding and verification',
  DEP: 'Dependency management',
  REL: 'Secure release pipelines',
  VUL: 'Vulnerabilities and incidents',
};

/** docs/criteria.md, as it must stand there; `npm run docs` writes it. */
export function criteriaPage(): string {
  return `${[
    introduction(),
    ranks(),
    overview(),
    ...areas.map(areaSection),
    trapSection(),
    beliefs(),
  ].join('\n\n')}\n`;
}

/** A table as the formatter of the project aligns it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => [...(row[at] ?? '')].length)),
  );
  const line = (row: readonly string[], fill = ' ') =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |`;
  return [
    line(head),
    line(
      head.map(() => ''),
      '-',
    ),
    ...rows.map((row) => line(row)),
  ].join('\n');
}

function introduction(): string {
  const mustHaves = catalogue.filter(({ mustHave }) => mustHave).length;
  return `<!-- Written by \`npm run docs\` from src/criteria. Do not edit by hand. -->

# Criteria

Assay asks ${catalogue.length} questions about how a supplier develops software, ${mustHaves} of them must-haves.

**Levels grade the proof, not the practice.** A supplier may do excellent work and prove nothing.

${table(
  ['level', 'the proof is'],
  [
    ['unknown', 'missing: no evidence speaks to it. It is never read as "no"'],
    ['E0', 'refuted or lapsed'],
    ['E1', 'a claim'],
    ['E2', 'a document'],
    ['E3', 'evidence from practice'],
    ['E4', 'independent verification'],
  ],
)}

Whether the proven value is good enough (a fix in 365 days?) is _adequacy_, a field of its own: yes, no, or not set when the workspace policy has no threshold. A finding is met when its level reaches the target and adequacy is not "no". Targets are a workspace policy; by default E3 for must-haves of critical suppliers, else E2.

An area has the lower median of its known levels; an unknown must-have holds it at E2. There is no score from 0 to 100: it would hide what is unknown.`;
}

function ranks(): string {
  const rows = evidenceRanks.map(({ rank, kind, proves, base }) => [
    String(rank),
    kind,
    proves,
    base,
  ]);
  return `## Evidence by strength

${table(['rank', 'kind', 'proves', 'level before limits'], rows)}

Rank 7 is E3 for an artefact of the delivered version. Only asserted claims raise a level. "Aligned with" and the like stay at E1. What is planned, past or about another party leaves a criterion unknown. "We do not" is E0 unless evidence of rank 1 to 8 says otherwise; then it is disputed and both sides are shown.

A valid IEC 62443-4-1 certificate in scope also supports ${supportedByProcess.join(', ')}: E3 at maturity level 3, E2 at level 2. No other certificate lifts a criterion it does not answer.`;
}

function overview(): string {
  const rows = catalogue.map(({ id, title, mustHave, freshness }) => [
    id,
    title,
    mustHave ? 'yes' : '',
    freshness,
  ]);
  return `## Overview

${table(['id', 'criterion', 'must-have', 'freshness'], rows)}

The mapping to standards below is our own judgement and no official crosswalk. NIS 2 and Implementing Regulation (EU) 2024/2690 put the duty on the **buyer**, the Cyber Resilience Act puts it on the **manufacturer**. A task with a star exists only in the draft of SSDF 1.2.`;
}

function areaSection(area: Area): string {
  const own = catalogue.filter((criterion) => criterion.area === area);
  return [`## ${area}: ${areaNames[area]}`, ...own.map(criterionSection)].join('\n\n');
}

function criterionSection(criterion: Criterion): string {
  const { id, title, mustHave, question, proof, strongEvidence, weakEvidence, traps } = criterion;
  const facts = [
    `- Proven by: ${proof}`,
    `- Strong: ${strongEvidence.join('; ')}`,
    `- Weak, E1 at most: ${weakEvidence.join('; ')}`,
    `- Fresh: ${criterion.freshness}`,
    ...(traps.length > 0 ? [`- Beware: ${traps.join('; ')}`] : []),
    ...(criterion.appliesTo === 'product' ? [] : ['- Judged for hosted services']),
    ...mappingLines(criterion),
  ];
  const heading = `### ${id} ${title}${mustHave ? ' (must-have)' : ''}`;
  return [heading, question, facts.join('\n')].join('\n\n');
}

function mappingLines({ mapping }: Criterion): string[] {
  const titled = (ids: readonly string[], titles: Readonly<Record<string, string>>) =>
    ids.map((id) => `${id} (${titles[id]})`).join(', ');
  const columns: readonly (readonly [string, string])[] = [
    ['IEC 62443-4-1', titled(mapping.iec62443, known.iec62443)],
    ['SSDF', mapping.ssdf.map((id) => id.replace('*', '\\*')).join(', ')],
    ['NIS 2, duty on the buyer', titled(mapping.nis2, known.nis2)],
    ['CRA, duty on the manufacturer', titled(mapping.cra, known.cra)],
    ['ISO/IEC 27001:2022', titled(mapping.iso27001, known.iso27001)],
  ];
  return columns.flatMap(([name, ids]) => (ids === '' ? [] : [`- ${name}: ${ids}`]));
}

function trapSection(): string {
  const rows = traps.map(({ id, name, attachesTo, effect }) => [id, name, attachesTo, effect]);
  return `## Traps

Every trap that fires is listed in the posture, whether or not it limits a level. Two red flags of DEP-06 have no number: "malicious package" in the ordered version refutes the criterion, and "open vulnerability", critical or known to be exploited and not answered by the supplier, holds it at E2.

${table(['id', 'trap', 'attaches to', 'effect'], rows)}`;
}

function beliefs(): string {
  return `## Common beliefs that are wrong

- "NIS 2 obliges the supplier to have a secure development life cycle." It obliges the regulated buyer to look at how its suppliers develop.
- "An IEC 62443-4-1 certificate of 2018 makes a product CRA conform." It does not (T32); no harmonised standard has been seen cited, so that "CRA compliant" is a claim.
- "ISO/IEC 27001:2013 certificates run to their printed date." They ended on 2025-10-31 (T11).
- "Maturity level 5 is the best." IEC 62443-4-1 knows levels 1 to 4; a level 5, or a security level in its place, is a red flag (T33).
- "IEC 62443-4-2 proves a secure process." It certifies a product (T01).
- "No document about a breach means no breach", "zero advisories means zero vulnerabilities". Both are unknown.`;
}
