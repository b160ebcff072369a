/** Negative, 0 or positive as for `sort`; undefined: the two cannot be put in order. */
export type Comparison = number | undefined;

/**
 * Which of two versions of a package comes first, by the rules of its ecosystem (a purl type).
 * Undefined means that nobody can tell, and is never to be taken for "no".
 */
export function compareVersions(_type: string, a: string, b: string): Comparison {
  return a === b ? 0 : undefined;
}
