import { type Severity, severities } from '../../../claims/claim-types.ts';
import { type Level, levels } from '../../../criteria/criterion.ts';
import { specificsIn } from '../../specifics.ts';
import { found, type Intent, type QuestionDraft } from '../question-draft.ts';
import type { Reading } from '../reading.ts';

/** Times the supplier commits to, support periods and incidents. */
export const promiseIntent: Intent = (reading) =>
  notification(reading) ?? supportPeriod(reading) ?? fixTime(reading) ?? incidents(reading);

const tells =
  /\b(?:tell|inform|notify|notifies|alert|warn|report|let|benachrichtig\w*|informier\w*|melden?|meldet)\b/u;
const happens =
  /\b(?:breach\w*|incidents?|exploit\w*|vulnerabilit\w*|attack\w*|compromise\w*|hacked|vorf(?:a|ae)ll\w*|schwachstellen?|angriff\w*|within|hours?|how (?:fast|quick\w*|soon))\b/u;

function notification({ said, dates }: Reading): QuestionDraft | undefined {
  const noun =
    /\b(?:notification|notice|reporting|meldefrist\w*) (?:times?|periods?|deadlines?|dut(?:y|ies)|obligations?)\b|\bmeldefrist\w*\b/u;
  const asks =
    tells.test(said) &&
    happens.test(said) &&
    /\b(?:us|we|customers?|uns|kunden|they|@|authorit\w*|behorden)\b/u.test(said);
  if (!asks && !noun.test(said)) return undefined;
  return { kind: 'commitment', subject: 'notify', ...found('within', dates.within) };
}

function fixTime({ said, dates }: Reading): QuestionDraft | undefined {
  const fast =
    /\b(?:how (?:fast|quick\w*|soon|long|many (?:days|hours|weeks))|wie (?:schnell|lange|viele tage)|within|in \d+ days|slas?|time to|commit\w*|deadline\w*|frist\w*)\b/u;
  if (
    fast.test(said) &&
    /\b(?:acknowledge\w*|respond\w*|first response|eingangsbestatigung)\b/u.test(said)
  ) {
    return { kind: 'commitment', subject: 'acknowledge', ...found('within', dates.within) };
  }
  const fix =
    /\b(?:fix\w*|patch\w*|remediat\w*|clos(?:e|ing)|resolv\w*|beheb\w*|behoben|schliess\w*)\b/u;
  if (!fast.test(said) || !fix.test(said)) return undefined;
  return {
    kind: 'commitment',
    subject: 'fix',
    ...found('severity', severityIn(said)),
    ...found('within', dates.within),
  };
}

function severityIn(said: string): Severity | undefined {
  if (/\bkritisch\w*\b/u.test(said)) return 'critical';
  return severities.find((severity) => said.includes(severity));
}

function supportPeriod({ said, products }: Reading): QuestionDraft | undefined {
  const ends =
    /\b(?:end[- ]of[- ](?:life|support|sale|service)|eol|eos|support(?:ed)? (?:periods?|until|ends?|lifetime)|supportende|supportzeitraum|unterstutzungszeitraum)\b/u;
  const until =
    /\b(?:until when|how long|till when|bis wann|wie lange|when)\b.{0,60}\b(?:support\w*|updates?|patch\w*|maintain\w*|maintenance|sicherheitsupdates?|wartung)\b/u;
  const isFixTime = /\b(?:take|takes|to (?:fix|patch)|criticals?|highs?|vulnerabilit\w*|dauert)\b/u;
  return ends.test(said) || (until.test(said) && !isFixTime.test(said))
    ? { kind: 'support-period', ...found('product', products[0]) }
    : undefined;
}

function incidents({ said }: Reading): QuestionDraft | undefined {
  return /\b(?:breach(?:es|ed)?|incidents?|hacked|compromised|data leaks?|leaked|ransomware|attacked|vorf(?:a|ae)lle?|sicherheitsvorf\w*|datenpannen?|gehackt|angegriffen)\b/u.test(
    said,
  )
    ? { kind: 'incidents' }
    : undefined;
}

/** "Why is dependency management only E2?" */
export const explainIntent: Intent = ({ said, criteria, area, context }) => {
  const asks =
    /^(?:but |and |so )?(?:why|how come|warum|wieso|weshalb)\b|\b(?:explain|reasons? for|how did you (?:get|arrive)|erklar\w*|begrund\w*)\b/u;
  if (!asks.test(said)) return undefined;
  const criterion = criteria[0] ?? (area ? undefined : context.memory.criterion);
  if (!criterion && !area && !/\b(?:e[0-4]|levels?|unknown|red|gap|stufe|unbekannt)\b/u.test(said))
    return undefined;
  return {
    kind: 'explain',
    ...(area ? { area } : found('criterion', criterion)),
    ...found('level', levelIn(said)),
  };
};

/** The level a question names. */
export function levelIn(said: string): Level | undefined {
  const level = levels.find((one) => new RegExp(`\\b${one}\\b`, 'iu').test(said));
  return level ?? (/\b(?:unknown|unbekannt)\b/u.test(said) ? 'unknown' : undefined);
}

/** One practice, or several that one question names. */
export const practiceIntent: Intent = ({ said, criteria }) => {
  const [criterion, ...others] = criteria;
  if (!criterion) return undefined;
  return {
    kind: 'practice',
    criterion,
    others,
    specifics: specificsIn(said),
    ...found('aspect', practiceAspect(said)),
  };
};

type Aspect = NonNullable<Extract<QuestionDraft, { kind: 'practice' }>['aspect']>;
const aspects: readonly (readonly [Aspect, RegExp])[] = [
  ['how many', /\b(?:how many|how much|wie viele)\b/u],
  ['who', /\b(?:who|whom|wer|wen)\b/u],
  ['where', /\b(?:where|wo)\b/u],
  [
    'level',
    /\b(?:which|what) (?:\w+ )?level\b|\bhow (?:mature|strong|good)\b|\bwelche[sn]? (?:\w+ )?(?:level|stufe)\b/u,
  ],
  ['how', /\b(?:how|wie|in what way)\b/u],
];

function practiceAspect(said: string): Aspect | undefined {
  return aspects.find(([, pattern]) => pattern.test(said))?.[0];
}

/** "How are they doing?", "how mature is their release pipeline?" */
export const postureIntent: Intent = ({ said, area, criteria }) => {
  const asks =
    /\b(?:posture|overview|summary|summari[sz]e|status|ok|okay|alright|fine|safe|secure|good enough|doing|stand|mature|maturity|rate|rating|scores?|level|strong|assessment|zusammenfassung|uberblick|ubersicht|reif|sicher|gut|bewertung)\b|\btell me about\b|\bhow (?:good|bad|is|are)\b|\bwas ist mit\b|\bwie steht\b/u;
  if (area && criteria.length === 0) return { kind: 'posture', area };
  return asks.test(said) && criteria.length === 0 ? { kind: 'posture' } : undefined;
};
