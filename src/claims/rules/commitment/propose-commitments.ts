import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate, PageSpan } from '../../candidate.ts';
import { polarityOf } from '../../polarity.ts';
import { type PaperStatement, paperStatements } from '../practice/paper-statements.ts';
import { promises } from '../practice/promises.ts';
import { questionnaireItems } from '../questionnaire/questionnaire-items.ts';
import type { Source } from '../source.ts';
import { commitmentCandidate } from './commitment-candidate.ts';
import { commitmentsIn, type FoundCommitment } from './commitments-in.ts';
import { openPromisesIn } from './open-promises-in.ts';
import { promisedIn } from './promised-in.ts';

/** Papers in which a supplier binds itself. */
const binding: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'policy',
  'contract',
  'architecture',
  'attestation-letter',
  'questionnaire',
  'other',
]);

/** Lines at the top of a paper that say what it is about. */
const titleLines = 3;

/** Times to acknowledge, fix, notify and support, and SBOM delivery, promised in running text. */
export function* proposeCommitments({ document, classification }: Source): Generator<Candidate> {
  const { kind, sampleOrTemplate } = classification;
  if (!binding.has(kind) || sampleOrTemplate) return;
  if (kind === 'questionnaire' && questionnaireItems(document).length > 0) return;
  const seen = new Set<string>();
  const statements = paperStatements(document);
  const title = statements.slice(0, titleLines).map(({ text }) => text);
  for (const statement of statements) {
    if (!promises(statement)) continue;
    const topic = [...title, statement.heading].join(' ');
    for (const { found, lead } of promisesOf(statement, kind, topic)) {
      const key = `${found.subject} ${found.severity} ${found.duration} ${statement.text}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield candidate(statement, found, lead);
    }
  }
}

type Promised = Readonly<{ found: FoundCommitment; lead?: PaperStatement }>;

/** What the statement promises by itself, or as an item of the list that its lead opens. */
function promisesOf(statement: PaperStatement, kind: EvidenceKind, topic: string): Promised[] {
  const own = commitmentsIn(statement.text, topic);
  const open = openPromisesIn(statement.text, own, kind === 'contract');
  if (own.length + open.length > 0) return [...own, ...open].map((found) => ({ found }));
  const { leadStatement: lead } = statement;
  if (lead === undefined) return [];
  return promisedIn(lead.text, statement.text).map((found) => ({ found, lead }));
}

function candidate(
  statement: PaperStatement,
  found: FoundCommitment,
  lead: PaperStatement | undefined,
): Candidate {
  const { page, start, end } = statement;
  const said = lead === undefined ? statement.text : `${lead.text} ${statement.text}`;
  const { polarity } = polarityOf(said, found.span, 'commitment');
  const main: PageSpan = {
    ...{ page, view: 'text', start, end },
    attributes: ['severity', 'duration', ...(lead === undefined ? ['subject'] : [])],
  };
  const above: PageSpan[] =
    lead === undefined
      ? []
      : [
          {
            ...{ page: lead.page, view: 'text', start: lead.start, end: lead.end },
            ...{ attributes: ['subject'], link: 'report section' },
          },
        ];
  return commitmentCandidate(found, polarity, [main, ...above]);
}
