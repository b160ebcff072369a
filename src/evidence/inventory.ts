import type { Component } from '../sbom/component.ts';
import type { Relation } from '../sbom/sbom.ts';
import type { VexStatement } from '../sbom/vex.ts';
import type { Document } from './document.ts';
import type { InventoryEvent, SbomHead, VexHead } from './readers/reader-event.ts';

/** Puts an SBOM and a VEX document together from the pieces they are told in. */
export class Inventory {
  #sbom: SbomHead | undefined;
  #vex: VexHead | undefined;
  readonly #components: Component[] = [];
  readonly #relations: Relation[] = [];
  readonly #statements: VexStatement[] = [];

  add(event: InventoryEvent): void {
    if (event.type === 'sbom') this.#sbom = event.sbom;
    else if (event.type === 'vex') this.#vex = event.vex;
    else if (event.type === 'components') this.#components.push(...event.components);
    else if (event.type === 'relations') this.#relations.push(...event.relations);
    else this.#statements.push(...event.statements);
  }

  /** What a file without either has is nothing. */
  listed(): Pick<Document, 'sbom' | 'vex'> {
    const [components, relations] = [this.#components, this.#relations];
    return {
      ...(this.#sbom && { sbom: { ...this.#sbom, components, relations } }),
      ...(this.#vex && { vex: { ...this.#vex, statements: this.#statements } }),
    };
  }
}
