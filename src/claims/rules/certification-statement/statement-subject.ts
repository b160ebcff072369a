import type { Span } from '../../../evidence/document.ts';
import providers from '../../gazetteer/hosting-providers.json' with { type: 'json' };
import { hasLegalForm } from '../certificate/company-names.ts';

/** Whom or what a sentence calls certified, as printed. */
export type StatementSubject = Readonly<{ holder?: string; product?: string }>;

const verb =
  /\s(?:is|are|was|were|has|have|holds?|maintains?|operates?|remains?|became|will|plans?|achieved|obtained|received|renewed|ist|sind|wurde|wird|hat|haben|hält|besitzt|verfügt)\s/iu;
const article =
  /^(?:the|our|its|all|both|each|every|these|this|that|der|die|das|unsere?r?|our own)\s/iu;
const pronoun =
  /^(?:we|it|they|he|she|you|i|wir|sie|er|es|which|who|there|as|in|since|for|at|by|with|on|to|if|when|while)\b/iu;
const goods =
  /\b(?:platform|product|service|services|solution|software|system|controller|device|gateway|series|firmware|application|app|cloud|suite|module|component|drive|plc|hmi|switch|router|plattform|produkt|dienst|lösung|steuerung|gerät|anwendung)\b/iu;
const known = providers.names.map((name) => name.replaceAll('.', '\\.')).join('|');
const provider = new RegExp(`(?<![\\p{L}\\p{N}])(?:${known})(?![\\p{L}\\p{N}])`, 'gu');

/** "Redhill Testing Ltd, an ISO/IEC 27001 certified company, …" */
const appositive =
  /(?:^|\. )(?<name>\p{Lu}[^,.]{2,60}(?:, [A-Z][\p{L}.]{1,6})?), (?:an?|the|eine?|das|die) $/u;

/** The words before the verb, if they name a company or a product. `at` is where the standard is. */
export function statementSubject(sentence: string, at: number): StatementSubject {
  const apposition = appositive.exec(sentence.slice(0, at))?.groups?.['name'];
  if (apposition) return { holder: apposition };
  const found = verb.exec(sentence.slice(0, at));
  const lead = /^[\s•▪–*·-]*/u.exec(sentence)?.[0].length ?? 0;
  if (!found || found.index <= lead) return {};
  const whole = sentence.slice(lead, found.index);
  const own = article.test(whole);
  const name = whole.replace(article, '').replace(/[®™]/gu, '').trim();
  if (pronoun.test(name) || name.split(/\s/u).length > 7 || !/^[\p{Lu}\p{N}]/u.test(name))
    return {};
  if (own && !hasLegalForm(name) && !/\p{Lu}.*\p{Lu}|\d/u.test(name)) return {};
  const predicate = sentence.slice(found.index, at + 160);
  const isGoods = !hasLegalForm(name) && (goods.test(name) || goods.test(predicate));
  return isGoods ? { product: name } : { holder: name };
}

const others =
  '(?:data ?cent(?:er|re)s?|rechenzentr\\p{L}{2}|(?:hosting|cloud|infrastructure|service|colocation|iaas|it)[ -](?:providers?|partners?|operators?|infrastructure|facilit(?:y|ies))|providers?|sub-?processors?|sub-?contractors?|sub-?suppliers?|hosters?|hosting-?anbieter\\p{L}?|hosting-?dienstleister\\p{L}?|hosting-?partner\\p{L}?|dienstleister\\p{L}?|unterauftragnehmer\\p{L}?|lieferant\\p{L}{0,2})';
const hosted =
  /\b(?:hosted|housed|located|runs?|running|operated|stored|gehostet|betrieben|läuft|laufen|untergebracht)\b[^.;]{0,60}\b(?:in|on|at|by|from|bei|auf|von)\s[^.;]{0,80}$/iu;
const ownOnes = /\b(?:our own|we own|company-owned|eigene[nrms]?)\b/iu;
const behindStandard = new RegExp(
  `^[\\s-]{0,2}(?:certified|zertifizierte?[nrms]?)[\\s,]{1,2}(?:[\\p{L}-]{2,20}\\s){0,3}${others}(?![\\p{L}])`,
  'iu',
);
const beforeStandard = new RegExp(`(?<![\\p{L}])${others}(?![\\p{L}])[^.;]{0,80}$`, 'iu');
const byOthers = new RegExp(
  `\\b(?:by|from|of|durch|von|bei)\\s(?:our|the|its|their|unsere[nrm]?|dem|den|der)\\s(?:[\\p{L}-]{2,20}\\s){0,2}${others}(?![\\p{L}])`,
  'iu',
);

/** The certificate spoken of belongs to whom the supplier buys from: its data centre, its provider. */
export function isOfOthers(sentence: string, { start, end }: Span): boolean {
  if (ownOnes.test(sentence)) return false;
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  if (behindStandard.test(after) || byOthers.test(sentence)) return true;
  if (hosted.test(before)) return true;
  if (
    beforeStandard.test(before) &&
    /^[\s-]{0,2}(?:certif|zertif|compliant|accredit)/iu.test(after)
  )
    return true;
  const named = providerBefore(before);
  return named !== undefined && verbBehind.test(before.slice(named));
}

const verbBehind =
  /^(?:'s|’s)?[ ,]{1,2}(?:which |who |that )?(?:is|are|has|have|holds?|provides?|maintains?|ist|sind|hat|verfügt)\b[^.;]{0,60}$/iu;

/** Where the name of the last provider ends. */
function providerBefore(text: string): number | undefined {
  const last = [...text.matchAll(provider)].at(-1);
  return last && last.index + last[0].length;
}

/** The provider nearest before a standard, when somebody else's certificate is meant. */
export function otherParty(sentence: string, at: number): string | undefined {
  const named = [...sentence.matchAll(provider)];
  const before = named.filter(({ index }) => index < at).at(-1);
  return (before ?? named[0])?.[0];
}
