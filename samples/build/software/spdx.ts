import { cpeOf, fictionalHash, type Part, purlOf } from './part.ts';

export type SpdxFile = Readonly<{
  name: string;
  namespace: string;
  created: string;
  creators: readonly string[];
  subject: Part;
  parts: readonly Part[];
}>;

const idOf = ({ name, version }: Part): string =>
  `SPDXRef-${`${name}-${version ?? 'unversioned'}`.replace(/[^A-Za-z0-9.]+/g, '-')}`;

function externalRefs(part: Part) {
  const cpe = cpeOf(part);
  const purl = purlOf(part);
  return [
    ...(cpe === undefined
      ? []
      : [{ referenceCategory: 'SECURITY', referenceType: 'cpe23Type', referenceLocator: cpe }]),
    ...(purl === undefined
      ? []
      : [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }]),
  ];
}

function packageOf(part: Part) {
  const { name, version, supplier, licence = 'NOASSERTION', type } = part;
  return {
    SPDXID: idOf(part),
    name,
    versionInfo: version,
    supplier: supplier === undefined ? 'NOASSERTION' : `Organization: ${supplier}`,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    checksums:
      version === undefined
        ? undefined
        : [{ algorithm: 'SHA256', checksumValue: fictionalHash(part) }],
    licenseConcluded: licence,
    licenseDeclared: licence,
    copyrightText: 'NOASSERTION',
    externalRefs: externalRefs(part),
    primaryPackagePurpose: type?.toUpperCase().replace('-', '_'),
  };
}

/** An SPDX 2.3 document as an object; what is undefined falls away when it is written. */
export function spdx({ subject, parts, ...file }: SpdxFile): unknown {
  const ids = new Map(parts.map((part) => [part.name, idOf(part)]));
  const needs = [subject, ...parts].flatMap((part) =>
    (part.needs ?? []).flatMap((name) => {
      const relatedSpdxElement = ids.get(name);
      if (relatedSpdxElement === undefined) return [];
      return [{ spdxElementId: idOf(part), relationshipType: 'DEPENDS_ON', relatedSpdxElement }];
    }),
  );
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: file.name,
    documentNamespace: file.namespace,
    comment: 'Fictional data',
    creationInfo: { created: file.created, creators: file.creators },
    packages: [subject, ...parts].map(packageOf),
    relationships: [
      {
        spdxElementId: 'SPDXRef-DOCUMENT',
        relationshipType: 'DESCRIBES',
        relatedSpdxElement: idOf(subject),
      },
      ...needs,
    ],
  };
}
