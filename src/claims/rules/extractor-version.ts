/**
 * Version of readers, rules and gate together; raised whenever they find something else in the same
 * bytes. `assay recheck` reads again what an earlier version has read.
 */
export const extractorVersion = 'rules-2';
