import { parseCompanyName } from '../../../suppliers/company-name.ts';
import { folded, linesOf, type Statement } from './report-statements.ts';

export type Party = Readonly<{ name: string; statement: Statement }>;

const addressed =
  /\bto\s+(?:the\s+)?(?:board\s+of\s+directors|management|directors|members|shareholders)(?:\s+and\s+(?:the\s+)?(?:management|board\s+of\s+directors))?\s+of\s+(?:the\s+)?([^:\n(“"]{2,90})/iu;
const addressee = /^\s*to:?\s+(?:the\s+management\s+of\s+)?(\p{Lu}[^:\n(“"]{2,90}?)\s*:?\s*$/iu;
const examined =
  /\bexamined\s+(?:the\s+)?(?:accompanying\s+)?(?:description\s+of\s+)?([\p{Lu}][^(\n“"]{1,80}?)['’](?:s\b|\s)/u;
const prepared = /^\s*(?:prepared|issued)\s+by:?\s+(.{3,80})$/isu;
const firmForm =
  /\b(?:LLP|L\.L\.P\.|LLC|PLLC|P\.?C\.?|P\.?A\.?|CPAs?|PLC|Ltd\.?|Limited|GmbH|AG|Inc\.?|S\.A\.|Wirtschaftsprüfungsgesellschaft|Accountants|Auditors?)\s*$/u;

/** A company name without the punctuation that followed it in a sentence. */
function trimName(text: string): string {
  return folded(text)
    .replace(/[,;:]+$/u, '')
    .replace(/^(?:the)\s+/iu, '')
    .trim();
}

function matchParty(
  statements: readonly Statement[],
  pattern: RegExp,
  from = 0,
): Party | undefined {
  for (const statement of statements.slice(from)) {
    const name = trimName(pattern.exec(statement.text)?.[1] ?? '');
    if (/^\p{Lu}|^\p{N}/u.test(name) && name.length >= 2) return { name, statement };
  }
  return undefined;
}

/** A line that is a company name and nothing else. */
function companyLine(statement: Statement): string | undefined {
  const line = trimName(statement.text);
  if (line.length < 4 || line.length > 80 || /[.!?]\s/u.test(line.replace(/\b\w+\.\s/gu, ''))) {
    return undefined;
  }
  const parsed = parseCompanyName(line);
  return parsed.form !== undefined && parsed.core !== '' && parsed.rest === '' ? line : undefined;
}

/** The service organisation: the addressee of the opinion, else the company on the cover. */
export function findHolder(
  statements: readonly Statement[],
  auditor: string | undefined,
): Party | undefined {
  const early = statements.filter(({ page }) => page <= 12);
  const named = matchParty(early, addressed) ?? matchParty(early, examined);
  if (named !== undefined) return inFull(named, early, auditor) ?? named;
  return early
    .filter(({ page }) => page <= 2)
    .flatMap((statement) => {
      const name = companyLine(statement);
      return name === undefined || name === auditor ? [] : [{ name, statement }];
    })[0];
}

/** The same company where it is printed with its legal form: on the cover or as addressee. */
function inFull(
  { name }: Party,
  early: readonly Statement[],
  auditor: string | undefined,
): Party | undefined {
  if (parseCompanyName(name).form !== undefined) return undefined;
  return early.flatMap(linesOf).flatMap((statement) => {
    const line = addressee.exec(statement.text)?.[1]?.trim() ?? companyLine(statement);
    const isSame = line !== undefined && line !== auditor && line.startsWith(name);
    return isSame && parseCompanyName(line).form !== undefined ? [{ name: line, statement }] : [];
  })[0];
}

/** The firm that signed below the opinion, else the one named on the cover as author. */
export function findAuditor(
  statements: readonly Statement[],
  opinion: Statement | undefined,
): Party | undefined {
  const at = opinion === undefined ? -1 : statements.indexOf(opinion);
  const below = at < 0 ? [] : statements.slice(at + 1, at + 40).flatMap(linesOf);
  for (const statement of below) {
    if (/^\s*section\s+(?:ii|2)\b/iu.test(statement.text)) break;
    const line = trimName(statement.text).replace(/^\/?s\/?\s+/iu, '');
    if (line.length <= 70 && firmForm.test(line)) return { name: line, statement };
  }
  return matchParty(
    statements.filter(({ page }) => page <= 2),
    prepared,
  );
}
