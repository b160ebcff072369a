import type { Document } from '../../evidence/document.ts';
import type { Exhibit, Proposed } from '../verify-attributes.ts';

/** A value, where it is cited, and the claim it is proposed for. */
export type Cast = Readonly<{
  attribute: string;
  value: unknown;
  exhibit: Exhibit;
  proposed: Proposed;
  document: Document;
}>;
