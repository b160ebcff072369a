import type { Polarity } from '../../claim-types.ts';
import { lessFavourable, polarityOf } from '../../polarity.ts';
import type { AnswerWord } from './item-answer.ts';
import type { QuestionnaireItem } from './questionnaire-item.ts';

/** Questions to which "no" is the good answer. */
const adverse =
  /\b(?:breach\w*|incidents?|compromised?|ransomware|default (?:passwords?|credentials?)|hard-?coded|backdoors?|open (?:critical|high)|known (?:critical|high|unpatched|unfixed|exploitable)|unpatched|end[- ]of[- ]life|unsupported components?|datenpanne\w*|sicherheitsvorf\p{L}+|standardpassw\p{L}+|hartkodiert\w*|hintertür\w*)/iu;
/** … unless it asks for what is done about them. */
const handled =
  /\b(?:process|procedure|polic\w+|plan|notif\w*|inform\w*|report\w*|respon\w*|handl\w*|manag\w*|prevent\w*|avoid\w*|prohibit\w*|forb\w+|remov\w*|chang\w*|monitor\w*|track\w*|identif\w*|scan\w*|analy[sz]\w*|prozess|verfahren|meld\w*|informier\w*|behandel\w*|überwach\w*|verhinder\w*)/iu;

const byWord: Readonly<Record<AnswerWord, Polarity | undefined>> = {
  yes: 'asserted',
  no: 'negated',
  partial: 'hedged',
  planned: 'planned',
  'not applicable': undefined,
};

/** "Have you had a breach?", "Does the device ship with default passwords?" */
function isAdverse(question: string): boolean {
  return adverse.test(question) && !handled.test(question);
}

const misfortune =
  /\b(?:breach\w*|incidents?|compromised?|ransomware|attack\w*|datenpanne\w*|sicherheitsvorf\p{L}+|angriff\w*)/iu;

/** "Have you had a breach? Yes." tells of an incident, not of a practice. */
export function tellsIncident({ question, answer }: QuestionnaireItem): boolean {
  return answer === 'yes' && isAdverse(question.text) && misfortune.test(question.text);
}

/** "Have you had a breach? No." What is not there is only claimed where the supplier says so. */
export function isGoodNews({ question, answer }: QuestionnaireItem): boolean {
  return answer === 'no' && isAdverse(question.text);
}

/**
 * What an item says about the practice it asks for; undefined where it says nothing. A remark that
 * takes the answer back wins over a "yes"; nothing in a remark turns a "no" into a "yes".
 */
export function itemPolarity({
  question,
  answer,
  remark,
}: QuestionnaireItem): Polarity | undefined {
  const said =
    remark === undefined ? 'asserted' : polarityOf(remark.text, undefined, 'practice').polarity;
  if (answer === undefined) return remark === undefined ? undefined : said;
  const stated = byWord[answer];
  if (stated === undefined) return undefined;
  if (isAdverse(question.text)) return stated === 'asserted' ? 'negated' : 'asserted';
  return stated === 'asserted' ? lessFavourable(stated, said) : stated;
}
