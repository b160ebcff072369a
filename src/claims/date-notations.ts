/**
 * The notations a date is printed in. Patterns run over canonical, case-folded text in which every
 * month name is one private-use character for its month and fillers (see dates.ts), so that one
 * pattern serves all languages. Group names: `d` day, `n` month by name, `m` month by number, `y`
 * year, `a` and `b` day and month in an order that is not known; the digit tells first from second.
 */
const name = '[\\ue001-\\ue01f]\\ue000*';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:1[0-2]|0?[1-9])';
const year = '(?:19[5-9]|20\\d)\\d';
const ordinal = '(?: ?(?:st|nd|rd|th)|er|re|ère|eme|ème|te[nrs]?|de|ste|e|:a|:e|[°oa])?\\.?';
const article = '(?:the |den |dem |der |le |el |il |lo )?';
const of = "(?:day )?(?:of |de |del |di |do |d')?";
/** Not inside an identifier, a version or a longer number. */
const begin = '(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][./:\\\\-]|[$€£#])';
/** A dash or slash may follow when another whole date does. */
const anotherDate = '(?![/-](?:\\d{1,2}[./]\\d{1,2}[./]\\d|\\d{4}-\\d\\d-))';
const end = `(?!\\p{L}|\\p{N}|${anotherDate}[./:-]\\p{N})`;
const through =
  '(?: ?- ?|/| ?(?:to|through|thru|until|till|and|&|bis zum|bis|und|au|et|al|alla|a|al|y|e|t/m|tot en met|tot|en|do|až|az|i|till|til|och|og) (?:the |den |dem |zum |le |el |il )?)';
const notVersion =
  '(?<!\\b(?:v|ver|vers|version|rel|release|rev|revision|r|build|ausgabe|stand v)[.:]? ?)';

const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'dgu');
const group = (id: string, body: string): string => `(?<${id}>${body})`;

const nameDay = (n: string): string =>
  `${group(`n${n}`, name)}\\.?[ -/]{0,2}${article}${group(`d${n}`, day)}${ordinal}`;
const dayName = (n: string): string =>
  `${group(`d${n}`, day)}${ordinal}[ -]?${of}[./ -]?${group(`n${n}`, name)}\\.?`;
const beforeYear = '(?: ?,? ?(?:de |del |of |anno )?|[ ./-])';
const numeric = (n: string, separator: string): string =>
  `${group(`a${n}`, '\\d{1,2}')}${separator}${group(`b${n}`, '\\d{1,2}')}`;

/** Two dates whose year (and sometimes month) is printed once. */
const ranges: readonly RegExp[] = [
  pattern(begin, nameDay('1'), through, nameDay('2'), beforeYear, group('y2', year), end),
  pattern(
    begin,
    nameDay('1'),
    through,
    group('d2', day),
    ordinal,
    beforeYear,
    group('y2', year),
    end,
  ),
  pattern(begin, dayName('1'), through, dayName('2'), beforeYear, group('y2', year), end),
  pattern(
    begin,
    group('d1', day),
    ordinal,
    through,
    dayName('2'),
    beforeYear,
    group('y2', year),
    end,
  ),
  pattern(
    begin,
    numeric('1', '(?<s>\\.) ?'),
    '\\.?',
    through,
    numeric('2', '\\. ?'),
    '\\. ?',
    group('y2', year),
    end,
  ),
  pattern(begin, numeric('1', '(?<s>/)'), through, numeric('2', '/'), '/', group('y2', year), end),
  pattern(
    begin,
    group('d1', day),
    '\\.?',
    through,
    group('d2', day),
    '\\. ?',
    group('m2', month),
    '\\. ?',
    group('y2', year),
    end,
  ),
  pattern(
    begin,
    group('n1', name),
    '\\.?',
    through,
    group('n2', name),
    beforeYear,
    group('y2', year),
    end,
  ),
];

const whole: readonly RegExp[] = [
  pattern(
    '(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][.:\\\\-]|\\p{L}/)',
    group('y1', year),
    '(?<s>[./-]) ?',
    group('m1', month),
    '\\k<s> ?',
    group('d1', day),
    `(?:(?=t\\d)|${end})`,
  ),
  pattern(
    begin,
    group('y1', year),
    '[. -]{1,2}(?:m\\. |gada )?',
    group('n1', name),
    '\\.?[ -]',
    group('d1', day),
    '(?![\\p{L}\\p{N}]|[/:-]\\p{N})',
  ),
  pattern(
    begin,
    group('y1', year),
    '[. -]{1,2}(?:m\\. |gada )?',
    group('d1', day),
    '\\.? ',
    group('n1', name),
    end,
  ),
  pattern(begin, dayName('1'), beforeYear, group('y1', year), end),
  pattern(
    begin,
    group('d1', day),
    '[-/ ]',
    group('n1', name),
    "\\.?[-/ ]'?",
    group('yy1', '\\d\\d'),
    '(?! ?[\\p{L}\\p{N}%:]|[./:-]\\p{N})',
  ),
  pattern(begin, nameDay('1'), '(?: ?,? ?|[/-])(?:of |de )?', group('y1', year), end),
  pattern(
    '(?<![\\p{L}\\p{N}$€£#])(?:(?<=(?:19|20)\\d\\d[/-])|(?<![\\p{L}\\p{N}][./:\\\\-]))',
    numeric('1', ' ?(?<s>[./-]) ?'),
    ' ?\\k<s> ?',
    group('y1', year),
    end,
  ),
  pattern(begin, notVersion, numeric('1', '(?<s>/)'), '/', group('yy1', '\\d\\d'), end),
  pattern(
    begin,
    notVersion,
    group('d1', '(?:0[1-9]|[12]\\d|3[01])'),
    '\\.',
    group('m1', '(?:0[1-9]|1[0-2])'),
    '\\.',
    group('yy1', '\\d\\d'),
    end,
  ),
  pattern(
    begin,
    group('d1', day),
    '[. ] ?',
    group('r1', 'xii|xi|x|ix|iv|v?i{1,3}|v'),
    '[. ] ?',
    group('y1', year),
    end,
  ),
  pattern(
    group('y1', year),
    ' ?[年년] ?',
    group('m1', month),
    ' ?[月월] ?',
    group('d1', day),
    ' ?[日일]',
  ),
];

/** Dates without a day. */
const months: readonly RegExp[] = [
  pattern(
    '(?<![\\p{L}\\p{N}]|(?<![\\d.])\\d{1,2}(?:st|nd|rd|th)?\\.? )',
    group('n1', name),
    '(?:\\.?,? (?:of |de |del )?|[ ./-])',
    group('y1', year),
    end,
  ),
  pattern(begin, group('y1', year), '[. -]', group('n1', name), '(?![\\p{L}\\p{N}]|[./:-]\\p{N})'),
  pattern(begin, notVersion, group('m1', month), '/', group('y1', year), end),
  pattern(begin, notVersion, group('m1', '(?:0[1-9]|1[0-2])'), '\\.', group('y1', year), end),
  pattern(begin, group('y1', year), '-', group('m1', '(?:0[1-9]|1[0-2])'), end),
  pattern(group('y1', year), ' ?[年년] ?', group('m1', month), ' ?[月월]'),
];

/** From the most to the least that is printed: an earlier match keeps its place. */
export const notations: readonly RegExp[] = [...ranges, ...whole, ...months];
