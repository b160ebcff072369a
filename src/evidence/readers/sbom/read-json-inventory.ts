import type { Validation } from '../../../sbom/sbom.ts';
import { decodeText } from '../decode-text.ts';
import { validateCycloneDx } from '../schema/validate-cyclone-dx.ts';
import { Unreadable } from '../unreadable.ts';
import { normaliseCsaf } from './csaf.ts';
import { normaliseCycloneDx } from './cyclone-dx.ts';
import type { CheckedInventory, Inventory } from './inventory.ts';
import { type JsonFormat, jsonFormat } from './json-format.ts';
import { isObject, type JsonObject, textIn } from './json-value.ts';
import { normaliseOpenVex } from './open-vex.ts';
import { parseJson } from './parse-json.ts';
import { placed } from './placed.ts';
import type { PointerOf } from './source.ts';
import { normaliseSpdx2 } from './spdx-2.ts';
import { spdx2Problems } from './spdx-2-problems.ts';
import { normaliseSpdx3 } from './spdx-3.ts';
import { spdx3Problems } from './spdx-3-problems.ts';
import { structureOf } from './structure-problems.ts';

type Format = Readonly<{
  normalise(tree: JsonObject, pointerOf?: PointerOf): Inventory;
  validate(tree: JsonObject): Validation;
}>;

/** Statements are judged one by one: there is nothing to be said about the whole file. */
const unchecked = (): Validation => ({ valid: true, method: 'structure', problems: [] });

const formats: Readonly<Record<JsonFormat, Format>> = {
  CycloneDX: {
    normalise: (tree, pointerOf) => normaliseCycloneDx(tree, 'JSON', pointerOf),
    validate: (tree) => validateCycloneDx(tree, textIn(tree['specVersion'])),
  },
  'SPDX 2': {
    normalise: (tree, pointerOf) => normaliseSpdx2(tree, 'JSON', pointerOf),
    validate: (tree) => structureOf(spdx2Problems(tree)),
  },
  'SPDX 3': {
    normalise: normaliseSpdx3,
    validate: (tree) => structureOf(spdx3Problems(tree)),
  },
  OpenVEX: { normalise: normaliseOpenVex, validate: unchecked },
  CSAF: { normalise: normaliseCsaf, validate: unchecked },
};

/** Exports of code hosts and attestations carry the document under one of these keys. */
const wrappers = ['sbom', 'predicate'] as const;

function unwrapped(tree: unknown): Readonly<{ tree: JsonObject; at: string; format: JsonFormat }> {
  const candidates = ['', ...wrappers].map((key) => ({
    at: key === '' ? '' : `/${key}`,
    tree: key === '' || !isObject(tree) ? tree : tree[key],
  }));
  for (const { at, tree: inner } of candidates) {
    const format = jsonFormat(inner);
    if (format && isObject(inner)) return { tree: inner, at, format };
  }
  throw new Unreadable('NO_INVENTORY');
}

/** Reads what a JSON file lists. Throws Unreadable. */
export async function readJsonInventory(bytes: Uint8Array): Promise<CheckedInventory> {
  const { tree, at, format } = unwrapped(parseJson(decodeText(bytes)));
  const { normalise, validate } = formats[format];
  const inventory = normalise(tree, (pointer) => at + pointer);
  return { ...inventory, check: () => placed(validate(tree), (pointer) => at + pointer) };
}
