import { folded, type Statement } from './report-statements.ts';

export type Opinion = Readonly<{
  opinion: 'unqualified' | 'qualified' | 'adverse' | 'disclaimer';
  statement: Statement;
  /** What the auditor qualifies, in the auditor's words. */
  basis?: Statement;
}>;

const opens = /\bin\s+our\s+opinion\b/iu;
const except = /\bexcept\s+for\b/iu;
const unable =
  /\b(?:unable|not\s+able)\s+to\s+obtain\b|\bscope\s+limitation\b|\bdo(?:es)?\s+not\s+express\s+an\s+opinion\s+on\s+(?:the\s+)?(?:description|whether|management)/iu;
const fails =
  /\b(?:does\s+not|did\s+not|do\s+not|were\s+not|was\s+not)\s+(?:\w+\s+){0,2}(?:present|operate|operating|effective|suitably|fairly)/iu;

const heading = (word: string) =>
  new RegExp(`^\\s*(?:basis\\s+for\\s+(?:the\\s+)?)?${word}(?:\\s+opinion)?\\s*$`, 'iu');
const headings = {
  qualified: heading('qualified'),
  adverse: heading('adverse'),
  disclaimer: /^\s*(?:basis\s+for\s+)?disclaimer(?:\s+of\s+opinion)?\s*$/iu,
};

/** Sentences after "Basis for qualified opinion", up to the opinion itself. */
function basisOf(statements: readonly Statement[], opinionAt: number): Statement | undefined {
  const from = statements.findIndex(({ text }) => /^\s*basis\s+for\b/iu.test(text));
  const named = from >= 0 ? statements[from + 1] : undefined;
  if (named !== undefined && !opens.test(named.text)) return named;
  const before = statements[opinionAt - 1];
  return before !== undefined && /\bdid\s+not\b|\bnot\b/iu.test(before.text) ? before : undefined;
}

function findHeading(statements: readonly Statement[], pattern: RegExp): Statement | undefined {
  return statements.find(({ text }) => text.length < 60 && pattern.test(folded(text)));
}

/**
 * The auditor's opinion, from the words of the opinion paragraph and its heading. Boilerplate such
 * as "we do not express an opinion on other information" is no disclaimer.
 */
export function findOpinion(statements: readonly Statement[]): Opinion | undefined {
  const disclaimed = findHeading(statements, headings.disclaimer);
  if (disclaimed !== undefined && statements.some(({ text }) => unable.test(text))) {
    return { opinion: 'disclaimer', statement: disclaimed };
  }
  const at = statements.findIndex(({ text }) => opens.test(text));
  const statement = statements[at];
  if (statement === undefined) return undefined;
  const basis = basisOf(statements, at);
  const withBasis = basis === undefined ? {} : { basis };
  const qualified = findHeading(statements, headings.qualified);
  if (except.test(statement.text)) return { opinion: 'qualified', statement, ...withBasis };
  if (qualified) return { opinion: 'qualified', statement: qualified, ...withBasis };
  const adverse = findHeading(statements, headings.adverse);
  if (adverse) return { opinion: 'adverse', statement: adverse, ...withBasis };
  if (fails.test(statement.text)) return { opinion: 'adverse', statement, ...withBasis };
  return { opinion: 'unqualified', statement };
}
