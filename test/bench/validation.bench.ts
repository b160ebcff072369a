import { performance } from 'node:perf_hooks';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { validateCycloneDx } from '../../src/evidence/readers/schema/validate-cyclone-dx.ts';
import { readCycloneDxXml } from '../../src/evidence/readers/xml/read-cyclone-dx-xml.ts';
import { validateCycloneDxXml } from '../../src/evidence/readers/xml/validate-cyclone-dx-xml.ts';
import { bigCycloneDx, bigCycloneDxXml } from '../support/big-cyclone-dx.ts';
import type { Benchmark, Measurement } from './measurement.ts';

const ratioGoal = 40;

async function millisecondsOf(valid: () => boolean | Promise<boolean>): Promise<number> {
  const start = performance.now();
  if (!(await valid())) throw new Error('The document of the benchmark is not valid.');
  return performance.now() - start;
}

const most = (name: string, value: number, goal: number): Measurement => ({
  name,
  value,
  unit: 'ms',
  goal,
  met: value <= goal,
});

const isValid = (json: string) => validateCycloneDx(JSON.parse(json), '1.6').valid;

/** The first run of the process, schema compiled and all: each document has a process of its own. */
async function measureFirstRun(): Promise<Measurement> {
  const tree = bigCycloneDx(50_000);
  const value = await millisecondsOf(() => validateCycloneDx(tree, '1.6').valid);
  return most('check 50,000 components of CycloneDX JSON', value, 600);
}

/** Against the validator of the CycloneDX library, from the text of the file, schemas compiled. */
async function measureRatio(): Promise<Measurement> {
  const json = JSON.stringify(bigCycloneDx(5_000));
  const library = new Validation.JsonValidator(Spec.Version.v1dot6);
  await library.validate(JSON.stringify(bigCycloneDx(1)));
  const value = await millisecondsOf(() => isValid(json));
  const peer = await millisecondsOf(async () => (await library.validate(json)) === null);
  const ratio = peer / value;
  return {
    name: 'parse and check 5,000 components of CycloneDX JSON',
    value,
    unit: 'ms',
    goal: peer / ratioGoal,
    met: ratio >= ratioGoal,
    peer: { name: 'CycloneDX library', value: peer, ratio },
  };
}

async function measureXml(): Promise<Measurement> {
  const bytes = Buffer.from(bigCycloneDxXml(50_000));
  const value = await millisecondsOf(async () => {
    const { valid } = await validateCycloneDxXml(bytes, readCycloneDxXml(bytes));
    return valid;
  });
  return most('read and check 50,000 components of CycloneDX XML', value, 5_000);
}

/** Entries that nothing cheap tells apart: where a comparison of each with each shows. */
async function measureGrowth(): Promise<Measurement> {
  const alike = (count: number) => ({
    ...bigCycloneDx(1),
    components: Array.from({ length: count }, (_, at) => ({
      type: 'library',
      name: 'the same for all',
      properties: [{ name: 'serial', value: `${at}` }],
    })),
  });
  const tree = alike(8_000);
  const value = await millisecondsOf(() => validateCycloneDx(tree, '1.6').valid);
  return most('check 8,000 components that differ in one property', value, 1_000);
}

export const run: Benchmark = async () => [
  await measureFirstRun(),
  await measureRatio(),
  await measureXml(),
  await measureGrowth(),
];
