/** What the answer column says, before anybody reads the comment. */
export type AnswerWord = 'yes' | 'no' | 'partial' | 'planned' | 'not applicable';

const forms: readonly (readonly [AnswerWord, RegExp])[] = [
  [
    'not applicable',
    /^(?:n\s?\/\s?a|not applicable|na|entfällt|nicht anwendbar|nicht zutreffend)\b/iu,
  ],
  [
    'partial',
    /^(?:part(?:ly|ial(?:ly)?)|in part|yes,? part\p{L}*|teilweise|zum teil|partiell|limited)(?!\p{L})/iu,
  ],
  [
    'planned',
    /^(?:planned|in progress|in preparation|under development|not yet|to be implemented|roadmap|geplant|in arbeit|in vorbereitung|in umsetzung|noch nicht)(?!\p{L})/iu,
  ],
  [
    'yes',
    /^(?:yes|y|ja|j|true|compliant|fully compliant|implemented|fully implemented|fulfilled|met|conformant|erfüllt|umgesetzt|vollständig|oui|sí|✓|✔|☑|☒ ?(?:yes|ja)|\[x\] ?(?:yes|ja))(?![\p{L}\p{N}/])/iu,
  ],
  [
    'no',
    /^(?:no|n|nein|false|non-?compliant|not compliant|not implemented|not fulfilled|not met|nicht erfüllt|nicht umgesetzt|none|keine?|non|✗|✘|☒ ?(?:no|nein)|\[x\] ?(?:no|nein))(?![\p{L}\p{N}/.])/iu,
  ],
];
const ticked = /(?:☒|☑|\[[xX✓]\]|\([xX]\))\s*([\p{L}/ ]{1,20})/u;

/** The answer a cell or the beginning of a sentence gives, if it is one of the usual words. */
export function answerWord(text: string): AnswerWord | undefined {
  const choice = ticked.exec(text)?.[1] ?? text;
  const plain = choice.trim().replace(/\.(?=\s|$)/u, ' ');
  return forms.find(([, form]) => form.test(plain))?.[0];
}

/** The cell holds the answer word and nothing to speak of besides. */
export function isAnswerOnly(text: string): boolean {
  return text.length <= 24 && answerWord(text) !== undefined;
}
