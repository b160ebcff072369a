import { standardUse } from '../../../claims/standards.ts';
import { found, type Intent, type QuestionDraft } from '../question-draft.ts';
import type { Reading } from '../reading.ts';

const reportWords =
  /\b(?:soc ?[123]?|isae|ssae|type (?:1|2|i|ii)|who audited|bridge letters?|gap letters?|auditor'?s?(?: report)?|opinions?|bruckenschreiben|prufbericht|bestatigungsvermerk)\b/u;

type Aspect = NonNullable<Extract<QuestionDraft, { kind: 'assurance-report' }>['aspect']>;
const aspects: readonly (readonly [Aspect, RegExp])[] = [
  ['bridge-letter', /\b(?:bridge|gap) letters?\b|\bbruckenschreiben\b/u],
  [
    'opinion',
    /\b(?:opinions?|qualified|unqualified|clean report|adverse|disclaimer|eingeschrankt|bestatigungsvermerk)\b/u,
  ],
  ['type', /\b(?:type|typ) ?(?:1|2|i|ii)\b|\bwhich type\b/u],
  [
    'signed',
    /\b(?:who|wer)\b.{0,30}\b(?:signed|issued|audited|wrote|auditor|gepruft|unterschrieben)\b|\bwho is the auditor\b/u,
  ],
  [
    'valid',
    /\b(?:valid|still|expir\w*|current|stale|up to date|out of date|outdated|gultig|abgelaufen|aktuell)\b/u,
  ],
];

/** Questions about SOC and ISAE reports. */
export const assuranceIntent: Intent = (reading) => {
  const { said, standards } = reading;
  const standard = standards.find((one) => standardUse(one.standard) === 'report')?.standard;
  if (!standard && !reportWords.test(said)) return undefined;
  const aspect = aspects.find(([, pattern]) => pattern.test(said))?.[0];
  const clean = /\b(?:unqualified|clean|uneingeschrankt)\b/u.test(said);
  return {
    kind: 'assurance-report',
    ...found('aspect', aspect),
    ...found('standard', standard),
    ...(aspect === 'opinion' && clean ? { expects: 'unqualified' as const } : {}),
  };
};

/** Lists inside an audit report: exceptions, carved-out providers, controls that are ours. */
export const reportListIntent: Intent = ({ said }) => {
  if (
    /\b(?:user[- ]entity|cuecs?|complementary (?:user|controls?)|nutzerkontrollen)\b|\bcontrols?\b.{0,40}\b(?:we|us|our side|on our)\b.{0,40}\b(?:operate|have to|must|need|do|implement|own)\b|\bwe\b.{0,20}\b(?:have to|must|need to)\b.{0,20}\b(?:operate|implement)\b/u.test(
      said,
    )
  ) {
    return { kind: 'user-controls' };
  }
  if (
    /\b(?:carved?[- ]?out|subservice|sub-?processors?|cloud providers?|hosting providers?|which providers|subdienstleister|unterauftragsverarbeiter)\b/u.test(
      said,
    )
  ) {
    return {
      kind: 'subservice',
      ...(/\bcarved?\b/u.test(said) ? { method: 'carve-out' as const } : {}),
    };
  }
  return /\b(?:exceptions?|deviations?|control failures?|ausnahmen|abweichungen)\b/u.test(said)
    ? { kind: 'exceptions' }
    : undefined;
};

const tests: readonly (readonly [
  NonNullable<Extract<QuestionDraft, { kind: 'security-test' }>['testKind']>,
  RegExp,
])[] = [
  [
    'penetration test',
    /\bpen(?:etration)?[- ]?tests?\b|\bpen(?:etration)?[- ]?test(?:ed|ing|er|ers)\b|\bpenetrationstests?\b/u,
  ],
  ['source code audit', /\b(?:source )?code audits?\b/u],
  ['bug bounty', /\bbug bount(?:y|ies)\b/u],
  ['vulnerability scan', /\bvulnerability scans?\b|\bschwachstellenscans?\b/u],
  [
    'security assessment',
    /\bsecurity (?:assessments?|audits?|tests?|reviews?)\b|\bsicherheitstests?\b/u,
  ],
];

/** "When was the last penetration test, by whom, and are the highs closed?" */
export const securityTestIntent: Intent = (reading) => {
  const { said, products, context } = reading;
  const testKind = tests.find(([, pattern]) => pattern.test(said))?.[0];
  const findings =
    /\b(?:retest\w*|nachtest|(?:open|closed|fixed|critical|high|offene) findings?|findings? (?:open|closed|fixed)|(?:highs?|criticals?) (?:\w+ )?(?:closed|fixed|open|resolved))\b/u.test(
      said,
    );
  if (!testKind && !(findings && isAboutTests(reading))) return undefined;
  const remembered =
    context.memory.question?.kind === 'security-test'
      ? context.memory.question.testKind
      : undefined;
  return {
    kind: 'security-test',
    ...found('testKind', testKind ?? remembered),
    ...found('product', products[0]),
    aspect: testAspect(said),
  };
};

function testAspect(said: string): 'closed' | 'exists' | 'latest' {
  const closed =
    /\b(?:closed?|fixed|resolved|remediat\w*|open|retest\w*|behoben|geschlossen|offen\w*)\b/u;
  if (closed.test(said)) return 'closed';
  const yesOrNo =
    /^\W*(?:(?:and|und|so)\W+)?(?:does|do|did|has|have|had|is|are|was|were|hat|haben|gibt|gab|ist|wurde|macht)\b/u;
  return yesOrNo.test(said) ? 'exists' : 'latest';
}

function isAboutTests({ said, context }: Reading): boolean {
  return (
    /\b(?:test|tests|pentest|findings?|retest\w*)\b/u.test(said) ||
    context.memory.question?.kind === 'security-test'
  );
}
