import {
  component,
  components,
  contact,
  externalReferences,
  hashes,
  licenses,
  organisation,
  properties,
  source,
} from './component-kinds.ts';
import { boolean, type Kind, list, many, named, number, object, reference, text } from './kind.ts';

const service: Kind = object('bom-ref', {
  provider: organisation,
  group: text,
  name: text,
  version: text,
  description: text,
  endpoints: list({ endpoint: text }),
  authenticated: boolean,
  'x-trust-boundary': boolean,
  trustZone: text,
  licenses,
  externalReferences,
  properties,
  services: list({ service: () => service }),
  tags: list({ tag: text }),
});

const services = list({ service });

const tool = object('', { vendor: text, name: text, version: text, hashes, externalReferences });
const tools = object('', { tool: many(tool), components, services }, { unwrap: 'tool' });

const metadata = object('', {
  timestamp: text,
  lifecycles: list({ lifecycle: object('', { phase: text, name: text, description: text }) }),
  tools,
  authors: list({ author: contact }),
  component,
  manufacture: organisation,
  manufacturer: organisation,
  supplier: organisation,
  licenses,
  properties,
  distributionConstraints: object('', { tlp: text }),
});

const dependency = object('ref', {
  dependency: many(reference, 'dependsOn'),
  provides: many(reference),
});

const composition = object('bom-ref', {
  aggregate: text,
  assemblies: list({ assembly: reference }),
  dependencies: list({ dependency: reference }),
  vulnerabilities: list({ vulnerability: reference }),
});

const rating = object('', {
  source,
  score: number,
  severity: text,
  method: text,
  vector: text,
  justification: text,
});

const analysis = object('', {
  state: text,
  justification: text,
  responses: named('response', list({ response: text })),
  detail: text,
  firstIssued: text,
  lastUpdated: text,
});

const target = object('', {
  ref: text,
  versions: list({ version: object('', { version: text, range: text, status: text }) }),
});

const vulnerability = object('bom-ref', {
  id: text,
  source,
  references: list({ reference: object('', { id: text, source }) }),
  ratings: list({ rating }),
  cwes: list({ cwe: number }),
  description: text,
  detail: text,
  recommendation: text,
  workaround: text,
  advisories: list({ advisory: object('', { title: text, url: text }) }),
  created: text,
  published: text,
  updated: text,
  rejected: text,
  credits: object('', {
    organizations: list({ organization: organisation }),
    individuals: list({ individual: contact }),
  }),
  tools,
  analysis,
  affects: list({ target }),
  properties,
});

/** The outermost element. */
export const bom = object(
  'serialNumber',
  {
    metadata,
    components,
    services,
    externalReferences,
    dependencies: list({ dependency }),
    compositions: list({ composition }),
    vulnerabilities: list({ vulnerability }),
    properties,
  },
  { numbers: 'version' },
);
