import type { ProposeRule } from '../source.ts';
import { folded, reportStatements, type Statement, spanOf } from './report-statements.ts';
import { isServiceAuditorReport } from './service-auditor-report.ts';

const opening =
  /\bcomplementary\s+(?:user|customer)[\s-]+(?:entity|organi[sz]ation)?\s*controls?\b|\buser\s+(?:entity|control)\s+(?:responsibilities|considerations)\b|\bCUECs?\b/iu;
const duty =
  /\b(?:user\s+entit(?:y|ies)|user\s+organi[sz]ations?|customers?|clients?|subscribers?|users?)\b.{0,40}?\b(?:(?:is|are)\s+responsible\s+for|should|must|shall|need\s+to|have\s+to)\b/isu;
const closing =
  /^\s*(?:section\s+[ivx\d]+\b|subservice\b|complementary\s+subservice\b|trust\s+services\b|principal\s+service\b)/iu;

/** Controls the customer has to operate: the sentences of the section that lists them (T19). */
export const proposeUserEntityControls: ProposeRule = function* ({ document }) {
  const statements = reportStatements(document);
  if (!isServiceAuditorReport(statements)) return;
  const seen = new Set<string>();
  for (const statement of dutiesIn(statements)) {
    const description = folded(statement.text)
      .replace(/^[•▪●○■\-–*\d.)(\s]+/u, '')
      .replace(/\.$/u, '');
    if (seen.has(description)) continue;
    seen.add(description);
    yield {
      type: 'user-entity-control',
      polarity: 'asserted',
      attributes: { description },
      spans: [spanOf(statement, ['description'])],
      proposedBy: 'rules',
    };
  }
};

/** Statements of a duty between the heading of the section and the next one, three pages at most. */
function dutiesIn(statements: readonly Statement[]): Statement[] {
  return statements.flatMap((heading, at) => {
    if (heading.text.length > 90 || !opening.test(heading.text)) return [];
    const section: Statement[] = [];
    for (const statement of statements.slice(at + 1)) {
      const isOver = closing.test(statement.text) && statement.text.length < 90;
      if (isOver || statement.page > heading.page + 3) break;
      section.push(statement);
    }
    return section.filter(({ text }) => duty.test(text) && !/:\s*$/u.test(text));
  });
}
