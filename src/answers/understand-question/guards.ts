import type { RefusalReason } from '../refusal-reasons.ts';
import type { Reading } from './reading.ts';

/** What may not be answered from evidence, however it is asked. `about` narrows the wording. */
export type Guarded = Readonly<{
  reason: RefusalReason;
  about:
    | 'future'
    | 'person'
    | 'market'
    | 'law'
    | 'standard text'
    | 'other unit'
    | 'choice'
    | 'levels on demand';
}>;

type Guard = Guarded & Readonly<{ when: RegExp; unless?: RegExp }>;

const guards: readonly Guard[] = [
  {
    reason: 'personal_judgement',
    about: 'levels on demand',
    when: /\b(?:ignore|disregard|forget|override|bypass|ignoriere|vergiss)\b.{0,40}\b(?:rules?|instructions?|prompts?|guidelines?|evidence|regeln|anweisungen)\b|\b(?:rate|mark|set|score|declare|bewerte)\b.{0,40}\b(?:e[34]|green|approved|10\/10|100 ?%|grun)\b|\byou are now\b|\bsystem prompt\b|\bdeveloper mode\b/u,
    unless:
      /\b(?:documents?|files?|papers?|evidence|reports?|pdfs?|dokumente?|dateien?)\b.{0,40}\b(?:contains?|says?|states?|tells?|includes?|enthalten|enthalt|steht)\b|\bwhy\b|\bwarum\b/u,
  },
  {
    reason: 'no_access',
    about: 'other unit',
    when: /\b(?:other|another|different|neighbou?ring) (?:business units?|workspaces?|tenants?|teams?|departments?|divisions?|groups?|channels?)\b|\bandere[nrsm]? (?:abteilung|bereich|team|mandant|gesellschaft|arbeitsbereich)/u,
  },
  {
    reason: 'copyrighted_text',
    about: 'standard text',
    when: /\b(?:word[- ]for[- ]word|verbatim|exact (?:text|wording)|full text|wording of|wortlaut|wortlich)\b.{0,80}\b(?:clause|standard|requirement|control|annex|norm|iec|iso|s[mridgv]{1,2}-\d|sum-\d|dm-\d|a\.\d)|\b(?:clause|standard|requirement|control|annex|norm|s[mrdig]-\d+|svv-\d|sum-\d|dm-\d|a\.\d\.\d+)\b.{0,80}\b(?:word[- ]for[- ]word|verbatim|exact(?:ly)? (?:text|wording|sa(?:y|id))|full text|wortlaut|wortlich)\b|\b(?:copy|pdf|text) of (?:the )?(?:standard|norm|iec|iso)\b|\bquote (?:me )?(?:the )?(?:clause|standard|requirement)\b/u,
    unless:
      /\b(?:certificates?|reports?|polic(?:y|ies)|contract|their (?:document|manual|letter))\b/u,
  },
  {
    reason: 'legal_advice',
    about: 'law',
    when: /\b(?:legally|lawful|unlawful|illegal|liable|liability|sue|court|rechtlich|rechtssicher|rechtskonform|haftbar|haften|verklagen)\b|\b(?:our|we|us|my|unser\w*|wir)\b.{0,60}\b(?:compliant|comply|complies|in compliance|konform)\b|\b(?:is it|is that|is this) legal\b|\b(?:nis ?2|gdpr|dsgvo|dora)[- ]?(?:compliant|conform|konform|compliance)\b|\b(?:compliant|comply|complies|conform) (?:with|to) (?:nis ?2|the law|gdpr|dora|eu law)\b|\b(?:fulfil|meet|satisfy)\w* (?:the )?nis ?2\b|\b(?:may|can|could|must|should|shall|are|do|have|right|grounds?|entitled|allowed|durfen|konnen|kann|darf|mussen|sollen|recht)\b.{0,60}\b(?:terminat\w*|cancel\w*|rescind\w*|withdraw from|get out of|withhold payment|claim damages|kundig\w*|zurucktreten|schadensersatz)\b|\b(?:breach of contract|contract breach|vertragsbruch|vertragsverletzung)\b/u,
    unless: /\b(?:clause|klausel|draft|write|formulier\w*|entwurf)\b/u,
  },
  {
    reason: 'prediction',
    about: 'future',
    when: /\b(?:will|going to|gonna|likely|probably|probability|chances?|expect|predict|forecast|next time|wird|werden|wahrscheinlich)\b.{0,80}\b(?:hack\w*|breach\w*|attack\w*|compromised|ransom\w*|fail\w*|pass|passed|bankrupt\w*|insolven\w*|acquired|survive|bestehen|besteht|gehackt|angegriffen|durchfallen|pleite)\b|\b(?:going|go|be) (?:bankrupt|bust|insolvent)\b|\b(?:how likely|what are the chances|predict|forecast|wie wahrscheinlich)\b|\bwill\b.{0,30}\b(?:get|become|be|obtain|renew)\b.{0,30}\b(?:certified|certificate|recertified|certification)\b/u,
    unless: /\b(?:what (?:happens|do we)|contract|clause|tell us|notify|inform)\b/u,
  },
  {
    reason: 'external_fact_not_loaded',
    about: 'market',
    when: /\b(?:other|their) (?:customers?|clients?|buyers?)\b.{0,40}\b(?:pay|paid|spend|say|think)\b|\b(?:price|pricing|cost|costs|discount|cheaper|cheapest|market share|share price|stock price|revenue|turnover|how much (?:do|does|is|are)|(?:do|does|did|will) (?:@|they|he|she|it)(?: \w+)? charge|preis|kosten|rabatt|umsatz)\b/u,
    unless: /\b(?:clause|contract)\b/u,
  },
  {
    reason: 'personal_judgement',
    about: 'person',
    when: /\b(?:trustworthy|honest|dishonest|honesty|liars?|lying|likeable|competent|incompetent|reliable (?:person|people|ceo)|vertrauenswurdig|ehrlich|integrity of (?:the|their) (?:ceo|management))\b|\b(?:do|can|should|would) (?:you|we|i|one|anybody) (?:like|trust) (?:the|their|them|@|him|her)\b|\b(?:ceo|cto|ciso|founder|boss|managing director|geschaftsfuhrer)\b.{0,30}\b(?:good|bad|trust|nice|smart|gut|schlecht)\b/u,
  },
];

const choice =
  /\b(?:who|whom|which|welche[nr]?|wen)\b.{0,30}\b(?:would|should|wurdest|sollen|sollten)\b.{0,20}\b(?:choose|pick|prefer|recommend|take|buy|select|go with|wahlen|nehmen|empfehlen|kaufen)\b/u;

/** The refusal a question calls for by its nature, if it does. */
export function guardedBy({ said, mentions, context }: Reading): Guarded | undefined {
  const several = mentions.length > 1 || (context.memory.compared ?? []).length > 1;
  if (choice.test(said) && !several) return { reason: 'personal_judgement', about: 'choice' };
  const guard = guards.find(({ when, unless }) => when.test(said) && !unless?.test(said));
  return guard ? { reason: guard.reason, about: guard.about } : undefined;
}
