import { choiceWords } from '../schema/choice-words.ts';
import { patternWords } from '../schema/pattern-words.ts';

/** Words between brackets: "one of ( text, url, ##other* )." */
function expected(rest: string): string {
  const names = rest
    .slice(rest.lastIndexOf('(') + 1, rest.lastIndexOf(')'))
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('##'));
  return names.length > 1 ? `one of ${names.join(', ')}` : (names[0] ?? 'nothing more');
}

const types: Readonly<Record<string, string>> = {
  'xs:dateTime': 'must be a date with time such as 2026-11-23T09:30:00Z',
  'xs:date': 'must be a date such as 2026-11-23',
  'xs:anyURI': 'must be an address (URI)',
  'xs:boolean': 'must be true or false',
  'xs:integer': 'must be a whole number',
  'xs:nonNegativeInteger': 'must be a whole number from 0',
  'xs:positiveInteger': 'must be a whole number from 1',
  'xs:decimal': 'must be a number',
};

/** What follows `mark`, up to the last quotation mark, brace or bracket. */
const after = (text: string, mark: string): string =>
  text.slice(text.lastIndexOf(mark) + mark.length, -2);

/** From the words of libxml2, which quote the file, to a sentence that does not. */
const sentences: readonly (readonly [mark: string, sentence: (text: string) => string])[] = [
  [
    'is not an element of the set {',
    (text) =>
      choiceWords(
        after(text, 'is not an element of the set {')
          .split(', ')
          .map((value) => value.slice(1, -1)),
      ),
  ],
  [
    "is not accepted by the pattern '",
    (text) => patternWords(`^${after(text, "is not accepted by the pattern '")}`),
  ],
  ['this underruns the allowed minimum length', () => 'must not be empty'],
  [
    'is not a valid value of the ',
    (text) =>
      types[after(text, "type '")] ?? `must be a value of the type ${after(text, "type '")}`,
  ],
  [
    'This element is not expected. Expected is',
    (text) => `is not expected here; expected is ${expected(text)}`,
  ],
  ['This element is not expected.', () => 'is not expected here'],
  ['Missing child element(s).', (text) => `is incomplete; expected is ${expected(text)}`],
  ['is required but missing.', () => 'is required and missing'],
  ['Duplicate key-sequence', () => 'repeats the bom-ref of another element'],
  ['No matching global declaration', () => 'is not the outermost element of CycloneDX'],
  ['Character content other than whitespace', () => 'must hold elements only, no text'],
  ['Element content is not allowed', () => 'must hold text only, no elements'],
  ["' is not allowed.", () => 'is not allowed here'],
  ['is less than the minimum value', (text) => `must be ${after(text, "('").slice(0, -1)} or more`],
  ['is greater than the maximum', (text) => `must be ${after(text, "('").slice(0, -1)} or less`],
];

export type XsdSentence = Readonly<{ attribute: string | undefined; sentence: string }>;

/** What a message of libxml2 says about the element it names; undefined for what repeats another. */
export function xsdSentence(message: string): XsdSentence | undefined {
  const text = message.trimEnd().replace(/\{http[^}]*\}/g, '');
  if (text.includes(': Warning: ')) return undefined;
  const [, about, missing] =
    /^Element '[^']*'(?:, attribute '([^']*)')?: (?:The attribute '([^']*)' is required)?/.exec(
      text,
    ) ?? [];
  const found = sentences.find(([mark]) => text.includes(mark));
  return { attribute: about ?? missing, sentence: found?.[1](text) ?? 'breaks the XML schema' };
}
