import type { Document } from '../../../evidence/document.ts';
import type { Candidate, PageSpan } from '../../candidate.ts';
import type { ProposeRule } from '../source.ts';
import { providerRows } from './provider-table.ts';
import { folded, reportStatements, type Statement, spanOf } from './report-statements.ts';
import { isServiceAuditorReport } from './service-auditor-report.ts';

type Method = 'carve-out' | 'inclusive';
type Provider = Readonly<{ name: string; service: string; method?: Method; span: PageSpan }>;
type ReportMethod = Readonly<{ method: Method; statement: Statement }>;

const uses =
  /\buses\s+([\p{Lu}][^.;\n]{1,80}?)(?:\s*\((?:[^)]{1,60})\))?,?\s+(?:an?\s+(?:third[- ]party\s+)?(?:subservice\s+)?(?:organi[sz]ation|provider),?\s+)?(?:to\s+provide|to\s+perform|for|to\s+host|as\s+an?)\s+(?:its\s+|the\s+)?([^.;]{4,160})/iu;
const subservice = /\bsub[-\s]?service\b|\bsub[-\s]?processor/iu;

/** Providers whose controls the report leaves out or includes (T18), from tables and sentences. */
export const proposeSubserviceOrganisations: ProposeRule = function* ({ document }) {
  const statements = reportStatements(document);
  if (!isServiceAuditorReport(statements)) return;
  const seen = new Set<string>();
  const ofReport = methodOf(statements);
  for (const provider of [
    ...fromTables(document),
    ...fromLists(statements),
    ...fromSentences(statements),
  ]) {
    const key = provider.name.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    yield assemble(provider, ofReport);
  }
};

function methodIn(text: string): Method | undefined {
  if (/\bcarve[-\s]?out\b/iu.test(text)) return 'carve-out';
  return /\binclusive(?:\s+method)?\b/iu.test(text) ? 'inclusive' : undefined;
}

function methodOf(statements: readonly Statement[]): ReportMethod | undefined {
  for (const statement of statements) {
    const method = methodIn(statement.text);
    if (method !== undefined) return { method, statement };
  }
  return undefined;
}

function fromTables(document: Document): Provider[] {
  return document.pages.flatMap(providerRows).map(({ page, start, end, text, name, service }) => {
    const method = methodIn(text);
    const attributes = ['name', 'service', ...(method ? ['method'] : [])];
    return {
      name,
      service,
      ...(method ? { method } : {}),
      span: { page, view: 'layout', start, end, attributes },
    };
  });
}

/** "uses X to provide Y", where the sentences around say that X is a subservice organisation. */
const listed =
  /\buses\s+(\p{Lu}(?:[^.;]|\.(?=,)){2,160}?),?\s+(?:as\s+)?(?:which\s+are\s+)?sub[-\s]?service\s+organi[sz]ations?\b,?\s*(?:(?:to\s+provide|to\s+perform|for)\s+(?:its\s+|the\s+)?([^.;]{4,160}))?/u;
const short = /\s*\([^)]{1,60}\)/gu;
const between = /,?\s+and\s+|,\s+(?!(?:Inc|LLC|Ltd|Corp|L\.P|LP|GmbH|S\.A|B\.V)\b)/u;

/** "uses X ("XY") and Z, Inc., subservice organizations, for …": each of them. */
function fromLists(statements: readonly Statement[]): Provider[] {
  return statements.flatMap((statement) => {
    const [, names, service] = listed.exec(statement.text) ?? [];
    if (names === undefined) return [];
    return folded(names.replace(short, ''))
      .split(between)
      .filter((name) => /^\p{Lu}/u.test(name) && name.length <= 60)
      .map((name) => ({
        name,
        service: folded(service ?? ''),
        span: spanOf(statement, ['name', ...(service ? ['service'] : [])]),
      }));
  });
}

function fromSentences(statements: readonly Statement[]): Provider[] {
  return statements.flatMap((statement, at) => {
    const match = uses.exec(statement.text);
    const around = statements.slice(Math.max(0, at - 1), at + 3);
    if (match?.[1] === undefined || !around.some(({ text }) => subservice.test(text))) return [];
    const name = folded(match[1]).replace(/^the\s+/iu, '');
    return [
      { name, service: folded(match[2] ?? ''), span: spanOf(statement, ['name', 'service']) },
    ];
  });
}

function assemble(
  provider: Provider,
  ofReport: ReportMethod | undefined,
): Candidate<'subservice-organisation'> {
  const method = provider.method ?? ofReport?.method;
  const elsewhere =
    provider.method === undefined && ofReport !== undefined
      ? [spanOf(ofReport.statement, ['method'], 'report section')]
      : [];
  return {
    type: 'subservice-organisation',
    polarity: 'asserted',
    attributes: {
      name: provider.name,
      ...(provider.service ? { service: provider.service } : {}),
      ...(method ? { method } : {}),
    },
    spans: [provider.span, ...elsewhere],
    proposedBy: 'rules',
  };
}
