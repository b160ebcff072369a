import { visibleView } from '../../evidence/document.ts';
import { findBodies } from '../bodies.ts';
import { canonical } from '../canonical.ts';
import { type FindingCounts, severities } from '../claim-types.ts';
import { hasLegalForm } from '../rules/certificate/company-names.ts';
import { commitmentsIn } from '../rules/commitment/commitments-in.ts';
import { findStandards, standardUse } from '../standards.ts';
import { mentionsOf } from '../values/finding-counts.ts';
import { isListed, listedIn } from '../values/listed-values.ts';
import { findLevels } from '../values/printed-levels.ts';
import type { Cast } from './cast.ts';
import { labelsOf } from './field-role.ts';
import { isCalledSo, isReadOtherwise, shapeOf } from './is-called-so.ts';
import { isLevelOf } from './level-kinds.ts';
import { isOfOwnStandard } from './own-standard.ts';
import { isInOwnWords, isOpinionOf } from './own-words.ts';
import { readAlike } from './read-alike.ts';

type Check = (cast: Cast) => boolean;

/** Who accredits or owns a scheme, and who certifies, is known; nobody else is taken for them. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  issuer: ['certification', 'authority'],
  accreditation: ['accreditation'],
};

/** Whether a body of the gazetteer can play the role; others may play every role. */
function canPlay({ attribute, value, proposed: { type } }: Cast): boolean {
  if (attribute === 'product') return !hasLegalForm(String(value));
  if (shapeOf(attribute) !== 'parties' || attribute === 'signedBy') return true;
  const [body] = findBodies(String(value));
  if (body?.start !== 0) return attribute !== 'accreditation' || type !== 'certification';
  if (attribute === 'auditor' || attribute === 'tester') return body.kind !== 'accreditation';
  return kindsOf[attribute]?.includes(body.kind) ?? false;
}

/** Reports carry their facts on their cover; a paper that only speaks of a report carries its own. */
function isOwnCover({ exhibit, proposed, document }: Cast): boolean {
  const { type, exhibits } = proposed;
  const isReport = type === 'security-test' || type === 'assurance-report';
  if (exhibit === exhibits[0] || !isReport) return true;
  const head = document.pages
    .slice(0, frontPages)
    .map((page) => visibleView(page, 'text').slice(0, longestTitle))
    .join('\n');
  return type === 'security-test'
    ? listedIn(type, 'testKind', head).size > 0
    : findStandards(head).some(({ standard }) => standardUse(standard) === 'report');
}

/** A number of a certificate or a report has a digit, and is no name of a standard. */
function mayBeNumber({ attribute, value }: Cast): boolean {
  if (attribute !== 'certificateNumber' && attribute !== 'reportNumber') return true;
  const number = String(value);
  return /\d/u.test(number) && findStandards(number)[0]?.start !== 0;
}

/** Nobody reports in the manner of an auditor on what bodies certify, nor is a report a certificate. */
const isOfType: Check = ({ value, proposed: { type } }) => {
  const use = standardUse(String(value));
  if (type === 'assurance-report') return use === 'report' || value === 'CSA STAR';
  return type !== 'certification' || use !== 'report';
};

/** A text that only its label tells to be a scope, a site. */
const isLabelled: Check = ({ attribute, value, exhibit, proposed }) => {
  const wanted = canonical(String(value), { fold: true }).text.trim();
  const isValue = (text: string): boolean => canonical(text, { fold: true }).text.includes(wanted);
  return labelsOf(isValue, exhibit.proof, proposed.type).has(attribute);
};

/** "2018", "v4.0", "Revision 5"; no sentence that speaks of one. */
const longestEdition = 24;
const isShort: Check = ({ value }) => {
  const edition = String(value);
  return edition.length <= longestEdition && /\d/u.test(edition);
};

/** Every severity the statement names is counted, and the rules count no other way. */
const isWholeCount: Check = (cast) => {
  const mentioned = mentionsOf(cast.exhibit.proof.quote);
  const counts = cast.value as FindingCounts;
  const isWhole = severities.every((one) => mentioned[one] === 0 || counts[one] !== undefined);
  return isWhole && !isReadOtherwise(cast);
};

/** The one level of its kind that the statement prints, and of the standard it belongs to. */
const isOnlyLevel: Check = ({ value, exhibit: { proof }, proposed }) => {
  const level = String(value);
  const { standard } = proposed.context;
  const found = findLevels(proof.quote).filter((one) => isLevelOf(one.level, standard));
  const isTarget = /\b(?:target|ziel|planned|required|aim\w*)\b/iu.test(proof.quote);
  const places = found.filter((one) => one.level === level);
  return (
    !isTarget &&
    found.length === places.length &&
    places.some((place) => isOfOwnStandard(proof.quote, place, proposed))
  );
};

/** A choice of a list where the statement prints no other one. */
const isOnlyChoice: Check = ({ attribute, value, exhibit, proposed }) => {
  const printed = listedIn(proposed.type, attribute, exhibit.proof.quote);
  return printed.size === 1 && printed.has(String(value));
};

/** Printed in the statement that asserts the claim itself. */
const isInMain: Check = ({ exhibit, proposed }) => exhibit === proposed.exhibits[0];

const frontPages = 2;
/** Characters of a page in which its title stands. */
const longestTitle = 250;

const never: Check = () => false;
const always: Check = () => true;

/** How a value without a label is proven; attributes that are missing need words for their role. */
const byAttribute: Readonly<Record<string, Check>> = {
  standard: isOfType,
  criterion: isInMain,
  edition: isShort,
  level: isOnlyLevel,
  levelsPerPractice: always,
  scope: isLabelled,
  sites: isLabelled,
  opinion: always,
  findings: isWholeCount,
  categories: always,
  name: isInMain,
  detail: isInMain,
  description: isInMain,
  summary: isInMain,
  control: isInMain,
  vulnerability: isInMain,
  status: isInMain,
  justification: isInMain,
  component: isInMain,
  opinionBasis: always,
  response: never,
  service: never,
  retest: never,
};

/** Types whose facts stand on many rows or pages; every other one is a statement by itself. */
const spread: ReadonlySet<string> = new Set(['certification', 'assurance-report', 'security-test']);

/** A promise is what the rules read in the sentence, all three values together. */
const isPromise: Check = ({ exhibit: { proof }, proposed: { attributes } }) =>
  commitmentsIn(proof.quote.replace(/\s+/gu, ' ')).some((promise) =>
    (['subject', 'severity', 'duration'] as const).every(
      (name) => (promise[name] ?? null) === (attributes[name] ?? null),
    ),
  );

function checkFor({ attribute, proposed: { type } }: Cast): Check {
  if (attribute === 'product' && type !== 'certification') return isInMain;
  if (type === 'commitment') return isPromise;
  if (isListed(type, attribute) && byAttribute[attribute] === undefined) return isOnlyChoice;
  return byAttribute[attribute] ?? isCalledSo;
}

/**
 * Whether a printed value plays the role it is proposed for. Both dates of a certificate are
 * printed, and so are its holder and its issuer: that a value stands on the page does not make it
 * the expiry or the holder. Only a proposal of the rules is spared: they read the label themselves.
 */
export function hasRole(cast: Cast): boolean {
  const { proposed } = cast;
  if (!isOwnCover(cast) || !mayBeNumber(cast) || !isOpinionOf(cast)) return false;
  if (readAlike(cast)) return true;
  const isPlaced = spread.has(proposed.type) || isInMain(cast);
  return isPlaced && isInOwnWords(cast) && canPlay(cast) && checkFor(cast)(cast);
}
