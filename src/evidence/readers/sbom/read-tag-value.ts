import { decodeText } from '../decode-text.ts';
import { Unreadable } from '../unreadable.ts';
import type { CheckedInventory } from './inventory.ts';
import { listIn } from './json-value.ts';
import { placed } from './placed.ts';
import { normaliseSpdx2 } from './spdx-2.ts';
import { spdx2Problems } from './spdx-2-problems.ts';
import { structureOf } from './structure-problems.ts';
import { TagValueTree } from './tag-value-tree.ts';

/** Reads what an SPDX tag-value file lists. Throws Unreadable. */
export async function readTagValue(bytes: Uint8Array): Promise<CheckedInventory> {
  const file = new TagValueTree();
  file.read(decodeText(bytes));
  const { tree } = file;
  const isSpdx = tree['spdxVersion'] !== undefined || listIn(tree['packages']).length > 0;
  if (!isSpdx) throw new Unreadable('NO_INVENTORY');
  const pointerOf = (pointer: string): string => file.pointerOf(pointer);
  const inventory = normaliseSpdx2(tree, 'tag-value', pointerOf);
  return { ...inventory, check: () => placed(structureOf(spdx2Problems(tree)), pointerOf) };
}
