import type { Problem, Validation } from '../../../sbom/sbom.ts';

/** So many tell what is wrong with a file. */
const most = 50;

/** Collects where a file breaks its specification, the first ones in the order of the checks. */
export class StructureProblems {
  readonly problems: Problem[] = [];

  add(pointer: string, message: string): void {
    if (this.problems.length < most) this.problems.push({ pointer, message });
  }

  /** A text that the specification asks for. */
  require(object: Readonly<Record<string, unknown>>, key: string, pointer: string): void {
    const value = object[key];
    if (value === undefined || value === '') this.add(pointer, `must have "${key}"`);
    else if (typeof value !== 'string') this.add(`${pointer}/${key}`, 'must be a text');
  }

  /** A text that may be absent. */
  allow(object: Readonly<Record<string, unknown>>, key: string, pointer: string): void {
    const value = object[key];
    if (value !== undefined && typeof value !== 'string')
      this.add(`${pointer}/${key}`, 'must be a text');
  }
}

export function structureOf({ problems }: StructureProblems): Validation {
  return { valid: problems.length === 0, method: 'structure', problems };
}
