import type { FoundStandard } from '../../standards.ts';

/**
 * How a sentence ties a standard to its subject: `certified` says that somebody is certified for it,
 * `conforming` only that something agrees with it. Anything else merely names the standard.
 */
export type StatementForm = 'certified' | 'conforming';

const certWord =
  '(?:(?:re-?)?certified|certification|certificates?|zertifiziert\\p{L}{0,2}|zertifizierung|zertifikate?s?|certifiée?s?|certificat[oai]s?|certificaci[oó]n|certificazione|certificad[oa]s?|gecertificeerd|certificaat|accredited|attested)';
const toward =
  '(?:to|under|against|for|with|as|per|according to|in accordance with|in conformity with|nach|gemäß|gem\\.|laut|selon|secondo|según|volgens)';
const behindCertified =
  /^[\s®™]{0,2}[-‐–]?\s?(?:standard[\s-])?(?:certified|zertifiziert|certifiée?s?|certificat[oa]|certificad[oa]|gecertificeerd|accredited)(?![\p{L}])(?!\s(?:lead |internal |external |senior )?(?:auditors?|implementers?|assessors?|professionals?|personnel|experts?|consultants?|trainers?))/iu;
const behindCertificate =
  /^[\s®™]{0,2}[-‐–]?\s?(?:standard[\s-])?(?:certification|certificates?|authori[sz]ation|attestation|zertifizierung|zertifikate?s?|certificazione|certificación|certificaat)(?![\p{L}])/iu;
const holds =
  /\b(?:holds?|held|hold|has|have|had|maintains?|maintained|obtain(?:s|ed)?|achiev(?:e|es|ed)|receiv(?:e|ed|es)|earn(?:s|ed)?|gain(?:s|ed)?|award(?:ed)?|attain(?:s|ed)?|renew(?:s|ed)?|pursu(?:e|es|ing)|seek(?:s|ing)?|plan(?:s|ned)?|expect|lost|losing|hält|hat|haben|besitzt|besitzen|verfügt|verfügen|erhalten|erhielt|erlangt|erworben|strebt|streben|our|unsere?r?|de la|possède|détient|posee|possiede|heeft)\b/iu;
const granted =
  /^[^.;]{0,60}\b(?:was|were|is|are|has been|have been|will be|wurde|wird|ist)\b[^.;]{0,30}\b(?:achieved|obtained|renewed|issued|granted|awarded|received|completed|confirmed|valid|in place|current|planned|expected|scheduled|underway|in progress|pending|withdrawn|suspended|expired|erteilt|erneuert|erlangt|geplant|gültig|bestätigt|abgelaufen)\b/iu;
const beforeCertified = new RegExp(
  `(?<![\\p{L}])${certWord}(?:\\s(?:[^.;:|]|(?<=\\b[Nn][or])\\.){1,70})?\\s${toward}\\s(?:the |der |den |die |all |both |la |le )?(?:requirements? of (?:the )?|anforderungen der )?(?:international )?(?:standards?\\s|norm(?:en)?\\s|requirements?\\s)?$`,
  'iu',
);
const certifiedDirectly = new RegExp(`(?<![\\p{L}])${certWord}[\\s:(]{1,3}$`, 'iu');
const germanFrame = /(?<![\p{L}])(?:nach|gemäß|gem\.)\s(?:der |den )?(?:norm(?:en)?\s)?$/iu;
const germanVerb = /^[^.;]{0,80}(?<![\p{L}])(?:re-?)?zertifiziert/iu;

const agreeing =
  /\b(?:align(?:ed|s|ment)?|complian(?:t|ce)|compl(?:y|ies|ying)|conform(?:s|ant|ity|ance)?|accordance|according|based|follow(?:s|ing|ed)?|line|modell?ed|orient(?:ed|iert|ieren)?|meets?|fulfil(?:s|ls|led)?|satisf(?:y|ies)|implement(?:s|ed)?|adher(?:es?|ing|ence)|consistent|designed|built|developed|angelehnt|anlehnung|entspricht|entsprechen|entsprechend|konform|gemäß|nach|erfüllt|erfüllen|ausgerichtet|basiert)\b[^.;:|]{0,60}$/iu;
const agreesBehind =
  /^[\s®™]{0,2}[-‐–]?\s?(?:compliant|aligned|conformant|konforme?[rnsm]?|conforme?|ready|based|inspired|basiert\p{L}{0,2})(?![\p{L}])/iu;

/** A test against a standard certifies nothing. */
const examined =
  /\b(?:test(?:ed|s|ing)?|assess(?:ed|ment|ments)?|evaluat(?:ed|ion)|review(?:ed|s)?|perform(?:ed|s)?|conduct(?:ed|s)?|carried out|verif(?:ied|y)|measured|examined|scan(?:ned|s)?|audit(?:s|ed)?|geprüft|getestet|bewertet|durchgeführt|untersucht|prüfung(?:en)?)\b[^.;:|]{0,40}\s(?:according to|against|to|in accordance with|per|nach|gemäß|gegen|anhand)\s[^.;:|]{0,30}$/iu;

/** The standards of an enumeration share what stands before the first and behind the last. */
export function frameOf(text: string, standards: readonly FoundStandard[], index: number) {
  const joined = (from: number, to: number) =>
    /^[\s,;/&+()]{0,4}(?:and|und|as well as|sowie|et|y|e|or|oder)?[\s(]{0,2}$/iu.test(
      text.slice(from, to),
    );
  let first = index;
  let last = index;
  while (first > 0 && joined(standards[first - 1]?.end ?? 0, standards[first]?.start ?? 0)) first--;
  while (
    last + 1 < standards.length &&
    joined(standards[last]?.end ?? 0, standards[last + 1]?.start ?? 0)
  )
    last++;
  return {
    before: text.slice(0, standards[first]?.start ?? 0),
    after: text.slice(standards[last]?.end ?? 0),
  };
}

/** What a sentence says of a standard, told by the words right before and behind it. */
export function statementForm(before: string, after: string): StatementForm | undefined {
  if (behindCertified.test(after)) return 'certified';
  if (behindCertificate.test(after) && (holds.test(before) || granted.test(after)))
    return 'certified';
  if (beforeCertified.test(before) || certifiedDirectly.test(before)) return 'certified';
  if (germanFrame.test(before) && germanVerb.test(after)) return 'certified';
  if (examined.test(before)) return undefined;
  if (agreesBehind.test(after) || agreeing.test(before)) return 'conforming';
  return undefined;
}
