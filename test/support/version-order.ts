import { expect } from 'vitest';
import { compareVersions } from '../../src/sbom/versions/compare-versions.ts';

/** Each version comes before every later one; those in one list are the same. */
export function expectOrder(type: string, versions: readonly (string | readonly string[])[]): void {
  const placed = versions.flatMap((entry, place) =>
    [entry].flat().map((version) => ({ version, place })),
  );
  for (const a of placed) {
    for (const b of placed) {
      const order = compareVersions(type, a.version, b.version);
      expect(order && Math.sign(order), `${type}: ${a.version} and ${b.version}`).toBe(
        Math.sign(a.place - b.place),
      );
    }
  }
}

/** Nobody can tell which one comes first. */
export function expectUntold(type: string, pairs: readonly (readonly [string, string])[]): void {
  for (const [a, b] of pairs) {
    expect(compareVersions(type, a, b), `${type}: ${a} and ${b}`).toBeUndefined();
    expect(compareVersions(type, b, a), `${type}: ${b} and ${a}`).toBeUndefined();
  }
}
