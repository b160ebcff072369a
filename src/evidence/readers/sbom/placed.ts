import type { Validation } from '../../../sbom/sbom.ts';
import type { PointerOf } from './source.ts';

/** Problems found in a tree, at the places of the file that the tree was made from. */
export function placed({ problems, ...validation }: Validation, pointerOf: PointerOf): Validation {
  return {
    ...validation,
    problems: problems.map(({ pointer, message }) => ({ pointer: pointerOf(pointer), message })),
  };
}
