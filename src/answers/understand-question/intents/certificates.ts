import { standardUse } from '../../../claims/standards.ts';
import { foldText } from '../../../suppliers/fold-text.ts';
import { found, type Intent, type QuestionDraft } from '../question-draft.ts';
import type { Reading } from '../reading.ts';

type Aspect = NonNullable<Extract<QuestionDraft, { kind: 'certification' }>['aspect']>;

const certificateWords =
  /\b(?:certif\w*|certs?|cert'?s|zertifi\w*|accredit\w*|akkredit\w*|maturity levels?|ml ?[1-5]|reifegrad\w*|scope statement|geltungsbereich)\b/u;

/** The order decides: a question about the site is not one about validity. */
const aspects: readonly (readonly [Aspect, RegExp])[] = [
  [
    'proves',
    /\b(?:does|would|is|are|reicht|beweist|belegt)\b.{0,60}\b(?:prove\w*|mean|show that|demonstrate|same as|(?:as )?good as|equal|equivalent|sufficient|enough|count as|instead of|beweis\w*|gleichwertig|dasselbe|nachweis fur)\b|\b(?:reicht|beweist|belegt) (?:das|dies|es)\b/u,
  ],
  [
    'level',
    /\b(?:maturity|ml ?\d?|reifegrad\w*|security level|assurance level|which level|what level|all practices|each practice|welche stufe)\b/u,
  ],
  [
    'issuer',
    /\b(?:issuer|who issued|issued by|issuing|accredit\w*|certification body|certifier|notified body|aussteller|ausgestellt|akkredit\w*|zertifizierer|zertifizierungsstelle)\b/u,
  ],
  ['signed', /\b(?:signed|signature|signatory|unterschrieben|unterzeichnet|unterschrift)\b/u],
  [
    'entity',
    /\b(?:legal entit(?:y|ies)|right (?:company|entity)|holder|in the name of|made out to|issued to|sister compan\w*|parent company|contracting entity|certificate is for|inhaber|lautet auf|ausgestellt auf)\b/u,
  ],
  ['site', /\b(?:sites?|plants?|factory|factories|locations?|offices?|standorte?|werke?)\b/u],
  [
    'scope',
    /\b(?:scope|inside|covers?|covered|include[sd]?|excluded?|applies|apply|geltungsbereich|umfasst|abgedeckt|enthalten)\b/u,
  ],
  [
    'valid',
    /\b(?:valid|validity|expir\w*|still|in date|until when|how long|run out|lapsed?|current|up to date|out of date|when was it issued|gultig\w*|abgelaufen|lauft\b.{0,40}\bab|bis wann|noch)\b/u,
  ],
];

/** Questions about certificates: is there one, and does it count for what we buy? */
export const certificateIntent: Intent = (reading) => {
  const { said, standards, products } = reading;
  const standard = certifiable(standards) ?? shortStandard(said);
  if (!standard && !certificateWords.test(said)) return undefined;
  const aspect = aspectOf(reading);
  return {
    kind: 'certification',
    aspect,
    ...found('standard', standard ?? standardInMind(reading, aspect)),
    ...found('site', aspect === 'site' ? siteIn(reading) : undefined),
    ...found('entity', aspect === 'entity' ? entityIn(reading) : undefined),
    ...found('topic', topicOf(aspect, said)),
    ...found('level', /\blevel (\d)\b/u.exec(said)?.[1]),
    ...found('product', products[0]),
  };
};

/** Nobody is certified to a guideline or framework; SOC reports are no certificates. */
function certifiable(standards: Reading['standards']): string | undefined {
  const uses = ['report', 'guidance', 'framework'];
  return standards.find((one) => !uses.includes(standardUse(one.standard)))?.standard;
}

/** "Their ISO one", "62443 certified", "27001". */
function shortStandard(said: string): string | undefined {
  if (/\biso\b(?! ?(?:iec )?\d)|\b27001\b/u.test(said)) return 'ISO/IEC 27001';
  const part = /\b(?:62443[- ]?)?([234])-([1-4])\b/u.exec(said);
  if (part && /\bcert|62443|zertif|\bpart\b/u.test(said)) return `IEC 62443-${part[1]}-${part[2]}`;
  return /\b62443\b/u.test(said) ? 'IEC 62443' : undefined;
}

function aspectOf(reading: Reading): Aspect {
  if (siteIn(reading)) return 'site';
  if (entityIn(reading)) return 'entity';
  return aspects.find(([, pattern]) => pattern.test(reading.said))?.[0] ?? 'held';
}

/** A maturity level is one of IEC 62443-4-1; otherwise the certificate of the thread is meant. */
function standardInMind({ said, context }: Reading, aspect: Aspect): string | undefined {
  const { question } = context.memory;
  if (question?.kind === 'certification' && question.standard) return question.standard;
  const maturity = aspect === 'level' && /\bmaturity|\bml\b|reifegrad/u.test(said);
  return maturity ? 'IEC 62443-4-1' : undefined;
}

const siteNamed =
  /\b(?:the|our|their|its|der|die|das|den|dem) (\p{Lu}[\p{L}-]{1,40}(?: \p{Lu}[\p{L}-]{1,40})?) (?:site|plant|factory|location|office|facility|works|team)\b|\b(?:site|plant|factory|location|office|facility|standort|werk)(?: (?:in|at|of))? (\p{Lu}[\p{L}-]{1,40})/u;

function siteIn({ text, said, context }: Reading): string | undefined {
  const named = siteNamed.exec(text);
  if (named) return named[1] ?? named[2];
  const sites = context.suppliers.flatMap((supplier) => supplier.developmentSites);
  const words = new Set(said.split(/[^\p{L}\p{N}-]+/u));
  return sites.find((site) => words.has(foldText(site.split(/[\s,(]/u)[0] ?? '')));
}

const forHolder =
  /\b(?:certificate|cert|it|zertifikat)\b[^.?!]{0,40}\b(?:for|to|on|names?|holder is|shows?|says?|in the name of|auf|fur)\b[^.?!@]{0,12}$/u;

/** Another company the question names as holder of the certificate. */
function entityIn({ text, mentions }: Reading): string | undefined {
  const holder = mentions.find(({ start, end, resolution }) => {
    const before = foldText(text.slice(0, start).toLowerCase());
    const other = resolution.outcome !== 'resolved' || mentions.length > 1;
    return other && end > start && forHolder.test(before);
  });
  return holder?.text;
}

const scopeTopics: readonly (readonly [string, RegExp])[] = [
  [
    'software development',
    /\b(?:software|product|firmware)? ?(?:development|engineering|entwicklung|softwareentwicklung)\b/u,
  ],
  ['manufacturing', /\b(?:manufactur\w*|production|fertigung|produktion)\b/u],
  ['hosting', /\b(?:hosting|data cent(?:er|re)s?|cloud|rechenzentr\w*)\b/u],
  ['support', /\b(?:support|maintenance|wartung)\b/u],
];

function topicOf(aspect: Aspect, said: string): string | undefined {
  if (aspect === 'proves' && /\bcra\b|cyber resilience/u.test(said)) return 'CRA';
  if (aspect !== 'scope') return undefined;
  return scopeTopics.find(([, pattern]) => pattern.test(said))?.[0];
}
