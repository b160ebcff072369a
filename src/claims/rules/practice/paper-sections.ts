/** Sections whose sentences do not tell what the supplier does today. */
const otherSections =
  /\b(?:recommend\w*|customer responsib\w*|user responsib\w*|your responsib\w*|responsibilities of the (?:customer|operator|user)|glossary|definitions?|terms|abbreviations?|acronyms|references|bibliography|out of scope|glossar|begriffe|abkürzungen|definitionen|empfehlung\w*|pflichten des (?:kunden|betreibers|auftraggebers)|mitgeltende|exceptions?|ausnahmen)\b/iu;

/** Glossaries, advice and the duties of others. */
export function otherSection(heading: string): boolean {
  return otherSections.test(heading);
}

/** Sections that say what the paper is for, who does what and what is counted. */
const frameSections =
  /^[\d.\s#]*(?:purpose|objectives?|aims?|introduction|background|roles? (?:and|&) responsibilit\w+|roles|metrics|monitoring (?:and|&) metrics|kpis?|zweck|ziele?|einleitung|rollen und verantwortlichkeiten|kennzahlen)(?:\s*(?:and|&|und)\s*(?:scope|geltungsbereich|applicability|metrics))?[\s:]*$/iu;
const binds = /\b(?:must|shall|muss|müssen)\b/iu;

/** Whether a statement only frames the paper: it stands in such a section and binds nobody. */
export function isFrame(heading: string, text: string): boolean {
  return frameSections.test(heading) && !binds.test(text);
}

/** Sections about what is to come; only what is planned or denied in them is said of today. */
export function isOutlook(heading: string): boolean {
  return /\b(?:roadmap|road map|planned|future|outlook|next steps|ausblick|geplante\w*|weitere schritte)\b/iu.test(
    heading,
  );
}
