import type { missingFields, QuestionOf } from '../../question.ts';
import { found, type Intent, type QuestionDraft } from '../question-draft.ts';
import type { Reading } from '../reading.ts';

type Profile = NonNullable<QuestionOf<'sbom-quality'>['profile']>;
type Field = (typeof missingFields)[number];

const sbom = /\bsboms?\b|\bbills? of materials?\b|\b(?:software)?stucklisten?\b/u;

const fields: readonly (readonly [Field, RegExp])[] = [
  ['version', /\bversion(?:en|s)?\b/u],
  ['purl', /\bpurls?\b|\bpackage urls?\b/u],
  ['cpe', /\bcpes?\b/u],
  ['identifier', /\bidentifiers?\b|\bids?\b|\bkennung\w*\b|\bidentifikator\w*\b/u],
  ['hash', /\bhash(?:es)?\b|\bchecksums?\b|\bprufsumme\w*\b/u],
  ['licence', /\blicen[sc]es?\b|\blizenz\w*\b/u],
  ['supplier', /\bsupplier name\b|\bmanufacturer\b|\bproducer\b|\bhersteller\w*\b/u],
];
const lacks = /\b(?:no|without|missing|lack\w*|ohne|kein\w*|fehl\w*)\b/u;
const parts = /\b(?:components?|packages?|entries|dependencies|komponenten?|pakete?|eintrage)\b/u;

const profileWords: readonly (readonly [Profile, RegExp])[] = [
  ['NTIA 2021', /\bntia\b/u],
  ['CISA 2025 draft', /\bcisa\b/u],
  ['BSI TR-03183-2', /\btr[- ]?03183\b|\bbsi\b/u],
  ['OpenChain Telco', /\bopenchain\b|\btelco\b/u],
];

/** Questions about an SBOM as a paper: is it there, how good is it, what changed in it. */
export const sbomIntent: Intent = (reading) => {
  const { said, products } = reading;
  const product = found('product', products[0]);
  const missing = missingIn(said);
  if (missing.length > 0) return { kind: 'sbom-quality', ...product, missing };
  const profile = profileWords.find(([, words]) => words.test(said))?.[0];
  if (!sbom.test(said) && !(profile && /\bminimum elements?\b|\bmindest\w*\b/u.test(said))) {
    return undefined;
  }
  return ofSbom(reading, { ...product, ...found('version', versionIn(said)) }, profile);
};

function missingIn(said: string): Field[] {
  if (!lacks.test(said) || !parts.test(said)) return [];
  return fields.filter(([, words]) => words.test(said)).map(([field]) => field);
}

function ofSbom(
  { said, products }: Reading,
  about: Readonly<{ product?: string; version?: string }>,
  profile: Profile | undefined,
): QuestionDraft | undefined {
  const changed =
    /\b(?:changed?|changes|differ\w*|diff|compare\w*|between|new|added|removed|upgraded|geandert|unterschied\w*|zwischen|anderungen|hinzugekommen|entfernt)\b/u;
  const many = /\b(?:suppliers?|vendors?|lieferanten?)\b/u.test(said);
  if (changed.test(said) && !many) return { kind: 'sbom-diff', ...found('product', products[0]) };
  const quality =
    /\b(?:complete\w*|quality|good|bad|coverage|minimum elements?|depth|deep|plausib\w*|valid|usable|enough|vollstandig\w*|qualitat|gut|plausib\w*|brauchbar|tief\w*)\b/u;
  if ((quality.test(said) || profile) && !many) {
    return { kind: 'sbom-quality', ...about, ...found('profile', profile) };
  }
  const everyRelease =
    /\b(?:each|every|per|with|jede[rmsn]?|pro) (?:\w+ )?(?:release|version|delivery|update|lieferung)\b|\bcommit\w*\b/u;
  return everyRelease.test(said) ? { kind: 'commitment', subject: 'sbom-delivery' } : undefined;
}

/** "Do we have an SBOM for firmware 4.2.1?", where nothing else is asked of it. */
export const sbomListIntent: Intent = ({ said, products }) => {
  const have =
    /\b(?:do we have|have we|is there|got|received|on file|haben wir|gibt es|liegt|liegen)\b|^(?:show|list|zeig\w*)\b|\b(?:which|what|welche) (?:sboms?|stucklisten?)\b|\b(?:an?|the|any|ein|eine|einen) (?:sbom|stuckliste)\b/u;
  const many = /\b(?:suppliers?|vendors?|lieferanten?)\b/u.test(said);
  if (!sbom.test(said) || !have.test(said) || many) return undefined;
  return {
    kind: 'evidence-list',
    evidenceKind: 'sbom',
    ...found('product', products[0]),
    ...found('version', versionIn(said)),
  };
};

function versionIn(said: string): string | undefined {
  return (
    /\b(?:firmware|version|release|image|v)[ .]?v?(\d+(?:\.\d+)*[\w-]*)\b/u.exec(said)?.[1] ??
    /\bv?(\d+\.\d+(?:\.\d+)*[\w-]*)\b/u.exec(said)?.[1]
  );
}
