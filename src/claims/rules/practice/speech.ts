/**
 * What a sentence does with the practice it names. Only `statement` says that the supplier does (or
 * does not do) it; the others must never become a claim about the supplier.
 */
export type Speech =
  | 'statement'
  | 'question'
  | 'advice'
  | 'duty of others'
  | 'duty of suppliers'
  | 'definition'
  | 'purpose'
  | 'reference'
  | 'fragment';

const enumerator =
  /^(?:[\s•▪◦‣●○■□–—*·✓✔➢-]|\(?\d{1,2}(?:\.\d{1,2}){0,4}[.)]?\s|\(?[a-z][.)]\s){1,6}/u;

const question =
  /\?["”)]?\s*$|^(?:please|bitte)\b|^(?:describe|explain|state|list|specify|indicate|beschreiben sie|nennen sie)\b/iu;

const advice =
  /\b(?:we|is|are|strongly|highly|also|be|experts?|testers?|author|it) (?:strongly |highly |also )?(?:recommend|recommends|recommended|advise|advises|advised|suggest|suggests|suggested)\b|^recommend|\brecommendations?:|(?<!^|\b(?:that|which|who) )should\b|\bought to\b|\bit is (?:advisable|best|good practice)|\bconsider (?:using|adding|to|implementing|introducing)\b|\bcould be (?:used|added|improved|introduced|extended)\b|\b(?:sollten?|empfehlen|empfiehlt|empfohlen|ratsam|könnten?|würden?)\b/iu;

const referral =
  /^(?:see|refer to|for (?:more|further|details|additional)|further (?:details|information)|siehe|vgl\.?|weitere (?:informationen|details)|references?:|related documents?:|mitgeltende)/iu;

const purpose =
  /^(?:it|this policy|the policy|this document|this process) aims? to\b|^(?:the )?(?:purpose|aim|goal|objective|scope|intent) (?:of|is)\b|^this (?:document|policy|procedure|manual|standard|guideline|plan|paper|handbook|section|chapter|annex|appendix|agreement|contract|statement|process)(?: \w+){0,2} (?:describes?|defines?|covers?|sets? out|specif(?:y|ies)|explains?|outlines?|contains?|is intended|summari[sz]es?|presents?|lays? down|establish(?:es)?|governs?|applies|apply)\b|^(?:ziel|zweck|gegenstand|geltungsbereich) (?:des|der|dieser|dieses|ist)\b|^diese[rs]? (?:dokument|richtlinie|handbuch|verfahren|leitlinie|abschnitt|kapitel|anweisung|anlage|vereinbarung|vertrag)\w* (?:beschreibt|regelt|legt|definiert|enthält|gilt|erläutert|fasst)\b/iu;

/** Right after the term: the sentence explains the word instead of using it. */
const definitionAfter =
  /^["”’)]?(?:\s?\([^)]{1,60}\))?,?\s?(?:(?:is|are) (?:an? |the )?(?:process|practice|technique|method|art|act|way|term|formal|type|form|list|approach|activity|procedure|inventory|systematic|standard|framework)\b|means\b|refers? to\b|stands? for\b|denotes?\b|(?:is|are) defined as\b|(?:is|are) an? \p{L}+ (?:process|practice|technique|method|term|list|approach|activity|that|which|in which|where|of)\b|bezeichnet\b|bedeutet\b|steht für\b|ist (?:eine?|die|das|der) (?:verfahren|methode|prozess|technik|liste|vorgehen|verzeichnis|aktivität)\b)/iu;

const otherParties =
  '(?:customers?|clients?|end[- ]users?|users?|operators?|asset owners?|integrators?|licensees?|buyers?|purchasers?|tenants?|you|plant operators?|system integrators?|reporters?|finders?|researchers?|kunden?|betreiber|anwender|nutzer|auftraggeber|integratoren?|sie)';
const dutyVerbs =
  '(?:must|shall|should|have to|has to|need to|needs to|is responsible|are responsible|remains? responsible|is required|are required|are obliged|is obliged|are expected|agrees? to|undertakes? to|will need|müssen|muss|sollten?|soll|haben|hat|sind verantwortlich|ist verantwortlich|sind verpflichtet|ist verpflichtet)(?! be (?:notified|informed|provided|given|warned|alerted|offered|supplied|able|made))';
const dutyOfOthers = new RegExp(
  `^(?:the |each |every |all |any |our |der |die |das |den |jeder )?${otherParties},? (?:\\w+ ){0,2}?${dutyVerbs}\\b|^(?:der |die |the )?(?:auftraggeber|besteller|käufer|buyer|purchaser|licensee|client) (?!wird|werden|erhält|kann|darf|is|are|can|may|will|receives|has the right)|\\b(?:customer|client|user|operator)(?:s|'s|s'|’s|s’)? (?:own )?responsib|\\bresponsibility of the (?:customer|client|user|operator)|\\bverantwortung des (?:kunden|betreibers|anwenders|auftraggebers)`,
  'iu',
);

/** Told to the reader: "Change your password", "Easily scale your apps". */
const instruction =
  /^(?:use|restrict|run|identify|integrate|route|capture|easily|securely|connect|configure|enable|disable|change|set|make sure|ensure|verify|check|install|keep|apply|update|deploy|view|let|choose|select|review|protect|store|avoid|do|never|always|follow|subscribe|download|activate|limit|monitor|back up)\b.*\b(?:your|you)\b|^(?:ask|discover|learn|find out|talk to|try|explore|benefit|contact|request|get)\b.*\b(?:your|you|our|us)\b|^\p{L}+en sie\b/iu;
/** What a law or a standard asks of everybody. */
const ofLaw =
  /^(?:the |der |die )?(?:eu |european )?(?:cra|cyber resilience act|cyberresilienz\w*|nis ?2\w*|gdpr|directive|regulation|standard|iec|iso|article|art\.|annex|law|norm|verordnung|richtlinie \(eu\))\b.{0,60}?\b(?:requires?|applies|demands?|mandates?|obliges?|defines?|states?|specifies|recommends?|enter(?:s|ed)|comes?|names|fordert|verlangt|verpflichtet|definiert|schreibt)\b|^(?:manufacturers|economic operators|importers|distributors|hersteller|vendors of products)\b.{0,40}?\b(?:must|shall|should|are (?:required|obliged)|have to|müssen|sollten|sind verpflichtet)\b|\b(?:cra|act|directive|regulation|law) (?:will |shall |would )?(?:require|oblige|demand|mandate)s?\b|\b(?:is|are) (?:an? )?(?:common|typical|well-known|popular|proven|established) (?:methods?|techniques?|practices?|tools?|measures?)\b|\b(?:according to|laut|gemäß) (?:an? |einer )?(?:study|survey|studie|umfrage)|\b(?:percent|%|most|many) (?:of )?(?:all )?(?:manufacturers|companies|vendors|suppliers)\b|\b(?:requirements?|recommended|required|demanded) (?:of|by|in|under) (?:the )?(?:cra|cyber resilience act|iec|iso|nis ?2|directive|regulation)\b/iu;
/** A request to those who report or use. */
const asked =
  /\b(?:we (?:kindly )?(?:ask|request|invite|encourage) (?:you|that|reporters|researchers|finders|customers|users|everyone|all)|bitten wir|wir bitten|möchten wir sie bitten|please)\b/iu;
/** The supplier's own suppliers; in the plural, since "the supplier" of a contract is the supplier. */
const dutyOfSuppliers = new RegExp(
  `^(?:the |all |any |our |every |each |die |alle |unsere )?(?:(?:external|third[- ]party|critical|component|software|externe|kritische) )?(?:sub-?suppliers?|suppliers|vendors?|sub-?contractors?|sub-?processors?|contractors|third parties|partners|zulieferer|lieferanten|unterauftragnehmer|subunternehmer|dienstleister|(?:each|every|any) supplier)\\b[^.;]{0,60}\\b${dutyVerbs}\\b`,
  'iu',
);

const finite =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|will|shall|must|can|may|cannot|we|ist|sind|war|waren|wird|werden|wurden?|hat|haben|muss|müssen|kann|können|darf|soll|sollen|wir|erfolgt|erfolgen)\b/iu;
const lexical =
  /\b(?:us|run|perform|conduct|review|requir|maintain|publish|provid|deliver|generat|produc|sign|scan|monitor|receiv|complet|follow|includ|ensur|enforc|block|fail|tak|keep|stor|test|notif|inform|acknowledg|assess|triag|track|support|operat|manag|offer|employ|hold|check|verif|identif|restrict|limit|cover|contain|document|defin|specif|prevent|carr|undergo|accompan|archiv|remain|get|go|creat|ship|build|approv|investigat|analy[sz]|report|releas|retain|rotat|implement|adopt|start|trigger|protect|reject|commit|aim|plan|intend|lack|need|allow|fix|patch|appl|isolat|separat|authenticat|encrypt|pin|fetch|control|record|compar|match|prioriti[sz]|classif|scor|attend|pass|train|work|mak|receiv|patch|remediat|resolv|deploy|prohibit|forbid|avoid|evaluat|select|adher|compl|overse|lead|obtain|mak|appoint|nominat|own|writ|audit|archiv|issu|distribut|collect|detect|resol|updat|enabl|build|hav)(?:e|es|s|ies|y|ed|ied|en)?\b/iu;
const lexicalGerman =
  /(?<!\p{L})(?:führ|prüf|nutz|verwend|setz|besteh|stell|liefer|informier|meld|beheb|betreib|veröffentlich|erstell|unterlieg|durchläuf|umfass|pfleg|überwach|scann|test|signier|speicher|archivier|absolvier|nehm|bewert|dokumentier|analysier|find|verhinder|blockier|verpflicht|verfüg|plan|verzicht|schul|stimm|beschränk|trenn|lieg|bestätig|benachrichtig|garantier|gewährleist|beseitig|unterricht|übergib|übergeb|weis|leit|nimm|arbeit|begleit)(?:t|en|et|te|ten)(?!\p{L})/iu;
const irregularGerman =
  /(?<!\p{L})(?:beträgt|betragen|dauert|dauern|gilt|gelten|erhält|erhalten|enthält|enthalten|steht|stehen|läuft|laufen|trägt|tragen|hält|halten|nimmt|nehmen|gibt|geben|bleibt|bleiben|tritt|weist|lässt)(?!\p{L})/iu;
const extent =
  /\b(?:every|each|all|any|both|before|prior to|daily|nightly|weekly|monthly|quarterly|annual|annually|yearly|continuous|continuously|automated|automatic|mandatory|per|at least|within|jede\w*|alle\w*|vor|täglich|wöchentlich|monatlich|jährlich|automatisch\w*|verpflichtend\w*|mindestens|pro|je|regelmäßig\w*)\b/iu;
const dotLeader = /\.{4,}|(?:\. ){4,}|…{2,}/u;

/** One line, same length: line ends and tabs become blanks. */
export function flat(text: string): string {
  return text.replace(/\s/gu, ' ');
}

/** The sentence without its bullet or section number. */
export function withoutEnumerator(sentence: string): string {
  return sentence.replace(enumerator, '');
}

/** "Approved by: Jana Horakova, Product Security Officer" names, it does not state. */
const labelled = /^\p{L}[\p{L} ./-]{1,32}:\s/u;

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** A heading, a table cell, a line of a table of contents: words, but nothing said about them. */
export function isFragment(sentence: string): boolean {
  const body = withoutEnumerator(sentence);
  const words = wordCount(body);
  const ended = /[.!:;]["”’)]?\s*$/u.test(body);
  if (dotLeader.test(sentence) || words < 3) return true;
  if (finite.test(body)) return false;
  if (labelled.test(body) && !ended && words < 16) return true;
  const hasVerb = lexical.test(body) || lexicalGerman.test(body) || irregularGerman.test(body);
  if (hasVerb && ended) return words < 4;
  if (/[.!]\s*$/u.test(body) && words > 5 && !labelled.test(body)) return false;
  return words < 5 || !extent.test(body);
}

/** What a sentence does with the practice named at `after` (offset just behind its term). */
export function speechOf(sentence: string, after: number): Speech {
  const text = flat(sentence);
  const body = withoutEnumerator(text);
  if (question.test(body)) return 'question';
  if (isFragment(text)) return 'fragment';
  if (referral.test(body)) return 'reference';
  if (purpose.test(body)) return 'purpose';
  if (ofLaw.test(body)) return 'definition';
  if (dutyOfOthers.test(body) || instruction.test(body) || asked.test(body))
    return 'duty of others';
  if (dutyOfSuppliers.test(body)) return 'duty of suppliers';
  if (after < 90 && definitionAfter.test(text.slice(after))) return 'definition';
  return advice.test(body) ? 'advice' : 'statement';
}
