import { catalogue } from '../../criteria/catalogue/catalogue.ts';
import { type SupplierSummary, summaryFinding } from '../../posture/summarise.ts';
import type { Findings } from '../answer.ts';
import type { PortfolioFilter } from '../portfolio-filter.ts';
import { say } from '../statement.ts';
import { count, criterionName } from '../words.ts';

const closed = ['met', 'not applicable'];
const namesShown = 5;

/** The criteria open at most suppliers, must-haves first: "the top 5 gaps across all suppliers". */
export function answerTopGaps(
  filter: Extract<PortfolioFilter, { by: 'top gaps' }>,
  looked: readonly SupplierSummary[],
): Findings {
  const gaps = catalogue
    .map(({ id, mustHave }) => {
      const states = looked.map((one) => ({ one, ...summaryFinding(one, id) }));
      const open = states.filter(({ status }) => !closed.includes(status));
      const unknown = open.filter(({ status }) => status === 'unknown').length;
      return { criterion: id, mustHave, names: open.map(({ one }) => one.supplier), unknown };
    })
    .filter(({ names }) => names.length > 0)
    .toSorted((a, b) => Number(b.mustHave) - Number(a.mustHave) || b.names.length - a.names.length)
    .slice(0, filter.limit);
  return {
    statements: [
      say(
        `The ${gaps.length} criteria that are open at most of ${count(looked.length, 'supplier')}, must-haves first:`,
      ),
      ...gaps.map(({ criterion, names, unknown }) =>
        say(
          `- ${criterionName(criterion)}: open at ${names.length}, of which ${unknown} unknown: ${shortList(names)}.`,
        ),
      ),
    ],
    data: {
      filter,
      of: looked.length,
      suppliers: [],
      unknown: [],
      gaps: gaps.map(({ criterion, names }) => ({ criterion, suppliers: names.length, names })),
    },
  };
}

function shortList(names: readonly string[]): string {
  const more = names.length > namesShown ? ` and ${names.length - namesShown} more` : '';
  return names.slice(0, namesShown).join(', ') + more;
}
