const alternative = '\\[a-fA-F0-9\\]\\{\\d+\\}';
const hexPattern = new RegExp(`^\\^\\(${alternative}(?:\\|${alternative})*\\)\\$$`);
const hexDigits = /^[a-fA-F0-9]*$/;

/**
 * The check of a pattern that asks for one of some counts of hexadecimal digits. Checksums are half
 * of a large SBOM, and an expression engine tries each count in turn.
 */
export function hexCheck(pattern: string): ((text: string) => boolean) | undefined {
  if (!hexPattern.test(pattern)) return undefined;
  const lengths = new Set(
    Array.from(pattern.matchAll(/\{(\d+)\}/g), ([, digits]) => Number(digits)),
  );
  return (text) => lengths.has(text.length) && hexDigits.test(text);
}
