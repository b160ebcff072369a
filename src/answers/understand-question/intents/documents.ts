import type { evidenceKinds } from '../../../evidence/evidence.ts';
import { found, type Intent, type QuestionDraft } from '../question-draft.ts';

const asksToWrite =
  /\b(?:draft|write|formulate|prepare|compose|word|give me|propose|suggest|entwurf|entwirf|formulier\w*|schreib\w*|verfass\w*|erstell\w*)\b/u;

/** Texts for the buyer: a clause, an RFP section, an e-mail that asks for evidence. */
export const draftIntent: Intent = (reading) => {
  const { said } = reading;
  const contract = /\b(?:contract|clause|agreement|vertrag|klausel)\b/u.test(said);
  const shouldSay =
    /\b(?:should|must|could|soll\w*|what|which|muss)\b.{0,60}\b(?:say|state|include|contain|require|put|stehen|enthalten|contract|clause)\b/u;
  if (/\b(?:clause|klausel)\b/u.test(said) && (asksToWrite.test(said) || /\bneed\b/u.test(said))) {
    return { kind: 'draft', document: 'clause', ...found('topic', topicOf(said)) };
  }
  if (contract && shouldSay.test(said) && topicOf(said)) {
    return {
      kind: 'draft',
      document: 'clause',
      asksFor: 'advice',
      ...found('topic', topicOf(said)),
    };
  }
  const needs = /\b(?:need|want|would like|brauche|brauchen)\b/u.test(said);
  if (!asksToWrite.test(said) && !needs) return undefined;
  if (/\b(?:rfp|rfq|rfi|tender|ausschreibung|lastenheft|pflichtenheft)\b/u.test(said)) {
    return { kind: 'draft', document: 'rfp-section' };
  }
  return asksToWrite.test(said) &&
    /\b(?:e-?mails?|mail|letter|message|request|anfrage|brief|anschreiben|nachricht)\b/u.test(said)
    ? { kind: 'draft', document: 'evidence-request' }
    : undefined;
};

type Topic = NonNullable<Extract<QuestionDraft, { kind: 'draft' }>['topic']>;

const topics: readonly (readonly [Topic, RegExp])[] = [
  ['sbom-delivery', /\bsboms?\b|\bbill of materials\b|\bcomponents?\b/u],
  [
    'incident-notification',
    /\b(?:notif\w*|notice|incidents?|breach\w*|exploit\w*|meldefrist\w*|vorfall\w*|meldung\w*|benachrichtig\w*)\b/u,
  ],
  ['support-period', /\bsupport\w*\b|\bsecurity updates?\b/u],
  [
    'vulnerability-fixes',
    /\b(?:fix\w*|patch\w*|remediat\w*|vulnerabilit\w*|schwachstelle\w*|behebung\w*)\b/u,
  ],
  ['audit-right', /\baudit\w*\b/u],
  ['subcontractors', /\bsub-?contract\w*\b|\bsub-?suppliers?\b|\bunterauftrag\w*\b/u],
  [
    'secure-development',
    /\b(?:secure development|ssdlc|sdl|development process|sichere entwicklung)\b/u,
  ],
  ['evidence', /\b(?:evidence|certificat\w*|documents?|nachweis\w*|zertifikat\w*)\b/u],
];

function topicOf(said: string): Topic | undefined {
  return topics.find(([, pattern]) => pattern.test(said))?.[0];
}

/** "What else would be acceptable?", "what should I ask for next?", "what is missing?". */
export const requestIntent: Intent = (reading) => {
  const { said, criteria } = reading;
  const instead =
    /\b(?:what else|something else|anything else|alternativ\w*|instead|next[- ]best|substitute|acceptable|would do|stattdessen|ersatz\w*|akzeptab\w*|was sonst)\b/u;
  const criterion = criteria[0] ?? reading.context.memory.criterion;
  if (instead.test(said) && criterion) return { kind: 'alternatives', criterion };
  const ask = /\b(?:ask|request|demand|anfordern|fragen|verlangen|nachfordern)\b/u;
  const what =
    /\b(?:what|which|was|welche)\b.{0,40}\b(?:should|shall|do|to|else|next|soll\w*|muss\w*|als nachstes)\b/u;
  if (ask.test(said) && what.test(said)) return { kind: 'next-requests' };
  return /\b(?:what|was|which|anything|something|welche)\b.{0,40}\b(?:missing|fehl\w*|lacking|gaps?|lucken)\b|\bgaps?\b|\blucken\b|\bmust-?haves?\b|\bready (?:to|for)\b|\b(?:before|until) we (?:can )?(?:sign|buy|order|onboard)\b/u.test(
    said,
  )
    ? { kind: 'gaps' }
    : undefined;
};

