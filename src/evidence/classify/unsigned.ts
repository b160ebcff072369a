import type { Zones } from './document-zones.ts';

const withoutSignature =
  /\b(?:valid without (?:a )?signature|(?:does|do) not (?:require|need|bear) (?:a )?signature|no signature (?:is )?required|(?:document|letter|declaration|form|statement|report) is (?:not signed|unsigned)|gültig ohne unterschrift|ohne unterschrift gültig|nicht unterschrieben|trägt keine unterschrift|unterschrift ist nicht erforderlich)\b/iu;
/** A label with nothing, or a blank line, behind it. */
const emptyField =
  /^(?:authori[sz]ed )?(?:signature|signed|signed by|unterschrift|gezeichnet|signature of [\p{L} ]{2,40}|rechtsverbindliche unterschrift|firma, unterschrift)\s?:?[\s_.|…-]*$/iu;
/** Longer papers are no letters or declarations, and speak of signatures for other reasons. */
const mostPages = 12;
const blank = /_{4,}|\.{6,}|…{3,}/u;
const signedNearby =
  /\/s\/|(?:digitally|electronically|elektronisch|digital) (?:signed|signiert|unterzeichnet)|\bgez\.\s/iu;

/** The words that show nobody signed: "valid without signature", or a signature field left empty. */
export function unsignedWords({ lines, pageCount }: Zones): string | undefined {
  if (pageCount > mostPages) return undefined;
  const said = lines.find(({ text }) => withoutSignature.test(text));
  if (said) return withoutSignature.exec(said.text)?.[0];
  const field = lines.find(({ text }, index) => {
    if (!emptyField.test(text.trim())) return false;
    const around = lines.slice(Math.max(0, index - 1), index + 2).map((line) => line.text);
    return blank.test(text) && !around.some((line) => signedNearby.test(line));
  });
  return field?.text.trim();
}
