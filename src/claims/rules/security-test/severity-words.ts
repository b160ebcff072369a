import type { Span } from '../../../evidence/document.ts';
import { type Severity, severities } from '../../claim-types.ts';
import words from '../../gazetteer/severity-words.json' with { type: 'json' };

export type FoundSeverity = Span & Readonly<{ severity: Severity }>;

const severityOfWord = new Map<string, Severity>();
for (const severity of severities)
  for (const word of words.words[severity])
    if (!severityOfWord.has(word)) severityOfWord.set(word, severity);

const alternatives = (list: Iterable<string>): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[ -]/gu, '[ -]'))
    .join('|');
const severityWord = alternatives(severityOfWord.keys());
const inProse = new RegExp(`(?<![\\p{L}\\p{N}])(?:${severityWord})(?![\\p{L}\\p{N}])`, 'giu');
const qualifier = alternatives(words.qualifiers);
const alone = new RegExp(
  `^(?:(?:${qualifier})[ :-]+)?(?:p[1-5] ?[-–:] ?)?(${severityWord})(?:[ -](?:${qualifier}))*(?: \\(p[1-5]\\))?:?$`,
  'iu',
);

/**
 * Words after which "high" or "low" speaks of something other than a finding: "high availability",
 * "low privileges", "critical systems".
 */
const otherNoun =
  /^[ -](?:level(?! (?:of hazard|risk|issue|finding|vuln))|privileg|availab|quality|number|volume|performance|resolution|speed|data|infrastructure|path|business|time|complexity|end\b|cost|value|probab|likelihood|confidence|priorit(?!y (?:p\d|issue|finding|vuln))|system|component|asset|function|service|operation|process|application|environment|standard|degree|effort|resource|importance|school|anzahl|verfügbar|qualität|maß|sicherheit|aufwand)/iu;

/** The severity a cell names and nothing else: "High", "HIGH RISK", "P2 – High", "Critical issues". */
export function severityOf(cell: string): Severity | undefined {
  const trimmed = cell.trim();
  if (trimmed.length > 40) return undefined;
  const found = alone.exec(trimmed)?.[1]?.toLowerCase().replaceAll('-', ' ');
  return found === undefined ? undefined : severityOfWord.get(found);
}

/** Every severity named in running text, left to right. */
export function findSeverities(text: string): FoundSeverity[] {
  const found: FoundSeverity[] = [];
  for (const { index, 0: word } of text.matchAll(inProse)) {
    const severity = severityOfWord.get(word.toLowerCase().replaceAll('-', ' '));
    const end = index + word.length;
    if (severity && !otherNoun.test(text.slice(end, end + 30)))
      found.push({ start: index, end, severity });
  }
  return found;
}
