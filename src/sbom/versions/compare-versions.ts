import { compareAlpine } from './alpine-versions.ts';
import { compareComposer } from './composer-versions.ts';
import { compareDebian } from './debian-versions.ts';
import { compareGeneric } from './generic-versions.ts';
import { compareGolang } from './golang-versions.ts';
import { compareMaven } from './maven-versions.ts';
import { compareNuget } from './nuget-versions.ts';
import type { CompareVersions, Order } from './order.ts';
import { comparePypi } from './pypi-versions.ts';
import { compareRpm } from './rpm-versions.ts';
import { compareRubygems } from './rubygems-versions.ts';
import { compareSemantic } from './semantic-versions.ts';

/** By purl type; the others are numbered as their makers like. */
const ecosystems: ReadonlyMap<string, CompareVersions> = new Map([
  ['apk', compareAlpine],
  ['cargo', compareSemantic],
  ['composer', compareComposer],
  ['deb', compareDebian],
  ['gem', compareRubygems],
  ['golang', compareGolang],
  ['hex', compareSemantic],
  ['maven', compareMaven],
  ['npm', compareSemantic],
  ['nuget', compareNuget],
  ['pub', compareSemantic],
  ['pypi', comparePypi],
  ['rpm', compareRpm],
  ['swift', compareSemantic],
]);

/** Perl counts "1.10" as a decimal, before "1.9", or as a list of numbers: the text does not tell. */
const untold: ReadonlySet<string> = new Set(['cpan']);

/** Longer texts are no versions. */
const maxLength = 256;

/**
 * Which of two versions of a package comes first, by the rules of its ecosystem (a purl type).
 * Undefined means that nobody can tell, and is never to be taken for "no". Never throws.
 */
export function compareVersions(type: string, a: string, b: string): Order {
  const [left, right] = [a.trim(), b.trim()];
  if (left === right) return 0;
  if (untold.has(type) || Math.max(left.length, right.length) > maxLength) return undefined;
  return (ecosystems.get(type) ?? compareGeneric)(left, right);
}
