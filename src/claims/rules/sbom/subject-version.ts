import type { Entry } from '../../../sbom/entry.ts';
import type { Sbom } from '../../../sbom/sbom.ts';

/** Where the version of what an SBOM is about is printed: by itself, or in an identifier. */
export function subjectVersionEntry({ subject, subjectVersion }: Sbom): Entry | undefined {
  const { version } = subject ?? {};
  if (version === undefined) return undefined;
  const encoded = encodeURIComponent(version);
  return [subjectVersion, subject?.purl, subject?.cpe].find(
    (entry) => entry?.value.includes(version) || entry?.value.includes(encoded),
  );
}
