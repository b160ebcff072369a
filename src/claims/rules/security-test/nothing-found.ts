import type { Report, Sentence } from './report.ts';

const nothing =
  /\b(?:no|zero|not (?:identify|find|discover|uncover|reveal|detect)(?: any)?|did not (?:identify|find|discover|uncover|reveal|detect|result in)(?: any)?|neither|without any|keine(?:rlei)?|aucune?|geen|ning(?:una?|ún)|nessuna?) (?:\p{L}+[ -]){0,3}?(?:vulnerabilit(?:y|ies)|findings?|issues?|weakness(?:es)?|flaws?|problems|schwachstellen|befunde|feststellungen|sicherheitslücken|vulnérabilités?|kwetsbaarheden|bevindingen|vulnerabilidad(?:es)?)\b/iu;
const found =
  /\b(?:found|identified|discovered|uncovered|detected|revealed|observed|spotted|noted|report(?:ed)?|identify|find|discover|uncover|reveal|detect|result in|gefunden|identifiziert|festgestellt|entdeckt|ermittelt|identifiée?s?|découverte?s?|gevonden|encontr\w+|trovate?)\b/iu;
/** Only a part of the scope or of the scale was free of findings, or they were fixed. */
const limited =
  /\b(?:critical|high|medium|low|severe|serious|significant|major|further|additional|other|new|such|remaining|open|outstanding|known|exploitable|kritisch\w*|hohe\w*|schwerwiegend\w*|weitere\w*|offene\w*|critiques?|retest\w*|nachtest\w*|could be exploited|in (?:the )?(?:area|module|component|part|class|category)|during the brief|of this (?:type|class|kind)|if no|where no|when no|in case|should no|does not mean|guarantee)\b/iu;

/** "No vulnerabilities were identified." as the result of the whole test. */
export function nothingFound({ sentences }: Report): Sentence | undefined {
  return sentences.find(
    ({ text, section, page }) =>
      page <= 8 &&
      section !== 'method' &&
      section !== 'definitions' &&
      section !== 'legal' &&
      nothing.test(text) &&
      found.test(text) &&
      !limited.test(text),
  );
}
