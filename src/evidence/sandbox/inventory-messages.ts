import { z } from 'zod';
import { vexStatuses } from '../../sbom/vex.ts';

const count = z.int().nonnegative();
const entry = z.object({ pointer: z.string(), value: z.string() });
const entries = z.array(entry);

const component = z.object({
  pointer: z.string(),
  ref: z.string().optional(),
  type: z.string().optional(),
  group: z.string().optional(),
  name: z.string(),
  version: z.string().optional(),
  purl: entry.optional(),
  cpe: entry.optional(),
  swid: z.string().optional(),
  supplier: z.string().optional(),
  hashes: z.array(z.object({ algorithm: z.string(), value: z.string() })),
  licences: z.array(
    z.object({
      text: z.string(),
      is: z.enum(['id', 'expression', 'name']),
      acknowledgement: z.enum(['declared', 'concluded']).optional(),
    }),
  ),
  scope: z.enum(['required', 'optional', 'excluded']).optional(),
  direct: z.boolean().nullable(),
  modified: z.boolean().optional(),
  bsi: z.record(z.string(), z.string()).optional(),
  deployableHash: z.boolean().optional(),
});

const sbom = z.object({
  format: z.enum(['CycloneDX', 'SPDX']),
  syntax: z.enum(['JSON', 'XML', 'tag-value', 'JSON-LD']),
  specVersion: entry,
  validation: z.object({
    valid: z.boolean(),
    method: z.enum(['schema', 'structure']),
    problems: z.array(z.object({ pointer: z.string(), message: z.string() })).max(50),
  }),
  serial: entry.optional(),
  createdOn: entry.optional(),
  authors: entries,
  tools: entries,
  lifecycles: entries,
  producer: entry.optional(),
  subject: component.optional(),
  subjectVersion: entry.optional(),
  duplicates: count,
  completeness: z.array(z.object({ says: entry, refs: z.array(z.string()) })),
  vulnerabilities: count,
  signed: z.boolean(),
});

const relation = z.object({
  ref: z.string(),
  kind: z.enum(['depends', 'contains']),
  on: z.array(z.string()),
});

const vex = z.object({
  format: z.enum(['OpenVEX', 'CSAF', 'CycloneDX']),
  kind: z.enum(['vex', 'advisory']),
  title: entry.optional(),
  id: entry.optional(),
  author: entry.optional(),
  issuedOn: z.iso.date().optional(),
  updatedOn: z.iso.date().optional(),
});

const statement = z.object({
  vulnerability: entry,
  aliases: z.array(z.string()),
  products: entries,
  subcomponents: z.array(z.string()),
  status: entry.extend({ means: z.enum(vexStatuses) }),
  justification: entry.optional(),
  action: entry.optional(),
  issuedOn: z.iso.date().optional(),
});

/** An SBOM or VEX document as the child tells it: the head, then its long lists in pieces. */
export const inventoryMessages = [
  z.object({ type: z.literal('sbom'), sbom }),
  z.object({ type: z.literal('components'), components: z.array(component) }),
  z.object({ type: z.literal('relations'), relations: z.array(relation) }),
  z.object({ type: z.literal('vex'), vex }),
  z.object({ type: z.literal('statements'), statements: z.array(statement) }),
] as const;
