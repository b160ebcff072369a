import type { Document } from '../../src/evidence/document.ts';
import type { Component } from '../../src/sbom/component.ts';
import type { ComponentMatch, MatchedSbom, Snapshot } from '../../src/sbom/component-match.ts';
import type { Entry } from '../../src/sbom/entry.ts';
import type { Sbom } from '../../src/sbom/sbom.ts';
import type { SbomFacts } from '../../src/sbom/sbom-facts.ts';
import type { Vex, VexStatement, VexStatus } from '../../src/sbom/vex.ts';

export const entry = (pointer: string, value: string): Entry => ({ pointer, value });

/** A component of a CycloneDX file at its place in the list. */
export function componentOf(
  name: string,
  version?: string,
  details: Partial<Component> = {},
  at = 0,
): Component {
  return {
    pointer: `/components/${at}`,
    name,
    ...(version !== undefined && { version }),
    hashes: [],
    licences: [],
    direct: null,
    ...details,
  };
}

/** By default: a sound CycloneDX SBOM of the X7 4.2.1 by Kestrel with one component. */
export function sbomOf(details: Partial<Sbom> = {}): Sbom {
  return {
    format: 'CycloneDX',
    syntax: 'JSON',
    specVersion: entry('/specVersion', '1.6'),
    validation: { valid: true, method: 'schema', problems: [] },
    createdOn: entry('/metadata/timestamp', '2026-10-05T08:00:00Z'),
    authors: [entry('/metadata/authors/0/name', 'Kestrel PSIRT')],
    tools: [],
    lifecycles: [],
    producer: entry('/metadata/supplier/name', 'Kestrel Controls s.r.o.'),
    subject: componentOf('X7', '4.2.1', { pointer: '/metadata/component/name' }),
    subjectVersion: entry('/metadata/component/version', '4.2.1'),
    components: [
      componentOf('log4j-core', '2.14.1', {
        purl: entry('/components/0/purl', 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1'),
      }),
    ],
    duplicates: 0,
    relations: [],
    completeness: [],
    vulnerabilities: 0,
    signed: false,
    ...details,
  };
}

/** A statement of an OpenVEX document on one product, in the words of OpenVEX. */
export function vexStatementOf(
  vulnerability: string,
  status: VexStatus,
  product: string,
  justification?: string,
  at = 0,
): VexStatement {
  const place = `/statements/${at}`;
  return {
    vulnerability: entry(`${place}/vulnerability/name`, vulnerability),
    aliases: [],
    products: [entry(`${place}/products/0/@id`, product)],
    subcomponents: [],
    status: { ...entry(`${place}/status`, status), means: status },
    ...(justification !== undefined && {
      justification: entry(`${place}/justification`, justification),
    }),
  };
}

export function vexOf(statements: readonly VexStatement[], details: Partial<Vex> = {}): Vex {
  return {
    format: 'OpenVEX',
    kind: 'vex',
    author: entry('/author', 'Kestrel Controls s.r.o.'),
    issuedOn: '2026-11-10',
    statements,
    ...details,
  };
}

/** A file without pages. */
export function fileOf(data: Readonly<{ sbom?: Sbom; vex?: Vex }>, file = 'x7.json'): Document {
  return {
    sha256: '0'.repeat(64),
    file,
    mediaType: 'application/json',
    info: { encrypted: false },
    pageCount: 0,
    pages: [],
    warnings: [],
    ...data,
  };
}

/** By default: what is computed from a complete SBOM of the X7 4.2.1 with 200 components. */
export function sbomFactsOf(details: Partial<SbomFacts> = {}): SbomFacts {
  return {
    format: 'CycloneDX',
    syntax: 'JSON',
    specVersion: '1.6',
    valid: true,
    validation: 'schema',
    problems: [],
    subject: { name: 'X7', version: '4.2.1', pointer: '/metadata/component/name' },
    createdOn: entry('/metadata/timestamp', '2026-10-05T08:00:00Z'),
    authors: [],
    tools: [],
    completeness: [],
    signed: false,
    components: 200,
    duplicates: 0,
    dependencies: 240,
    matchable: 200,
    graph: { relations: 240, roots: 12, orphans: 0, depth: 5, related: 200, dangling: 0 },
    ecosystems: { deb: 120, npm: 80 },
    licences: [],
    quality: [],
    observations: [],
    coverage: { elements: 1, relations: 1 },
    ...details,
  };
}

/** By default: a critical, known exploited advisory for log4j-core 2.14.1. */
export function matchOf(details: Partial<ComponentMatch> = {}): ComponentMatch {
  return {
    pointer: '/components/0',
    name: 'log4j-core',
    version: '2.14.1',
    purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
    direct: true,
    advisory: 'GHSA-jfh8-c2jp-5v3q',
    aliases: ['CVE-2021-44228'],
    summary: 'Remote code injection',
    source: 'OSV',
    severity: 'critical',
    malicious: false,
    published: '2021-12-10',
    fixedIn: '2.15.0',
    ...details,
  };
}

export const freshFeed: Snapshot = {
  source: 'OSV Maven',
  date: '2026-11-20',
  records: 6000,
  sha256: 'a'.repeat(64),
  importedAt: '2026-11-20T08:00:00Z',
};

/** By default: everything could be looked up in a fresh feed, and nothing was found. */
export function matchedOf(details: Partial<MatchedSbom> = {}): MatchedSbom {
  return {
    evidenceId: 'evidence',
    snapshots: [freshFeed],
    components: 200,
    matchable: 200,
    matches: [],
    urls: [],
    ...details,
  };
}
