import type { Span } from '../../../evidence/document.ts';

/** Characters on either side in which the words that deny stand. */
const near = 80;

const use = `(?:us(?:e|es|ing)|contains?|includes?|ships?|embeds?|incorporates?|bundles?|employs?|rely on|relies on|depends? on|make use of|integrate)`;
const few = String.raw`(?:\s[\p{L}-]{1,20}){0,4}\s?["'“„(]?`;
const filler = String.raw`(?:\s[\p{L}-]{1,20}){0,3}\s["'“„(]?`;

/** Ends where the name begins. */
const before: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:do|does|did|is|are)(?: not|n['’]t)(?: currently)? ${use}${few}$`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:never|not) ${use}${few}$`, 'iu'),
  new RegExp(String.raw`\b(?:no|without|without any|free (?:of|from)|not any)${filler}$`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})(?:kein(?:e|en|er|em|erlei)?|ohne|frei von)${filler}$`, 'iu'),
  new RegExp(String.raw`\bn['’](?:utilis|emplo|intègr)\p{L}{1,6} (?:pas|aucun)${few}$`, 'iu'),
];

/** Begins where the name ends. */
const after: readonly RegExp[] = [
  /^(?:\s[\p{L}-]{1,20}){0,3}\s(?:is|are|was|were) (?:not|never)(?: \p{L}{1,12}){0,2} (?:used|included|present|part|contained|shipped|installed|embedded|in use|integrated)/iu,
  /^[\s-]?(?:\s?[\p{L}-]{1,20}){0,4}\snicht (?:\p{L}{1,12} )?(?:verwendet|eingesetzt|genutzt|enthalten|zum einsatz|verbaut|benutzt)/iu,
];

/** It denies a weakness of the component, or one of its versions, and not the component. */
const limited =
  /^[\s-]{0,2}(?:v\.?|version\s)?\d|^\s(?:\p{L}{1,20}\s){0,2}(?:vulnerabilit|schwachstelle|weakness|issue|cve|incident|version|problem|finding|lücke|update)|^\p{L}*[-\s](?:scan|tool|audit|policy|compliance|verletzung|violation)/iu;
const condition =
  /\b(?:unless|except|without (?:\p{L}{1,20} ){0,2}(?:approval|permission|review)|ohne (?:\p{L}{1,20} ){0,2}(?:freigabe|genehmigung|prüfung)|wenn nicht|außer|but)\b/iu;

/** Whether a sentence says that what stands at `name` is not used, in English, German or French. */
export function deniesUse(text: string, { start, end }: Span): boolean {
  const left = lastClause(text.slice(Math.max(0, start - near), start));
  const right = text.slice(end, end + near);
  if (limited.test(right) || condition.test(`${left} ${right}`)) return false;
  return before.some((words) => words.test(left)) || after.some((words) => words.test(right));
}

function lastClause(text: string): string {
  return text.slice(Math.max(...[...':;.!?'].map((sign) => text.lastIndexOf(`${sign} `))) + 1);
}

/** Whether a question asks if something is in the product. */
export function asksForUse(question: string): boolean {
  return asked.test(question);
}

const asked =
  /\b(?:us(?:e|es|ed|ing)|contain(?:s|ed)?|includ(?:e|es|ed)|ship(?:s|ped)?|embed(?:s|ded)?|depend|verwend\p{L}*|nutz\p{L}*|genutzt|enth\p{L}*|eingesetzt|setzen)(?!\p{L})/iu;

const knownVulnerabilities =
  /(?<!\p{L})(?:known|bekannte[nr]?|connues?)(?: [\p{L}-]{1,20}){0,3} (?:vulnerabilities|schwachstellen|sicherheitslücken)(?!\p{L})/giu;

/** Where a text speaks of known vulnerabilities. */
export function knownVulnerabilitiesIn(text: string): readonly Span[] {
  return [...text.matchAll(knownVulnerabilities)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}
