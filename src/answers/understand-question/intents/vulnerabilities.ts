import { severities } from '../../../claims/claim-types.ts';
import { found, type Intent, type QuestionDraft } from '../question-draft.ts';

type Draft = Extract<QuestionDraft, { kind: 'vulnerability' }>;

const id = /\b(?:CVE[-_ ]?\d{4}[-_ ]\d{4,7}|GHSA(?:-[0-9a-z]{4}){3}|MAL-\d{4}-\d+)\b/iu;
const exploited =
  /\b(?:exploited|exploitation|kev|in the wild|actively|ausgenutzt\w*|aktiv genutzt)\b/u;

/** "Does the VEX say CVE-… is not affected?", "list their open critical advisories". */
export const vulnerabilityIntent: Intent = ({ text, said, products }) => {
  const named = id.exec(text)?.[0];
  const about = found('product', products[0]);
  if (named) {
    return { kind: 'vulnerability', id: idAsWritten(named), ...about, ...expectation(said) };
  }
  if (!asksForOpen(said)) return undefined;
  return {
    kind: 'vulnerability',
    ...about,
    ...found('severity', severityIn(said)),
    ...(exploited.test(said) ? { exploited: true } : {}),
  };
};

/** GHSA ids are lower case after their prefix; the others are upper case, with hyphens. */
function idAsWritten(named: string): string {
  const cve = /^cve[-_ ]?(\d{4})[-_ ](\d+)$/iu.exec(named);
  if (cve) return `CVE-${cve[1]}-${cve[2]}`;
  return /^ghsa/iu.test(named) ? `GHSA${named.slice(4).toLowerCase()}` : named.toUpperCase();
}

function expectation(said: string): Pick<Draft, 'expects'> {
  if (/\b(?:not|n't|nicht|kein\w*|un) ?(?:be )?(?:affected|vulnerable|betroffen)\b/u.test(said)) {
    return { expects: 'not_affected' };
  }
  if (/\bunder investigation\b|\bin untersuchung\b|\buntersucht\b/u.test(said)) {
    return { expects: 'under_investigation' };
  }
  if (/\b(?:fixed|patched|resolved|behoben|geschlossen)\b/u.test(said)) return { expects: 'fixed' };
  return /\b(?:affected|vulnerable|exposed|betroffen|verwundbar|anfallig)\b/u.test(said)
    ? { expects: 'affected' }
    : {};
}

/** "How fast do they fix critical vulnerabilities?" is about a promise, not about a list. */
function asksForOpen(said: string): boolean {
  const open =
    /\b(?:open|unfixed|unpatched|known|critical|high|exploited|exploitable|kev|offene[nrs]?|bekannte[nrs]?|kritische[nrs]?|ungepatchte[nrs]?|ausgenutzte[nrs]?)\b.{0,40}\b(?:advisor\w+|cves?|vulnerabilit\w+|schwachstellen?|sicherheitslucken?)\b/u;
  const lists =
    /\b(?:list|show|which|what|any|who|wer|how many|are there|does|have|zeige?|welche[nrs]?|gibt es|hat|haben|wie viele|liste)\b/u;
  const isTime =
    /\b(?:fix\w*|patch(?:es)?|remediat\w*|days?|hours?|beheb\w*|behoben|schnell|fast|quick\w*|process|scan\w*|handle\w*|monitor\w*|polic\w+)\b/u;
  return open.test(said) && lists.test(said) && !isTime.test(said);
}

function severityIn(said: string): Draft['severity'] {
  if (/\bkritisch\w*\b/u.test(said)) return 'critical';
  return severities.find((one) => new RegExp(`\\b${one}\\b`, 'u').test(said));
}
