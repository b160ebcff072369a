/** Letters that Unicode does not split into a base letter and a mark. */
const unsplit: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

const isAscii = /^[\x20-\x7e\n\r\t]*$/u;

/** Lower case without accents, for comparing names; length may change. */
export function foldText(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/gu, (letter) => unsplit[letter] ?? letter);
}

const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
};

/** The same, with umlauts spelled out: "Müller" becomes "mueller". */
export function foldSpelledOut(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return foldText(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüøå]/gu, (letter) => spelledOut[letter] ?? letter),
  );
}
