import type { Component } from '../../sbom/component.ts';
import type { Relation, Sbom } from '../../sbom/sbom.ts';
import type { Vex, VexStatement } from '../../sbom/vex.ts';
import type { DocumentInfo, MediaType, Page, Warning } from '../document.ts';

export type OpenedDocument = Readonly<{
  type: 'opened';
  mediaType: MediaType;
  pageCount: number;
  info: DocumentInfo;
}>;

export type SbomHead = Omit<Sbom, 'components' | 'relations'>;
export type VexHead = Omit<Vex, 'statements'>;

/** An SBOM or VEX document: its head first, then its long lists in pieces, in order. */
export type InventoryEvent =
  | Readonly<{ type: 'sbom'; sbom: SbomHead }>
  | Readonly<{ type: 'components'; components: readonly Component[] }>
  | Readonly<{ type: 'relations'; relations: readonly Relation[] }>
  | Readonly<{ type: 'vex'; vex: VexHead }>
  | Readonly<{ type: 'statements'; statements: readonly VexStatement[] }>;

/**
 * What a reader tells while it reads: `opened` once and first, then pages or an inventory in order
 * and warnings at any time. The end of the stream is the end of the document.
 */
export type ReaderEvent =
  | OpenedDocument
  | InventoryEvent
  | Readonly<{ type: 'page'; page: Page }>
  | Readonly<{ type: 'warning'; warning: Warning }>;

/** An open file of one format. Runs in the sandboxed child. */
export interface Reader {
  readonly opened: OpenedDocument;
  /** Pages `from` to `to`, 1-based and inclusive, and warnings about them. */
  pages(from: number, to: number): AsyncIterable<ReaderEvent>;
  /** Warnings about what is in the file beside its pages. */
  extras(): Promise<readonly Warning[]>;
}

/** An open SBOM, VEX document or advisory. Runs in the sandboxed child. */
export interface InventoryReader {
  readonly opened: OpenedDocument;
  inventory(): AsyncIterable<ReaderEvent>;
}
