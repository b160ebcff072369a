import type { Interval, VersionSet } from './affected.ts';

const comparator = /^(>=|<=|>|<|==?|=)?\s*([0-9A-Za-z][\w.+:~^-]{0,100})$/u;

/**
 * Versions as people write them in a cell: "1.2.3", "= 1.2.3 || = 1.2.4", "1.2.3, 1.2.4",
 * ">= 1.0, < 1.4", "*". Undefined when it cannot be read; a lower bound that is exclusive is none we
 * can keep, so it counts as unreadable.
 */
export function listedVersions(text: string): VersionSet | undefined {
  const cell = text.trim();
  if (/^(?:\*|all|any|all versions|every version)$/iu.test(cell)) return {};
  const versions: string[] = [];
  const ranges: Interval[] = [];
  for (const choice of cell.split('||')) {
    const read = readChoice(choice.trim());
    if (!read) return undefined;
    versions.push(...read.versions);
    if (read.range) ranges.push(read.range);
  }
  return {
    ...(versions.length > 0 && { versions: [...new Set(versions)] }),
    ...(ranges.length > 0 && { ranges }),
  };
}

type Choice = Readonly<{ versions: readonly string[]; range?: Interval }>;

function readChoice(text: string): Choice | undefined {
  const spaced = text.replace(/([<>=])\s{1,9}/gu, '$1');
  const parts = spaced.split(/[\s,;|]+/u).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 5_000) return undefined;
  let choice: Choice | undefined = { versions: [] };
  for (const part of parts) choice &&= withPart(choice, part);
  return choice;
}

function withPart({ versions, range }: Choice, part: string): Choice | undefined {
  const [, sign = '=', version] = comparator.exec(part) ?? [];
  if (version === undefined || !/\d/u.test(version)) return undefined;
  switch (sign) {
    case '>=':
      return { versions, range: { ...range, from: version } };
    case '<':
      return { versions, range: { ...range, before: version } };
    case '<=':
      return { versions, range: { ...range, upTo: version } };
    case '>':
      return undefined;
    default:
      return { versions: [...versions, version], ...(range && { range }) };
  }
}
