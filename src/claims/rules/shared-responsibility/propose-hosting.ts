import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate } from '../../candidate.ts';
import providers from '../../gazetteer/hosting-providers.json' with { type: 'json' };
import {
  type PaperStatement,
  paperStatements,
  printedPiece,
} from '../practice/paper-statements.ts';
import type { Source } from '../source.ts';

const papers: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'architecture',
  'policy',
  'questionnaire',
  'contract',
  'other',
]);

const known = providers.names.map((name) => name.replaceAll('.', '\\.')).join('|');
const company = "\\p{Lu}[\\p{L}\\p{N}&.'’-]{1,30}(?: \\p{Lu}[\\p{L}\\p{N}&.'’-]{1,30}){0,3}";
const duty =
  '(?:is|are|remains?) (?:solely |fully )?responsible for|ist (?:verantwortlich|zuständig) für|sind (?:verantwortlich|zuständig) für';
/** From the statement that tells most to the one that only names the provider. */
const forms: readonly RegExp[] = [
  new RegExp(`^(?:the )?(?<name>${known}) (?:${duty}) (?<service>.{4,160})$`, 'iu'),
  new RegExp(
    `\\b(?:runs?|running|hosted|operated|deployed|built|gehostet|betrieben|läuft|laufen) (?:entirely |exclusively )?(?:on|in|by|at|with|bei|von|auf|in der|in den) (?:the )?(?<name>${known})(?:,? (?:which|who|that|die|der|das) (?:provides?|offers?|supplies|operates?|stellt) (?<service>[^.;]{4,160}))?`,
    'iu',
  ),
  new RegExp(
    `\\b(?:hosting|cloud|infrastructure|data ?cent(?:er|re)|iaas|colocation|hosting-|rechenzentrums-?) ?(?:service )?(?:provider|partner|anbieter|dienstleister)s?(?: is| are|:|,| ist)? (?:the company )?(?<name>${company})`,
    'u',
  ),
  new RegExp(
    `\\b(?:data cent(?:er|re)s?|servers|rechenzentr\\p{L}+) (?:is |are |wird |werden )?(?:operated|provided|run|betrieben) (?:by|von|durch) (?<name>${company})`,
    'iu',
  ),
  new RegExp(`\\b(?<name>${known})[- ]based (?<service>[^.;,]{4,80})`, 'iu'),
];

type Hosting = Readonly<{
  name: string;
  service?: string;
  rank: number;
  statement: PaperStatement;
}>;

/** Providers a service runs on, said outside of auditors' reports: one claim for each name. */
export function* proposeHosting({ document, classification }: Source): Generator<Candidate> {
  const { kind, sampleOrTemplate } = classification;
  if (!papers.has(kind) || sampleOrTemplate) return;
  const best = new Map<string, Hosting>();
  for (const statement of paperStatements(document)) {
    const found = hostingIn(statement);
    const known = found && best.get(found.name);
    if (found && (known === undefined || found.rank < known.rank)) best.set(found.name, found);
  }
  for (const hosting of best.values()) yield candidate(hosting);
}

function hostingIn(statement: PaperStatement): Hosting | undefined {
  if (statement.text.trimEnd().endsWith('?')) return undefined;
  for (const [rank, form] of forms.entries()) {
    const groups = form.exec(statement.text)?.groups;
    const name = groups?.['name'];
    if (name === undefined) continue;
    const service = groups?.['service'];
    return { name, rank, statement, ...(service === undefined ? {} : { service }) };
  }
  return undefined;
}

function candidate({ name, service, statement }: Hosting): Candidate {
  const { page, start, end } = statement;
  const said =
    service === undefined ? undefined : printedPiece(statement, service).replace(/[.,;:\s]+$/u, '');
  return {
    type: 'subservice-organisation',
    polarity: 'asserted',
    attributes: { name, ...(said === undefined ? {} : { service: said }) },
    spans: [{ page, view: 'text', start, end, attributes: ['name', ...(said ? ['service'] : [])] }],
    proposedBy: 'rules',
  };
}
