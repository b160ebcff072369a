import { areaNames, count, listed, short } from '../answers/words.ts';
import { areas } from '../criteria/criterion.ts';
import type { Proof } from './report-papers.ts';
import { orderedProducts, type ReportFinding, type SupplierReport } from './supplier-report.ts';

/** A part of the report below its head: a table, or lines. Plain text; renderers escape it. */
export type ReportSection = Readonly<{
  title: string;
  table?: Readonly<{ columns: readonly string[]; rows: readonly (readonly string[])[] }>;
  lines?: readonly string[];
  /** What is said where there is nothing. */
  none?: string;
}>;

/** Characters of a quote, of a reason and of a scope in the tables of a report for one page. */
const most = { quote: 160, reason: 120, scope: 90 };
const dash = '–';
const shown = (value: string | null | undefined) => value || dash;

/** "Kestrel Controls s.r.o.": what the report is about, in lines of plain text. */
export function reportHead({ supplier, asOf }: SupplierReport): readonly string[] {
  return [
    `Legal entity: ${shown(supplier.contractingEntity)}. Ordered: ${shown(orderedProducts(supplier))}.`,
    `Criticality: ${shown(supplier.tier)}. Owner: ${shown(supplier.owner)}. As of ${asOf}.`,
  ];
}

/** What people decided, and the box for the next decision. */
export function decisionLines({ decisions }: SupplierReport): readonly string[] {
  const made = decisions.flatMap(({ decision, state }) => {
    if (decision.kind !== 'decision') return [];
    const conditions = decision.conditions.length > 0 ? ` (${decision.conditions.join('; ')})` : '';
    return `Decided: ${decision.verdict}${conditions}, by ${decision.person} on ${decision.date}, ${state}.`;
  });
  return [
    ...made,
    'Decision: [  ] approve  [  ] conditions  [  ] reject   by ____________________  on ____________',
  ];
}

/** "met 3, partial 1, …". */
export function countsLine({ counts }: SupplierReport): string {
  const { mustHaveOpen, ...others } = counts;
  const each = Object.entries(others).map(([name, number]) => `${name} ${number}`);
  return `${each.join(', ')}; must-haves open: ${mustHaveOpen}.`;
}

/** "governance and certification: E3, 20 % unknown". */
export function areaLines({ areas: levels }: SupplierReport) {
  return levels.map(({ area, level, unknownShare }) => ({
    label: `${area} ${areaNames[area]}`,
    level,
    unknown: `${Math.round(unknownShare * 100)} % unknown`,
  }));
}

export function reportSections(report: SupplierReport): readonly ReportSection[] {
  return [
    mustHaves(report),
    papers(report),
    topFindings(report),
    sboms(report),
    handling(report),
    {
      title: 'Disputed',
      lines: report.disputes.map(
        ({ topic, sides }) => `${topic}: ${sides.map(quoted).join(' against ')}`,
      ),
      none: 'Nothing.',
    },
    { title: 'Unknown', lines: unknown(report), none: 'Nothing.' },
    { title: 'Other criteria', lines: others(report) },
    requests(report),
    {
      title: 'Next review',
      lines: report.nextReview ? [`${report.nextReview.on}: ${report.nextReview.what}.`] : [],
      none: 'No date on file calls for one.',
    },
    evidence(report),
    { title: 'Method and limits', lines: report.limits },
  ];
}

function place(proof: Proof | undefined): string {
  if (proof === undefined) return dash;
  return proof.page === undefined ? proof.file : `${proof.file}, p. ${proof.page}`;
}

function quoted(proof: Proof): string {
  if (proof.quote === '') return `(${place(proof)}; its words are left out)`;
  return `“${short(proof.quote, most.quote)}” (${place(proof)})`;
}

function mustHaves({ mustHaves: rows }: SupplierReport): ReportSection {
  return {
    title: 'Must-haves',
    table: {
      columns: ['Criterion', 'Level', 'Target', 'Status', 'Proof', 'Until', 'Why'],
      rows: rows.map((finding) => [
        `${finding.criterion} ${finding.title}`,
        finding.level,
        finding.target,
        finding.status,
        place(finding.proof),
        shown(finding.until),
        short(finding.reasons.join(' '), most.reason),
      ]),
    },
  };
}

