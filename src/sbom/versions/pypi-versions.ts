import { compare, valid } from '@renovatebot/pep440';
import { compareGeneric } from './generic-versions.ts';
import { type CompareVersions, compareAsRead } from './order.ts';

/** PEP 440, with its epochs, stages, post-releases and local versions. */
export const comparePypi: CompareVersions = compareAsRead(
  (text) => valid(text) ?? undefined,
  (a, b) => compare(a, b),
  compareGeneric,
);
