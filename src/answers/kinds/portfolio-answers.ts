import { catalogue } from '../../criteria/catalogue/catalogue.ts';
import { areaSchema, type Level, levelSchema } from '../../criteria/criterion.ts';
import { type SupplierSummary, summaryFinding } from '../../posture/summarise.ts';
import type { Findings } from '../answer.ts';
import type { Facts } from '../facts.ts';
import type { PortfolioFilter } from '../portfolio-filter.ts';
import type { Question, QuestionOf } from '../question.ts';
import { say } from '../statement.ts';
import type { PortfolioData, PortfolioRow } from './portfolio-data.ts';
import { answerTopGaps } from './portfolio-gaps.ts';
import { portfolioStatements } from './portfolio-words.ts';

/** What a filter finds: the suppliers it selects, and those it cannot tell about. */
type Selection = Readonly<{ rows: readonly PortfolioRow[]; unknown: readonly string[] }>;

/** Questions over all suppliers, computed from their summaries. */
export function answerPortfolio(
  { filter }: QuestionOf<'portfolio'>,
  facts: Facts,
  asOf: string,
): Findings {
  const looked = facts.summaries.filter(({ tier }) => !filter.tier || tier === filter.tier);
  if (facts.suppliers.length === 0) {
    return {
      statements: [say('No supplier is registered yet.')],
      data: { filter, of: 0, suppliers: [], unknown: [] },
    };
  }
  if (filter.by === 'top gaps') return answerTopGaps(filter, looked);
  const { rows, unknown } = select(filter, looked, asOf);
  return {
    statements: portfolioStatements({ filter, rows, unknown, of: looked.length, facts }),
    data: {
      filter,
      of: looked.length,
      suppliers: [...rows],
      unknown: [...unknown],
    } satisfies PortfolioData,
  };
}

/** Most suppliers whose posture is loaded so that a portfolio answer can quote. */
const quoted = 10;

/** The suppliers a portfolio answer shows first, by name. */
export function shownSuppliers(
  question: Question,
  summaries: readonly SupplierSummary[],
): string[] {
  if (question.kind !== 'portfolio' || question.filter.by === 'top gaps') return [];
  const { filter } = question;
  const looked = summaries.filter(({ tier }) => !filter.tier || tier === filter.tier);
  const asOf = question.on ?? looked[0]?.asOf ?? '1970-01-01';
  return select(filter, looked, asOf)
    .rows.slice(0, quoted)
    .map(({ supplier }) => supplier);
}

function select(
  filter: Exclude<PortfolioFilter, { by: 'top gaps' }>,
  looked: readonly SupplierSummary[],
  asOf: string,
): Selection {
  switch (filter.by) {
    case 'all':
      return { rows: looked.map((one) => rowOf(one, one.tier ?? 'no tier')), unknown: [] };
    case 'certificate':
      return withCertificate(filter, looked);
    case 'level':
      return atLevel(filter, looked);
    case 'status':
      return inStatus(filter, looked);
    case 'silent':
      return silent(filter, looked, asOf);
    case 'ranking':
      return ranked(filter, looked);
    case 'red flags':
      return flagged(looked);
  }
}

function rowOf({ supplier, tier, owner }: SupplierSummary, value: string): PortfolioRow {
  return { supplier, tier: tier ?? null, owner: owner ?? null, value };
}

/**
 * Valid: in date, current edition, and holder, site and product match (rules, section 6). Where the
 * paper or the register does not say enough to compare, it cannot be told.
 */
function withCertificate(
  { standard, valid }: Extract<PortfolioFilter, { by: 'certificate' }>,
  looked: readonly SupplierSummary[],
): Selection {
  const states = looked.map((summary) => ({
    summary,
    ...(standard.startsWith('SOC') ? reportState(summary) : certificateState(summary, standard)),
  }));
  const wanted = valid ? 'yes' : 'no';
  return {
    rows: states.filter((one) => one.valid === wanted).map((one) => rowOf(one.summary, one.why)),
    unknown: states.filter((one) => one.valid === 'unknown').map((one) => one.summary.supplier),
  };
}

type State = Readonly<{ valid: 'yes' | 'no' | 'unknown'; why: string }>;