function papers({ papers: rows }: SupplierReport): ReportSection {
  return {
    title: 'Certificates, audits and tests',
    table: {
      columns: [
        'Paper',
        'Says',
        'Number',
        'Holder',
        'Issuer',
        'Level',
        'Scope',
        'Fits',
        'Until',
        'Seen in registry',
        'Place',
      ],
      rows: rows.map((paper) => [
        paper.what,
        paper.polarity,
        shown(paper.number),
        shown(paper.holder),
        shown(paper.issuer),
        shown(paper.level),
        short([paper.scope, ...paper.sites].filter(Boolean).join('; ') || dash, most.scope),
        shown(paper.inScope),
        shown(paper.validUntil),
        paper.confirmedBy ?? 'no',
        place(paper.proof),
      ]),
    },
    none: 'None on file.',
  };
}

function topFindings({ topFindings: found }: SupplierReport): ReportSection {
  return {
    title: 'Top findings',
    lines: found.map(
      ({ id, reason, proof }) => `${id}: ${reason}${proof ? ` ${quoted(proof)}` : ''}`,
    ),
    none: 'None.',
  };
}

function sboms({ sboms: found }: SupplierReport): ReportSection {
  return {
    title: 'SBOM',
    lines: found.map((sbom) => {
      const subject = [sbom.subject, sbom.version].filter(Boolean).join(' ') || 'no subject stated';
      const { matches } = sbom;
      const said = matches
        ? `${count(matches.total, 'match', 'matches')} (${matches.criticalOrHigh} critical or high, ${matches.exploited} known to be exploited, ${matches.malicious} malicious; ${matches.answered} answered by VEX), by ${listed(matches.feeds)}`
        : 'not compared with any advisory feed';
      const facts = `${sbom.file}: ${subject}, of ${shown(sbom.createdOn)}, ${count(sbom.components, 'component')}, ${sbom.matchable} can be looked up, depth ${sbom.depth}`;
      return `${facts}${sbom.valid ? '' : ', not valid'}; ${said}.`;
    }),
    none: 'None on file.',
  };
}

function handling({ mustHaves: first, others: rest }: SupplierReport): ReportSection {
  const rows = [...first, ...rest].filter(({ criterion }) => criterion.startsWith('VUL'));
  return {
    title: 'Vulnerability handling',
    lines: rows
      .filter(({ level }) => level !== 'unknown')
      .map(({ criterion, title, level, status, adequacy, proof }) => {
        const value = adequacy ? `; ${adequacy.value} (demanded: ${adequacy.threshold})` : '';
        return `${criterion} ${title}: ${level}, ${status}${value}. ${proof ? quoted(proof) : ''}`;
      }),
    none: 'No document on file speaks to it.',
  };
}

function unknown({ mustHaves: first, others: rest }: SupplierReport): string[] {
  const names = [...first, ...rest].flatMap(({ criterion, title, level }) =>
    level === 'unknown' ? `${criterion} ${title}` : [],
  );
  return names.length === 0 ? [] : [`${names.join(', ')}.`];
}

function others({ others: rest }: SupplierReport): string[] {
  const word = ({ criterion, level, status }: ReportFinding) => `${criterion} ${level} ${status}`;
  return areas.flatMap((area) => {
    const rows = rest.filter(
      ({ criterion, level }) => criterion.startsWith(area) && level !== 'unknown',
    );
    return rows.length === 0 ? [] : `${rows.map(word).join(', ')}.`;
  });
}

function requests({ requests: open }: SupplierReport): ReportSection {
  return {
    title: 'Open requests',
    lines: open.map(
      ({ id, askedOn, deadline, state, missing }) =>
        `${id}, asked on ${askedOn}, until ${deadline} (${state}): ${listed(missing)}.`,
    ),
    none: 'None.',
  };
}

function evidence({ evidence: rows }: SupplierReport): ReportSection {
  return {
    title: 'Evidence',
    table: {
      columns: ['File', 'Kind', 'Effective', 'Received', 'Pages', 'Warnings', 'SHA-256'],
      rows: rows.map((one) => [
        one.file,
        one.kind,
        shown(one.effectiveDate),
        one.receivedOn,
        String(one.pages),
        shown(one.warnings.join(', ')),
        one.sha256,
      ]),
    },
    none: 'None on file.',
  };
}
