import type { Citation } from '../../claims/claim.ts';
import type { Facts } from '../facts.ts';
import type { PortfolioFilter } from '../portfolio-filter.ts';
import { type Statement, say } from '../statement.ts';
import { count } from '../words.ts';
import { type PortfolioRow, subjectName } from './portfolio-data.ts';

type Filter = Exclude<PortfolioFilter, { by: 'top gaps' }>;
type Selected = Readonly<{
  filter: Filter;
  rows: readonly PortfolioRow[];
  unknown: readonly string[];
  of: number;
  facts: Facts;
}>;

const shown = 20;

/** The sentences of a portfolio answer: how many, who, and of whom it cannot be told. */
export function portfolioStatements(selected: Selected): Statement[] {
  const { filter, rows, unknown, of } = selected;
  const whose = filter.tier ? `${filter.tier} suppliers` : 'suppliers';
  const more = rows.length > shown ? [say(`- and ${rows.length - shown} more.`)] : [];
  return [
    say(`${rows.length} of ${of} ${whose} ${headline(filter)}${rows.length > 0 ? ':' : '.'}`),
    ...rows.slice(0, shown).map((row) => lineOf(row, selected)),
    ...more,
    ...tieLine(filter, rows),
    ...unknownLine(unknown),
  ];
}

function headline(filter: Filter): string {
  switch (filter.by) {
    case 'all':
      return 'are registered';
    case 'certificate':
      return filter.valid
        ? `have a valid ${filter.standard} certificate (in date, current edition, and holder, site and product match)`
        : `have no valid ${filter.standard} certificate`;
    case 'level':
      return filter.comparison === 'unknown'
        ? `are unknown in ${subjectName(filter)}`
        : `are ${filter.comparison === 'below' ? 'below' : 'at least at'} ${filter.level} in ${subjectName(filter)}`;
    case 'status':
      return `have something ${filter.status}`;
    case 'silent':
      return `have handed in nothing for ${count(filter.months, 'month')}`;
    case 'ranking':
      return `are known in ${subjectName(filter)}, best first`;
    case 'red flags':
      return 'have a rule that fired or a contradiction';
  }
}

function lineOf({ supplier, value, owner }: PortfolioRow, { filter, facts }: Selected): Statement {
  const whose = owner ? `${supplier} (${owner})` : supplier;
  return say(`- ${whose}: ${value}.`, ...proofsOf(supplier, filter, facts));
}

const criterionOf: Readonly<Record<string, string>> = {
  'IEC 62443-4-1': 'GOV-01',
  'ISO/IEC 27001': 'GOV-03',
  'SOC 2': 'GOV-04',
};

/** A quote for what the row says, where the posture of the supplier is loaded. */
function proofsOf(supplier: string, filter: Filter, facts: Facts): Citation[] {
  const posture = facts.shown.get(supplier)?.posture;
  const id =
    filter.by === 'certificate'
      ? criterionOf[filter.standard]
      : 'criterion' in filter
        ? filter.criterion
        : undefined;
  const area = 'area' in filter ? filter.area : undefined;
  const findings =
    posture?.findings.filter(
      (one) => one.criterion === id || (area !== undefined && one.criterion.startsWith(area)),
    ) ?? [];
  return findings.flatMap(({ citations }) => citations.slice(0, 1)).slice(0, 1);
}

function tieLine({ by }: Filter, rows: readonly PortfolioRow[]): Statement[] {
  if (by !== 'ranking') return [];
  const tied = rows.filter(({ value }) => value === rows[0]?.value);
  return tied.length > 1 ? [say(`${count(tied.length, 'supplier')} are tied at the top.`)] : [];
}

function unknownLine(unknown: readonly string[]): Statement[] {
  if (unknown.length === 0) return [];
  const names = unknown.slice(0, 10).join(', ');
  const more = unknown.length > 10 ? ` and ${unknown.length - 10} more` : '';
  return [say(`Unknown, which is neither yes nor no: ${names}${more}.`)];
}