function certificateState({ certificates }: SupplierSummary, standard: string): State {
  const own = certificates.filter((one) => one.standard === standard);
  const best =
    own.find(({ valid }) => valid === 'yes') ??
    own.find(({ valid }) => valid === 'unknown') ??
    own[0];
  if (!best) return { valid: 'no', why: 'none on file' };
  const until = best.until ? `until ${best.until}` : 'no printed end';
  if (best.valid === 'yes')
    return { valid: 'yes', why: [best.level, until].filter(Boolean).join(', ') };
  if (best.valid === 'unknown')
    return {
      valid: 'unknown',
      why: `on file ${until}, but scope, site or holder are not comparable`,
    };
  return {
    valid: 'no',
    why:
      best.inScope === 'no' ? 'on file, for another holder, site or product' : `on file, ${until}`,
  };
}

function reportState(summary: SupplierSummary): State {
  const { level, status } = summaryFinding(summary, 'GOV-04');
  const valid = level === 'E3' || level === 'E4' ? 'yes' : 'no';
  return { valid, why: level === 'unknown' ? 'none on file' : `${level}, ${status}` };
}

function levelOf(
  summary: SupplierSummary,
  { area, criterion }: Readonly<{ area?: string | undefined; criterion?: string | undefined }>,
): Level {
  if (area) return levelSchema.catch('unknown').parse(summary.areas[area]);
  return criterion ? summaryFinding(summary, criterion).level : lowestArea(summary);
}

/** Without a subject the weakest area counts. */
function lowestArea({ areas }: SupplierSummary): Level {
  const known = areaSchema.options.flatMap((area) => {
    const level = areas[area];
    return level === undefined || level === 'unknown' ? [] : [level];
  });
  return known.toSorted()[0] ?? 'unknown';
}

function atLevel(
  filter: Extract<PortfolioFilter, { by: 'level' }>,
  looked: readonly SupplierSummary[],
): Selection {
  const levels = looked.map((summary) => ({ summary, level: levelOf(summary, filter) }));
  const unknown = levels.filter(({ level }) => level === 'unknown');
  if (filter.comparison === 'unknown') {
    return { rows: unknown.map(({ summary }) => rowOf(summary, 'unknown')), unknown: [] };
  }
  const isBelow = filter.comparison === 'below';
  const rows = levels
    .filter(({ level }) => level !== 'unknown' && level < filter.level === isBelow)
    .toSorted((a, b) => (a.level < b.level ? -1 : 1))
    .map(({ summary, level }) => rowOf(summary, level));
  return { rows, unknown: unknown.map(({ summary }) => summary.supplier) };
}

function inStatus(
  { status, criterion }: Extract<PortfolioFilter, { by: 'status' }>,
  looked: readonly SupplierSummary[],
): Selection {
  const rows = looked.flatMap((summary) => {
    const ids = criterion ? [criterion] : catalogue.map(({ id }) => id);
    const hits = ids.filter((id) => summaryFinding(summary, id).status === status);
    return hits.length > 0 ? [rowOf(summary, hits.join(', '))] : [];
  });
  return { rows, unknown: [] };
}

function silent(
  { months }: Extract<PortfolioFilter, { by: 'silent' }>,
  looked: readonly SupplierSummary[],
  asOf: string,
): Selection {
  const limit = Temporal.PlainDate.from(asOf).subtract({ months }).toString();
  const rows = looked
    .filter(({ lastReceived }) => lastReceived === undefined || lastReceived < limit)
    .toSorted((a, b) => ((a.lastReceived ?? '') < (b.lastReceived ?? '') ? -1 : 1))
    .map((summary) => rowOf(summary, summary.lastReceived ?? 'nothing ever'));
  return { rows, unknown: [] };
}

/** Best first; equal levels are ties, and unknown is ranked nowhere. */
function ranked(
  filter: Extract<PortfolioFilter, { by: 'ranking' }>,
  looked: readonly SupplierSummary[],
): Selection {
  const levels = looked.map((summary) => ({ summary, level: levelOf(summary, filter) }));
  const known = levels.filter(({ level }) => level !== 'unknown');
  return {
    rows: known
      .toSorted((a, b) =>
        a.level === b.level
          ? a.summary.supplier.localeCompare(b.summary.supplier, 'en')
          : a.level < b.level
            ? 1
            : -1,
      )
      .map(({ summary, level }) => rowOf(summary, level)),
    unknown: levels
      .filter(({ level }) => level === 'unknown')
      .map(({ summary }) => summary.supplier),
  };
}

function flagged(looked: readonly SupplierSummary[]): Selection {
  const rows = looked
    .filter(({ traps, disputes }) => traps.length + disputes > 0)
    .toSorted((a, b) => b.traps.length - a.traps.length)
    .map((summary) =>
      rowOf(
        summary,
        [...summary.traps, ...(summary.disputes > 0 ? [`${summary.disputes} disputed`] : [])].join(
          ', ',
        ),
      ),
    );
  return { rows, unknown: [] };
}
