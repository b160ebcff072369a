import { describe, expect, test } from 'vitest';
import { outputSchema } from '../../../../adapters/model/connection/output-schema.ts';
import { strictAnswer } from '../../../../adapters/model/extraction/answer-schema.ts';
import {
  attributeNames,
  attributeShapes,
} from '../../../../adapters/model/extraction/attribute-shapes.ts';
import { familyOf } from '../../../../adapters/model/extraction/family.ts';
import { loadPrompt } from '../../../../adapters/model/prompts/load-prompt.ts';
import { polarities } from '../../../../src/claims/claim-types.ts';
import { evidenceKinds } from '../../../../src/evidence/evidence.ts';

const common = (await loadPrompt('extract-common')).text;
const families = new Map(
  evidenceKinds.flatMap((kind) => {
    const family = familyOf(kind);
    return family ? [[family.prompt, family] as const] : [];
  }),
);

describe('adapters/model/extraction/family', () => {
  test('every kind of paper has a family, and inventories have none', () => {
    const without = evidenceKinds.filter((kind) => familyOf(kind) === undefined);
    expect(without).toEqual(['sbom', 'vex']);
    expect([...families.keys()]).toHaveLength(4);
  });

  test.each([...families])('%s names everything its answers may hold', async (_, family) => {
    const prompt = await loadPrompt(family.prompt, { common, criteria: 'SCD-02 Code review' });
    for (const polarity of polarities) expect(prompt.text).toContain(polarity);
    for (const type of family.types) {
      expect(prompt.text).toContain(`\`${type}\``);
      for (const name of attributeNames(type)) expect(prompt.text).toContain(name);
      const choices = [...attributeShapes(type).values()].flatMap((shape) => shape.choices ?? []);
      for (const choice of choices) expect(prompt.text.replace(/\s+/gu, ' ')).toContain(choice);
    }
    expect(prompt.text).not.toContain('{{');
  });

  test.each([...families])('the answers to %s have a small shape', (name, family) => {
    const { json } = outputSchema(name, strictAnswer(family));
    expect(JSON.stringify(json).length).toBeLessThan(2600);
  });
});
