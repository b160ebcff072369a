import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/pipeline.ts';
import { organisations, paperOf, readThere } from '../support/model-readings.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { operator, policyText, readingModel } from '../support/reading-models.ts';

const data = await temporaryData();
const freshDesk = readingDesks(data);
const signal = new AbortController().signal;
const confidential = paperOf(`CONFIDENTIAL\n\n${policyText}`);

const curious = (evidence: 'none' | 'unrestricted' | 'all' = 'all') =>
  readingModel(
    async function* (document) {
      yield operator(document, 'Northwind Hosting');
    },
    { evidence },
  );

describe('what a model is not asked about', () => {
  test('is restricted evidence, unless the operator allows it; and the reply says so', async () => {
    const model = curious('unrestricted');
    const { result, evidence } = await readThere({ ...freshDesk(), model }, confidential);
    expect(model.asked).toEqual([]);
    expect(evidence.modelReading).toMatchObject({ state: 'kept back', attempts: 0 });
    expect(result).not.toHaveProperty('tokens');
    expect(result.model?.detail).toBe(
      'Rules alone read this: reports of auditors and testers, and whatever is marked, are not shown to the language model (ASSAY_MODEL_EVIDENCE=unrestricted).',
    );
    const allowed = curious();
    await readThere({ ...freshDesk(), model: allowed }, confidential);
    expect(allowed.asked).toEqual(['policy.txt']);
  });

  test('is anything, where the operator allows nothing', async () => {
    const model = curious('none');
    const { result } = await readThere({ ...freshDesk(), model });
    expect(model.asked).toEqual([]);
    expect(result.model?.detail).toMatch(/\(ASSAY_MODEL_EVIDENCE=none\)\.$/u);
  });

  test.each([
    ['an SBOM', 'sbom.cdx.json', '{"bomFormat":"CycloneDX","specVersion":"1.5","components":[]}'],
    ['a template', 'template.txt', `TEMPLATE\n\nSample document\n\n${policyText}`],
  ])('is %s', async (_what, file, words) => {
    const model = curious();
    const [result] = await ingest({ ...freshDesk(), model }, [paperOf(words, file)], { signal });
    expect(result?.status).toBe('checked');
    expect(model.asked).toEqual([]);
    expect(result).not.toHaveProperty('model');
    expect(result).not.toHaveProperty('tokens');
  });

  test('is what was read before: a duplicate costs nothing', async () => {
    const model = curious();
    const desk = { ...freshDesk(), model };
    await readThere(desk);
    const { result } = await readThere(desk);
    expect(model.asked).toHaveLength(1);
    expect(result).toMatchObject({ status: 'duplicate', tokens: 0, model: { state: 'done' } });
    expect(organisations(result.claims)).toEqual(['Northwind Hosting']);
  });
});
