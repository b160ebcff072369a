import { parsePurl } from './parse-purl.ts';

/**
 * What a purl is about without version and qualifiers, in the one spelling the index and the
 * advisories use: "maven/org.apache.logging.log4j/log4j-core". Undefined when it does not parse.
 */
export function packageKey(purl: string): string | undefined {
  return parsePurl(purl)?.key;
}

/** The part of a key that people call a package by: "log4j-core". */
export function nameOfKey(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** The purl type of a key: which ecosystem's rules order its versions. */
export function typeOfKey(key: string): string {
  return key.slice(0, key.indexOf('/'));
}
