import type { FoundCommitment } from './commitments-in.ts';

const sbom = /\b(?:sboms?|software bills? of materials?|software-stücklisten?)\b/iu;
const hands =
  /(?<!\p{L})(?:provid|deliver|suppl(?:y|ies|ied)|ship|attach|furnish|hand(?:s|ed)? over|mak(?:e|es) available|made available|accompan|publish|receiv|includ|bereitgestellt|stell(?:t|en) .* (?:bereit|zur verfügung)|zur verfügung gestellt|liefert|liefern|geliefert|mitgeliefert|beigefügt|übergeben|übergibt|erhalten|erhält|veröffentlicht)\p{L}*/iu;
const eachTime =
  /\b(?:(?:each|every|any|all|per) (?:new |major |product |software |firmware |delivered )*(?:release|version|update|delivery|shipment|build|product|firmware)s?|(?:zu|mit|je|pro|für) (?:jede[mrns]?|neuen?)? ?(?:neuen? |ausgelieferten? )*\p{L}*(?:release|version|update|lieferung|produkt)\p{L}*)/iu;
const promptly =
  /\b(?:without (?:undue|unreasonable) delay|promptly|immediately|as soon as (?:possible|practicable)|unverzüglich|umgehend|ohne schuldhaftes zögern)\b/iu;
const notifies =
  /\b(?:notif(?:y|ies)|inform|report|informier\p{L}*|benachrichtig\p{L}*|meldet|melden|unterricht\p{L}*)\b/iu;
const trouble =
  /\b(?:security (?:incident|breach|event)s?|(?:data |personal data )?breach(?:es)?|vulnerabilit\w+|exploit\w*|sicherheitsvorf\p{L}+|schwachstelle\p{L}*|sicherheitslücke\p{L}*)/iu;
const customer =
  /\b(?:customer|client|buyer|purchaser|licensee|you|kunden?|auftraggeber\p{L}*|besteller\p{L}*)\b/iu;

/** Promises without a length of time: an SBOM with each release; in a contract, prompt notice. */
export function openPromisesIn(
  sentence: string,
  timed: readonly FoundCommitment[],
  isContract: boolean,
): FoundCommitment[] {
  const has = (subject: FoundCommitment['subject']): boolean =>
    timed.some((found) => found.subject === subject);
  const whole = {
    businessDays: false,
    durationAt: 0,
    span: { start: 0, end: sentence.length },
  };
  const found: FoundCommitment[] = [];
  if (!has('sbom-delivery') && promisesSbom(sentence, isContract)) {
    found.push({ subject: 'sbom-delivery', ...whole });
  }
  if (isContract && !has('notify') && promisesNotice(sentence)) {
    found.push({ subject: 'notify', ...whole });
  }
  return found;
}

function promisesSbom(sentence: string, isContract: boolean): boolean {
  if (!sbom.test(sentence) || !hands.test(sentence)) return false;
  return eachTime.test(sentence) || (isContract && /\b(?:shall|must|will|muss)\b/iu.test(sentence));
}

function promisesNotice(sentence: string): boolean {
  const isNotice = notifies.test(sentence) && trouble.test(sentence) && customer.test(sentence);
  return isNotice && promptly.test(sentence);
}
