import type { PackageEntry } from './affected.ts';
import { landmarks } from './landmarks.ts';

/** The built-in pack as records by package. */
export function landmarkEntries(): PackageEntry[] {
  return landmarks.flatMap((landmark) =>
    landmark.packages.flatMap(({ keys, ...versions }) => {
      const { id, advisories, name, summary, severity, malicious, published } = landmark;
      const affected = {
        ...versions,
        id,
        aliases: advisories,
        summary: `${name}: ${summary}`,
        severity,
        malicious,
        published,
      };
      return keys.map((key) => ({ key, affected }));
    }),
  );
}
