import { foldText } from '../../suppliers/fold-text.ts';

/** "v4.2.1", "Version 4.2.1", "FW 4.2.1+build.7" and "4.2.1 (build 7)" are the release 4.2.1. */
const dressed =
  /^(?:version|ver|firmware|release|rel|fw|sw|v)?[ .:_-]*(?<bare>\d.*?)(?:\+.*| ?\(.*\)| build .*)?$/u;

function bare(version: string): string {
  const text = foldText(version.slice(0, 200)).trim();
  return dressed.exec(text)?.groups?.['bare'] ?? text;
}

/**
 * Whether a file is of exactly the ordered release. Unlike a scope ("4.2" covers 4.2.1) a file is of
 * one version; only zeros at the end, a prefix and build metadata make no other one of it.
 */
export function isExactVersion(stated: string, ordered: string): boolean {
  const [a, b] = [bare(stated), bare(ordered)];
  return a === b || withoutZeros(a) === withoutZeros(b);
}

function withoutZeros(version: string): string {
  return /^\d+(?:\.\d+)*$/u.test(version) ? version.replace(/(?:\.0+)+$/u, '') : version;
}
