import { boolean, type Kind, list, many, number, object, text } from './kind.ts';

/*
 * How a component in CycloneDX XML, 1.0 to 1.7, maps to the shape of CycloneDX JSON: all that a
 * reader of inventories asks for. Other elements (model cards, patents, …) have no kind and are
 * passed over.
 */

const attachment = object('content-type encoding', {}, { content: 'content' });
export const hashes = list({ hash: object('alg', {}, { content: 'content' }) });
export const properties = list({ property: object('name', {}, { content: 'value' }) });

export const contact = object('bom-ref', { name: text, email: text, phone: text });

const address = object('bom-ref', {
  country: text,
  region: text,
  locality: text,
  postOfficeBoxNumber: text,
  postalCode: text,
  streetAddress: text,
});

export const organisation = object('bom-ref', {
  name: text,
  address,
  url: many(text),
  contact: many(contact),
});

const license = object('bom-ref acknowledgement', {
  id: text,
  name: text,
  text: attachment,
  url: text,
  properties,
});

export const licenses = list(
  {
    license,
    expression: object('bom-ref acknowledgement', {}, { content: 'expression' }),
    'expression-detailed': object('expression bom-ref acknowledgement', {}),
  },
  'license',
);

export const externalReferences = list({
  reference: object('type', { url: text, comment: text, hashes, properties }),
});

const swid = object(
  'tagId name version',
  { text: attachment, url: text },
  { numbers: 'tagVersion', flags: 'patch' },
);

export const source = object('', { name: text, url: text });

const issue = object('type', {
  id: text,
  name: text,
  description: text,
  source,
  references: list({ url: text }),
});

const patch = object('type', {
  diff: object('', { text: attachment, url: text }),
  resolves: list({ issue }),
});

const action = object('', { timestamp: text, name: text, email: text });

const commit = object('', {
  uid: text,
  url: text,
  author: action,
  committer: action,
  message: text,
});

export const components = list({ component: () => component });

const pedigree = object('', {
  ancestors: components,
  descendants: components,
  variants: components,
  commits: list({ commit }),
  patches: list({ patch }),
  notes: text,
});

const occurrence = object('bom-ref', {
  location: text,
  line: number,
  offset: number,
  symbol: text,
  additionalContext: text,
});

const evidence = object('', {
  occurrences: list({ occurrence }),
  licenses,
  copyright: list({ text: object('', {}, { content: 'text' }) }),
});

export const component: Kind = object(
  'type mime-type bom-ref',
  {
    supplier: organisation,
    manufacturer: organisation,
    authors: list({ author: contact }),
    author: text,
    publisher: text,
    group: text,
    name: text,
    version: text,
    versionRange: text,
    description: text,
    scope: text,
    hashes,
    licenses,
    copyright: text,
    cpe: text,
    purl: text,
    omniborId: many(text),
    swhid: many(text),
    swid,
    modified: boolean,
    pedigree,
    externalReferences,
    properties,
    components,
    evidence,
    tags: list({ tag: text }),
  },
  { flags: 'isExternal' },
);
