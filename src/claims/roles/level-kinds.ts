/** The kinds of level a standard knows; a maturity is none of a product, an EAL none of a process. */
const kinds: Readonly<Record<string, RegExp>> = {
  'IEC 62443-4-1': /^ML /u,
  'IEC 62443-2-4': /^ML /u,
  'IEC 62443-3-3': /^SL /u,
  'IEC 62443-4-2': /^SL /u,
  'Common Criteria': /^EAL /u,
  'CSA STAR': /^STAR /u,
  TISAX: /^AL /u,
};

/** Whether a level, in the short form of claims, can be one of the standard. */
export function isLevelOf(level: string, standard: string | undefined): boolean {
  return kinds[standard ?? '']?.test(level) ?? true;
}
