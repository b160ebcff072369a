import { cpeOf, fictionalHash, type Part, purlOf } from './part.ts';

export type CycloneDxFile = Readonly<{
  specVersion: '1.5' | '1.6';
  serial: string;
  timestamp: string;
  maker: Readonly<{ name: string; url: string; email: string }>;
  subject: Part;
  parts: readonly Part[];
  /** What only the newer file says: in which phase it was made, and that it is complete. */
  lifecycle?: string;
  complete?: boolean;
}>;

const refOf = ({ name, version }: Part): string => `${name}@${version ?? 'unknown'}`;

function licencesOf({ licence }: Part) {
  if (licence === undefined) return undefined;
  return licence.includes(' ') ? [{ expression: licence }] : [{ license: idOrName(licence) }];
}

const idOrName = (licence: string) =>
  licence.startsWith('LicenseRef-') ? { name: licence.slice(11) } : { id: licence };

function componentOf(part: Part) {
  const { name, version, supplier, type = 'library' } = part;
  return {
    type,
    'bom-ref': refOf(part),
    ...(supplier === undefined ? {} : { supplier: { name: supplier } }),
    name,
    version,
    hashes: [{ alg: 'SHA-256', content: fictionalHash(part) }],
    licenses: licencesOf(part),
    cpe: cpeOf(part),
    purl: purlOf(part),
  };
}

/** The file as an object; what is undefined falls away when it is written. */
export function cycloneDx(file: CycloneDxFile): unknown {
  const { subject, parts, maker, lifecycle, complete } = file;
  const refs = new Map(parts.map((part) => [part.name, refOf(part)]));
  const on = ({ needs = [] }: Part) => needs.flatMap((name) => refs.get(name) ?? []);
  const organisation = {
    name: maker.name,
    url: [maker.url],
    contact: [{ email: maker.email }],
  };
  return {
    bomFormat: 'CycloneDX',
    specVersion: file.specVersion,
    serialNumber: `urn:uuid:${file.serial}`,
    version: 1,
    metadata: {
      timestamp: file.timestamp,
      lifecycles: lifecycle === undefined ? undefined : [{ phase: lifecycle }],
      tools: {
        components: [{ type: 'application', name: 'kestrel-release-builder', version: '7.3' }],
      },
      authors: [{ name: `${maker.name} Product Security`, email: maker.email }],
      component: { ...componentOf(subject), supplier: organisation },
      properties: [{ name: 'kestrel:note', value: 'Fictional data' }],
    },
    components: parts.map(componentOf),
    dependencies: [subject, ...parts].map((part) => ({ ref: refOf(part), dependsOn: on(part) })),
    compositions: complete
      ? [{ aggregate: 'complete', assemblies: [refOf(subject)], dependencies: [...refs.values()] }]
      : undefined,
  };
}
