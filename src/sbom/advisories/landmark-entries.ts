import type { PackageEntry } from './affected.ts';
import { landmarks } from './landmarks.ts';

/** The built-in pack as records by package. */
export function landmarkEntries(): PackageEntry[] {
  return landmarks.flatMap((landmark) =>
    landmark.packages.flatMap(({ keys, ...versions }) => {
      const { id, advisories, name, summary, severity, malicious, published } = landmark;
      const cves = advisories.filter((one) => one.startsWith('CVE-'));
      const covers = cves.length > 1 ? cves : [];
      const affected = {
        ...versions,
        id,
        aliases: advisories.filter((one) => !covers.includes(one)),
        ...(covers.length > 0 && { covers }),
        summary: `${name}: ${summary}`,
        severity,
        malicious,
        published,
      };
      return keys.map((key) => ({ key, affected }));
    }),
  );
}
