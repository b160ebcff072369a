import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate } from '../../candidate.ts';
import {
  type PaperStatement,
  paperStatements,
  printedPiece,
} from '../practice/paper-statements.ts';
import { withoutEnumerator } from '../practice/speech.ts';
import type { Source } from '../source.ts';

/** Papers that share out duties; service auditors' reports have rules of their own. */
const papers: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'architecture',
  'policy',
  'questionnaire',
  'other',
]);

const customer =
  '(?:you|customers?|the customers?|each customer|every customer|clients?|the clients?|tenants?|users?|the users?|user entities|operators?|the operator|the asset owner|asset owners|kunden?|der kunde|die kunden|der betreiber|die betreiber|betreiber|sie|der anwender|anwender)';
const responsible = new RegExp(
  `^${customer} (?:\\w+ ){0,2}?(?:(?:is|are|remains?) (?:solely |fully |also |always |only )?responsible for|(?:is|are) in charge of|ist (?:selbst |allein )?(?:verantwortlich|zuständig) für|sind (?:selbst |allein )?(?:verantwortlich|zuständig) für)\\s+(.{6,})$`,
  'iu',
);
const responsibility =
  /^(.{6,160}?) (?:is|are|remains?|liegt|ist) (?:solely |always )?(?:the |in the |your |in der |die )?(?:responsibility of (?:the )?(?:customers?|clients?|users?|operators?)|(?:customer|client|user|operator)(?:'s|s'|’s|s’) (?:own )?responsibility|your (?:own )?responsibility|responsibility|verantwortung des (?:kunden|betreibers|anwenders))\b/iu;
const itIs =
  /^it is (?:the )?(?:(?:customer|client|user|operator)(?:'s|s'|’s|s’)|your) (?:own |sole )?responsibility to (.{6,})$/iu;
const listsDuties = new RegExp(
  `^${customer} (?:\\w+ ){0,2}?(?:(?:is|are|remains?) (?:\\w+ )?responsible for|(?:must|shall|has to|have to)|ist (?:\\w+ )?verantwortlich für|sind (?:\\w+ )?verantwortlich für)(?: the following)?\\s*:$`,
  'iu',
);
/** In a paper that shares out duties, a plain duty counts too. */
const duty = new RegExp(
  `^${customer} (?:must|shall|need to|needs to|have to|has to|are required to|is required to|müssen|muss)\\s+(.{6,})$`,
  'iu',
);
const sharesOut =
  /\b(?:shared responsib\w*|division of responsib\w*|responsibility (?:matrix|model)|(?:customer|user|your|operator) responsib\w*|responsibilities of (?:the )?(?:customer|operator|user)s?|verantwortungsteilung|geteilte verantwortung|verantwortlichkeiten des (?:kunden|betreibers)|pflichten des (?:kunden|betreibers))/iu;

/** What the customer has to do itself, outside of auditors' reports. */
export function* proposeUserControls({ document, classification }: Source): Generator<Candidate> {
  const { kind, sampleOrTemplate } = classification;
  if (!papers.has(kind) || sampleOrTemplate) return;
  const statements = paperStatements(document);
  const isShared = statements.some(({ text }) => text.length < 200 && sharesOut.test(text));
  const seen = new Set<string>();
  for (const statement of statements) {
    const description = descriptionOf(statement, isShared);
    if (description === undefined || seen.has(description)) continue;
    seen.add(description);
    yield candidate(statement, description);
  }
}

function descriptionOf(statement: PaperStatement, isShared: boolean): string | undefined {
  const body = withoutEnumerator(statement.text).trim();
  if (body.endsWith('?') || body.endsWith(':')) return undefined;
  const lead = withoutEnumerator(statement.leadStatement?.text ?? '').trim();
  if (listsDuties.test(lead)) return printedPiece(statement, body).replace(/[.;,\s]+$/u, '');
  const found =
    responsible.exec(body)?.[1] ??
    itIs.exec(body)?.[1] ??
    responsibility.exec(body)?.[1] ??
    (isShared ? duty.exec(body)?.[1] : undefined);
  return found === undefined
    ? undefined
    : printedPiece(statement, found).replace(/[.;:,\s]+$/u, '');
}

function candidate(statement: PaperStatement, description: string): Candidate {
  const { page, start, end } = statement;
  return {
    type: 'user-entity-control',
    polarity: 'asserted',
    attributes: { description },
    spans: [{ page, view: 'text', start, end, attributes: ['description'] }],
    proposedBy: 'rules',
  };
}
