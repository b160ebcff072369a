/** "Organization: Kestrel Controls ()" of SPDX without the kind of party and without empty contact. */
export function partyName(printed: string): string {
  return printed
    .trim()
    .replace(/^(?:organi[sz]ation|person|tool) ?: ?/i, '')
    .replace(/ ?\(\)$/, '');
}
