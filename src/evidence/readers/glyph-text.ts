/** Fonts that draw pictures where their text layer says letters (Microsoft's Wingdings chart). */
const wingdings = new Map<number, string>([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x76, '❖'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);
/** Private-use codes of the Symbol font that producers use for bullets. */
const symbol = new Map<number, string>([
  [0xa7, '▪'],
  [0xb7, '•'],
  [0xd7, '×'],
]);

/** Windows puts the characters of symbol fonts, and of fonts it takes for such, at U+F000. */
function privateUse(code: number, fontName: string): string {
  const low = code & 0xff;
  if (/wingding/i.test(fontName)) return wingdings.get(low) ?? '';
  if (symbol.has(low) || /symbol|dingbat|webding/i.test(fontName)) return symbol.get(low) ?? '';
  return low > 0x20 && low < 0x7f ? String.fromCharCode(low) : '';
}

const spaces = /[\p{Zs}\t\n\r\f\v]/gu;
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/gu;
const ligatures = /[\ufb00-\ufb06]/g;

/**
 * The characters a glyph stands for: ligatures spelled out, every kind of space as a space, the
 * soft hyphen as the hyphen that is printed, pictures of symbol fonts as Unicode pictures, and
 * nothing that cannot be printed.
 */
export function glyphText(unicode: string, fontName: string): string {
  const code = unicode.codePointAt(0) ?? 0;
  if (unicode.length === 1 && code > 0x20 && code < 0x7f) return unicode;
  if (code >= 0xf000 && code <= 0xf0ff) return privateUse(code, fontName);
  return unicode
    .replaceAll('\u00ad', '-')
    .replace(spaces, ' ')
    .replace(unprintable, '')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC');
}
