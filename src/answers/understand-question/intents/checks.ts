import { found, type Intent } from '../question-draft.ts';

const answerTo =
  /\b(?:answer\w*|response|reply|replied|antwort\w*)\b.{0,30}\b(?:questions?|items?|rfp|questionnaire|frage\w*|punkt)\b.{0,12}?\b((?:[a-z]{1,4}[-.])?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)\b/u;
const says =
  /\b(?:they|he|she|@|the supplier|supplier|sales|sie|der lieferant)(?:'s)? (?:\w+ )?(?:says?|said|claims?|claimed|states?|stated|tells?|told|asserts?|writes?|wrote|promises?|promised|behauptet\w*|sagt|sagen|schreibt|schreiben)(?: us| me| uns)?(?: that|,? dass| to)?\b/u;
const checks =
  /\b(?:true|supported|support|correct|right|evidence|proof|proven|prove|really|believe|verified|backed|belegt|stimmt|wahr|richtig|nachweis)\b/u;

/** "Is their answer to RFP question 7 supported?", "they say …: is that true?" */
export const checkIntent: Intent = ({ said, text, criteria, standards }) => {
  const item = answerTo.exec(said)?.[1];
  if (item) return { kind: 'answer-check', item };
  const truth =
    /\b(?:is it true that|is it correct that|stimmt es,? dass|can you confirm that)\b/u.exec(said);
  const match = truth ?? (checks.test(said) ? says.exec(said) : null);
  if (!match || (criteria.length === 0 && standards.length === 0)) return undefined;
  return {
    kind: 'claim-check',
    statement: text.slice(0, 500),
    ...found('standard', standards[0]?.standard),
    ...found('criterion', standards.length > 0 ? undefined : criteria[0]),
  };
};
