/*
 * A package without version and qualifiers, in the one spelling the index, the advisories and the
 * answers use: "maven/org.apache.logging.log4j/log4j-core". `parsePurl` and `keyOfPackage` make keys.
 */

/** The part that people call a package by: "log4j-core". */
export function nameOfKey(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** The purl type: which ecosystem's rules order the versions. */
export function typeOfKey(key: string): string {
  return key.slice(0, key.indexOf('/'));
}
