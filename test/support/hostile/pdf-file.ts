/** What a small PDF is made of, beside two fonts: `/F1` Helvetica, `/F2` any character. */
export type PdfParts = Readonly<{
  /** Content of each page. */
  pages: readonly string[];
  /** Entries of the catalogue, of every page, of the document information. */
  catalogue?: string;
  page?: string;
  info?: string;
  /** Objects with numbers from 900, whole. */
  objects?: readonly string[];
  fonts?: string;
  /** Pages of an earlier revision, which these replace. */
  before?: readonly string[];
}>;

const identityMap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /A def 1 begincodespacerange <0000> <FFFF> endcodespacerange`;

/** A stream object. */
export function stream(number: number, content: string, entries = ''): string {
  return `${number} 0 obj <</Length ${content.length} ${entries}>> stream\n${content}\nendstream endobj`;
}

function hex(text: string): string {
  return [...Array(text.length).keys()]
    .map((at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
    .join('');
}

/** Characters beyond the basic plane by the codes that stand for them in `/F2`. */
const astral = 0xe100;

/** Codes of `/F2`: a character is its own code, tag characters have codes of the private area. */
function anyText(text: string): string {
  const codes = [...text].map((sign) => {
    const point = sign.codePointAt(0) ?? 0;
    return point > 0xffff ? String.fromCharCode(astral + (point & 0xff)) : sign;
  });
  return `<${hex(codes.join(''))}>`;
}

/** Ranges of 256: a range counts in its last byte only. */
function mapOfAny(): string {
  const pages = Array.from({ length: 0x100 }, (_, high) => {
    const first = high.toString(16).padStart(2, '0');
    return `1 beginbfrange <${first}00> <${first}FF> <${first}00> endbfrange`;
  });
  const tags = Array.from({ length: 0x7f }, (_, low) => {
    const code = (astral + low).toString(16);
    return `1 beginbfchar <${code}> <${hex(String.fromCodePoint(0xe0000 + low))}> endbfchar`;
  });
  return [identityMap, ...pages, ...tags, 'endcmap end end'].join('\n');
}

/** A font that prints one text and, to who copies it, says another of the same length. */
export function lyingFont(number: number, printed: string, copied: string): string[] {
  const names = [...printed].map((sign) => (sign === ' ' ? '/space' : glyphName(sign)));
  const map = [...copied].map(
    (sign, at) => `<${(at + 1).toString(16).padStart(2, '0')}> <${hex(sign)}>`,
  );
  const toUnicode = `${identityMap.replace('<0000> <FFFF>', '<00> <FF>')}
${map.length} beginbfchar ${map.join('\n')} endbfchar endcmap end end`;
  return [
    `${number} 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode ${number + 1} 0 R
/Encoding <</Type/Encoding/Differences [1 ${names.join(' ')}]>>>> endobj`,
    stream(number + 1, toUnicode),
  ];
}

function glyphName(sign: string): string {
  const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  const signs: Record<string, string> = {
    '.': 'period',
    ',': 'comma',
    '-': 'hyphen',
    ':': 'colon',
  };
  return `/${signs[sign] ?? digits[Number(sign)] ?? sign}`;
}

function objectsOfPage(content: string, index: number, entries: string): string {
  const [page, contents] = [10 + 2 * index, 11 + 2 * index];
  return `${page} 0 obj <</Type/Page/Parent 2 0 R/Contents ${contents} 0 R ${entries}>> endobj
${stream(contents, content)}`;
}

/** A PDF written by hand. It has no cross-reference table, which every reader rebuilds. */
export function pdfFile(parts: PdfParts): Uint8Array<ArrayBuffer> {
  const { pages, catalogue = '', page = '', info = '', objects = [], fonts = '', before } = parts;
  const kids = pages.map((_, index) => `${10 + 2 * index} 0 R`).join(' ');
  const drawn = (contents: readonly string[]): string =>
    contents.map((content, index) => objectsOfPage(content, index, page)).join('\n');
  const file = `%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R ${catalogue}>> endobj
2 0 obj <</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox[0 0 595 842]
/Resources<</Font<</F1 3 0 R/F2 4 0 R ${fonts}>>/Properties<</Layer 900 0 R>>>>>> endobj
3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
4 0 obj <</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H
/DescendantFonts[5 0 R]/ToUnicode 6 0 R>> endobj
5 0 obj <</Type/Font/Subtype/CIDFontType2/BaseFont/Any/DW 550/FontDescriptor 8 0 R
/CIDSystemInfo <</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>> endobj
${stream(6, mapOfAny())}
7 0 obj <<${info}>> endobj
8 0 obj <</Type/FontDescriptor/FontName/Any/Flags 4/Ascent 800/Descent -200/CapHeight 700
/ItalicAngle 0/StemV 80/FontBBox[0 -200 1000 800]>> endobj
${before ? drawn(before) : ''}
${drawn(pages)}
${objects.join('\n')}
trailer <</Root 1 0 R/Info 7 0 R>>
%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

const escaped = (text: string): string => text.replace(/[\\()]/gu, (sign) => `\\${sign}`);

/** A string object of Latin text. */
export const literal = (text: string): string => `(${escaped(text)})`;

/** Points from the top left of an A4 page, as one reads. */
export type Place = Readonly<{ x: number; y: number; size?: number; operators?: string }>;

const isLatin = (text: string): boolean => /^[\u0020-\u007e\u00a0-\u00ff]*$/u.test(text);

/** Shows a text; what Helvetica has no glyphs for is set in the font of all characters. */
export function print(text: string, { x, y, size = 10, operators = '' }: Place): string {
  const [font, shown] = isLatin(text) ? ['F1', literal(text)] : ['F2', anyText(text)];
  return `q BT ${operators} /${font} ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm ${shown} Tj ET Q\n`;
}

/** A text in lines of so many characters, downwards. */
export function printLines(text: string, place: Place, width = 84): string {
  const lines = text.match(new RegExp(`\\S.{0,${width - 1}}(?=\\s|$)|\\S{${width}}`, 'gu')) ?? [
    text,
  ];
  const step = (place.size ?? 10) * 1.3;
  return lines
    .map((line, index) => print(line.trim(), { ...place, y: place.y + index * step }))
    .join('');
}
