import type { Polarity } from '../../claim-types.ts';
import providers from '../../gazetteer/hosting-providers.json' with { type: 'json' };
import { polarityOf } from '../../polarity.ts';
import type { FoundPractice } from '../../practices.ts';
import { isFrame, otherSection } from './paper-sections.ts';
import type { PaperStatement } from './paper-statements.ts';
import { speechOf, withoutEnumerator } from './speech.ts';

/** Certificates and reports speak of these; their own claim types prove them. */
const certified: ReadonlySet<string> = new Set([
  'GOV-01',
  'GOV-02',
  'GOV-03',
  'GOV-04',
  'GOV-05',
  'GOV-06',
]);

export function isCertified(criterion: string): boolean {
  return certified.has(criterion);
}

/** How long fixes took on average is neither a practice nor a promise. */
const statistic = /\b(?:median|average|mean time|on average|durchschnitt\w*|im mittel)\b/iu;
/** "The purpose of this policy is to …" does not say that anything is done. */
const intent = /^(?:the )?(?:purpose|aim|goal|objective|intent)\b|\baims? to\b|^(?:ziel|zweck)\b/iu;
/** A purpose clause names the process itself: that it exists and where it applies. */
const ownPurpose: ReadonlySet<string> = new Set(['GOV-07', 'VUL-01']);
const ofSuppliers: ReadonlySet<string> = new Set(['DEP-04', 'DEP-05']);

/** What an exercise covered says nothing of what the supplier does. */
const ofExercise =
  /\b(?:exercise|engagement|assessment|workshop|audit|review|evaluation|project|penetration test)\b[^.;]{0,40}\b(?:did not (?:include|cover|involve|comprise|extend)|excluded|was limited to)\b|\b(?:out of|not in|outside(?: of)?) (?:the )?scope\b|\bnot part of (?:this|the) (?:exercise|engagement|assessment|test|audit|review|project|analysis)\b/iu;

/** "Penetration tests by the Customer require prior consent." */
const byOthers =
  /^[^.;,]{0,20}\b(?:by|durch) (?:the |its |your |our |den |die )?(?:customers?|clients?|users?|buyers?|purchasers?|researchers?|operators?|kunden?|betreibern?|anwendern?|auftraggebers?)\b/iu;

const provider = new RegExp(
  `^(?:${providers.names.map((name) => name.replaceAll('.', '\\.')).join('|')})\\b|^(?:our|the|unser\\w*|der|die) (?:cloud|hosting|data ?cent(?:er|re)|infrastructure|colocation|hosting-?|rechenzentrums-?) ?(?:service )?(?:provider|partner|operator|anbieter|betreiber|dienstleister)`,
  'iu',
);

/** What the company does on whose servers the service runs. */
function isOfProvider(text: string): boolean {
  return provider.test(withoutEnumerator(text));
}

/** Whether the statement says that the supplier does (or does not do) the practice it names. */
export function isSaid(statement: PaperStatement, practice: FoundPractice): boolean {
  const { text, heading } = statement;
  const { criterion } = practice;
  if (otherSection(heading) || opensList(text) || isOfProvider(text)) return false;
  if (ofExercise.test(text) || (criterion === 'VUL-03' && statistic.test(text))) return false;
  if (isFrame(heading, text) && !ownPurpose.has(criterion)) return false;
  return !byOthers.test(text.slice(practice.end)) && speaksOfItself(statement, practice);
}

function speaksOfItself({ text, leadStatement }: PaperStatement, practice: FoundPractice): boolean {
  const lead = leadStatement?.text;
  const speech = speechOf(text, practice.end);
  if (speech === 'statement') return leadAllows(lead);
  if (speech === 'purpose') return ownPurpose.has(practice.criterion) && !intent.test(text);
  if (speech === 'duty of suppliers') return ofSuppliers.has(practice.criterion);
  if (speech === 'duty of others') return practice.criterion === 'VUL-01' && givesContact(text);
  if (speech === 'fragment') return lead !== undefined && isListed(text) && leadSays(lead);
  return false;
}

/** "Fixes are released within:" says its piece in the items below. */
function opensList(text: string): boolean {
  return /:\s*$/u.test(text) && text.length < 90;
}

/** "Please send reports to psirt@…" asks others and names the contact all the same. */
function givesContact(text: string): boolean {
  return /\S@\S+\.\p{L}|https?:\/\//u.test(text) && !/\bmust\b/iu.test(text);
}

const listed = /[\p{L}\p{N}]+[\s-]+[\p{L}\p{N}]+/u;
const dotLeader = /\.{4,}|(?:\. ){4,}/u;

function isListed(text: string): boolean {
  return listed.test(text) && !dotLeader.test(text);
}

/** The sentence above a list must itself say that the items are done. */
function leadSays(lead: string): boolean {
  return speechOf(lead, lead.length) === 'statement' && polarityOf(lead).polarity === 'asserted';
}

const spoiling: ReadonlySet<Polarity> = new Set(['negated', 'planned', 'expired', 'other-party']);

/** An item with its own verb may stand below a lead that says nothing, but not below advice. */
function leadAllows(lead: string | undefined): boolean {
  if (lead === undefined) return true;
  const speech = speechOf(lead, lead.length);
  const speaks = speech === 'fragment' || speech === 'purpose' || speech === 'statement';
  return speaks && !spoiling.has(polarityOf(lead).polarity);
}