const kindWords: readonly (readonly [(typeof evidenceKinds)[number], RegExp])[] = [
  ['certificate', /\bcertificates?\b|\bzertifikate?\b/u],
  ['audit-report', /\baudit reports?\b|\bsoc\b|\bprufberichte?\b/u],
  ['security-test-report', /\bpen(?:etration)? ?tests?\b|\btest reports?\b/u],
  ['policy', /\bpolic(?:y|ies)\b|\brichtlinien?\b/u],
  ['questionnaire', /\bquestionnaires?\b|\bfragebogen\b/u],
  ['contract', /\bcontracts?\b|\bvertrage?\b/u],
  ['threat-model', /\bthreat models?\b/u],
  ['incident-report', /\bincident reports?\b/u],
];

/** "What evidence do we have for …?" */
export const evidenceListIntent: Intent = ({ said, criteria }) => {
  const what =
    /\b(?:what|which|any|list|show|all|welche|was|zeig\w*|liste)\b.{0,40}\b(?:evidence|documents?|files?|papers?|proofs?|nachweise?|unterlagen|dokumente?|belege?)\b|\b(?:documents?|evidence|files?|unterlagen|nachweise?)\b.{0,40}\b(?:do we have|on file|have we|received|haben wir|liegen)\b|\bwhat do we have\b|\bwhat is on file\b/u;
  if (!what.test(said)) return undefined;
  const kind = kindWords.find(([, pattern]) => pattern.test(said))?.[0];
  return {
    kind: 'evidence-list',
    ...found('criterion', criteria[0]),
    ...found('evidenceKind', criteria[0] ? undefined : kind),
  };
};

/** "Export the portfolio as CSV." */
export const exportIntent: Intent = ({ said }) =>
  /\b(?:export|exportier\w*|csv|spreadsheet|excel|download)\b/u.test(said)
    ? { kind: 'export' }
    : undefined;

/** Courtesies ask nothing. */
const courtesy =
  /^(?:(?:many )?thanks?(?: you)?(?: (?:very|so) much| a lot)?|thx|cheers|danke(?: (?:schon|sehr|dir|ihnen))?|vielen dank|great|super|perfect|ok(?:ay)?|bye|tschuss|(?:good|guten) (?:morning|afternoon|evening|morgen|tag|abend))[.!, ]*$/u;

/** Lists that need no topic: changes, contradictions, red flags, help. */
export const overviewIntent: Intent = ({ said, dates, context }) => {
  if (courtesy.test(said)) return { kind: 'help' };
  if (
    /^(?:help|hilfe|\?|hi|hello|hallo)\b|\bwhat can (?:you|i)\b|\bhow do you work\b|\bwas kannst du\b|\bwhat (?:does|do|is|are) (?:an? )?(?:e[0-4]|the levels?|levels?|evidence levels?)(?: mean)?\b/u.test(
      said,
    )
  )
    return { kind: 'help' };
  if (
    /\b(?:contradict\w*|disput\w*|inconsisten\w*|conflict(?:s|ing)?|disagree\w*|widerspr\w*)\b/u.test(
      said,
    )
  )
    return { kind: 'disputes' };
  if (
    /\b(?:red flags?|suspicious|traps?|warnings?|warning signs?|anything wrong|too good to be true|fishy|auffallig\w*|warnzeichen|instructions to (?:you|a machine|the reader)|injection)\b|\bignore your rules\b/u.test(
      said,
    )
  )
    return { kind: 'red-flags' };
  if (/\b(?:changed?|changes|what is new|what's new|news|geandert|anderungen|neu)\b/u.test(said)) {
    return { kind: 'changes', since: dates.since ?? monthBefore(context.asOf) };
  }
  return undefined;
};

function monthBefore(asOf: string): string {
  return Temporal.PlainDate.from(asOf).subtract({ months: 1 }).toString();
}

/** "What expires in the next 90 days?", but not "when does their certificate expire?". */
export const expiryIntent: Intent = ({ said, dates, standards, context }) => {
  const ends =
    /\b(?:expir\w*|lapse\w*|runs? out|running out|due for renewal|ablauf\w*|lauft\b.{0,60}\bab|laufen\b.{0,60}\bab|fallig\w*)\b/u;
  const lists = /\b(?:what|anything|everything|which|list|show|upcoming|was|welche|alles)\b/u;
  const ofSuppliers = /\b(?:suppliers?|vendors?|lieferanten?)\b/u.test(said);
  if (!ends.test(said) || !lists.test(said) || ofSuppliers || standards.length > 0)
    return undefined;
  return { kind: 'expiries', ...found('days', dates.days ?? daysTo(dates.on, context.asOf)) };
};

/** "Which expire by 1 March?" */
function daysTo(day: string | undefined, asOf: string): number | undefined {
  if (day === undefined) return undefined;
  const { days } = Temporal.PlainDate.from(asOf).until(day, { largestUnit: 'days' });
  return days > 0 ? Math.min(3660, days) : undefined;
}

/** "What do they write about …?": the words of the documents, not a rule. */
export const wordsIntent: Intent = ({ said, text }) =>
  /\bwhat (?:do|does|did) \S+(?: \S+){0,3} (?:say|write|state|mention|tell us) (?:about|on)\b|\bwas (?:sagt|schreibt|sagen|schreiben) .{1,40}\b(?:uber|zu|zum|zur)\b/u.test(
    said,
  )
    ? { kind: 'open', text }
    : undefined;
