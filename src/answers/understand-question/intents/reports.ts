import type { Severity, trustCategories } from '../../../claims/claim-types.ts';
import { standardUse } from '../../../claims/standards.ts';
import { narrowedTo } from '../narrowed-to.ts';
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
  const isHeld = aspect === undefined || aspect === 'type' || aspect === 'valid';
  return {
    kind: 'assurance-report',
    ...found('aspect', aspect),
    ...found('standard', standard),
    ...(isHeld
      ? {
          ...found('categories', categoriesIn(said)),
          ...found('topic', narrowedTo(reading, ofReports)),
        }
      : {}),
    ...(aspect === 'opinion' && clean ? { expects: 'unqualified' as const } : {}),
  };
};

const ofReports =
  /^(?:soc\d?|isae|ssae|type|typ|ii?|audit\w*|report\w*|attest\w*|certif\w*|zertifi\w*|trust|services?|criteria|categor\w*|kategori\w*|security|sicherheit|confidential\w*|vertraulich\w*|availab\w*|verfugbar\w*|privacy|datenschutz|processing|integrity|verarbeitungsintegritat|bericht\w*|pruf\w*|period\w*|stale|outdated)$/u;

const categories: readonly (readonly [(typeof trustCategories)[number], RegExp])[] = [
  ['confidentiality', /\bconfidential\w*|\bvertraulich\w*/u],
  ['availability', /\bavailab\w*|\bverfugbarkeit\w*/u],
  ['privacy', /\bprivacy\b|\bdatenschutz\w*/u],
  ['processing integrity', /\bprocessing[- ]integrity\b|\bverarbeitungsintegritat\b/u],
  [
    'security',
    /\bsecurity (?:category|criteri\w+|tsc|and (?:avail|conf|priv)\w+)|(?:\w+ity|privacy),? and security\b|\bkategorie sicherheit\b/u,
  ],
];

function categoriesIn(said: string) {
  const named = categories.flatMap(([name, pattern]) => (pattern.test(said) ? [name] : []));
  return named.length > 0 ? named : undefined;
}

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
    /\b(?:re-?test\w*|nachtest\w*|nachgetestet|(?:open|closed|fixed|critical|high|offene|outstanding|unresolved) findings?|findings? (?:open|closed|fixed)|(?:highs?|criticals?) (?:\w+ )?(?:closed|fixed|open|resolved))\b/u.test(
      said,
    );
  if (!testKind && !(findings && isAboutTests(reading))) return undefined;
  const remembered =
    context.memory.question?.kind === 'security-test'
      ? context.memory.question.testKind
      : undefined;
  const aspect = testAspect(said);
  return {
    kind: 'security-test',
    ...found('testKind', testKind ?? remembered),
    ...found('product', products[0]),
    aspect,
    ...(aspect === 'closed' || aspect === 'open' ? severityIn(said) : {}),
    ...found('topic', aspect === 'exists' ? narrowedTo(reading, ofTests) : undefined),
  };
};

const ofTests =
  /^(?:pen\w*|test\w*|tester\w*|security|sicherheit\w*|source|code|audit\w*|assess\w*|review\w*|scan\w*|vulnerabilit\w*|schwachstell\w*|bug|bount\w*|ethical|hack\w*|firmware|software|report\w*|bericht\w*|examin\w*|pruf\w*|gepruft\w*|getestet\w*|untersucht\w*|unterzogen)$/u;

const severityWords: readonly (readonly [Severity, RegExp])[] = [
  ['critical', /\b(?:criticals?|kritisch\w*)\b/u],
  ['high', /\b(?:highs?|high-\w+|hohe[nrms]?|schwer\w*)\b/u],
  ['medium', /\b(?:mediums?|moderate|medium-\w+|mittlere\w*|mittelschwer\w*)\b/u],
  ['low', /\b(?:lows?|low-\w+|minor|niedrig\w*|geringe\w*)\b/u],
  ['informational', /\b(?:informational|info|informativ\w*)\b/u],
];

/** "Criticals and highs" are the highs and what is worse. */
function severityIn(said: string) {
  const named = severityWords.filter(([, pattern]) => pattern.test(said));
  const least = named.at(-1)?.[0];
  return least === undefined
    ? {}
    : { severity: least, ...(named.length > 1 ? { orWorse: true } : {}) };
}

type TestAspect = 'closed' | 'open' | 'retested' | 'exists' | 'latest';

/** What is asked of the findings: "still open" and "not yet fixed" are the opposite of "fixed". */
function testAspect(said: string): TestAspect {
  const closed =
    /\b(?:closed?|fix(?:ed)?|resolved?|remediat\w*|mitigated|addressed|behoben|geschlossen|erledigt)\b/u;
  const open =
    /\b(?:(?<!in the )open|outstanding|unresolved|unfixed|unpatched|unremediated|pending|remain\w*|left|offen\w*|ungelost\w*|ausstehend\w*|verbleib\w*|ubrig)\b/u;
  const negated =
    /\b(?:no|none|not|isn|aren|wasn|weren|never|without|no longer|nicht|kein\w*|nie)\b|n't\b/u;
  if (closed.test(said)) {
    return negated.test(said) || open.test(said) ? 'open' : 'closed';
  }
  if (open.test(said)) return negated.test(said) ? 'closed' : 'open';
  if (/\b(?:retest\w*|re-test\w*|nachtest\w*|nachgetestet)\b/u.test(said)) return 'retested';
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
