import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DataSample } from './data-sample.ts';
import { bridgeLetter } from './helio/bridge-letter.ts';
import { cloudCertificate } from './helio/cloud-certificate.ts';
import { soc2Report } from './helio/soc2-report.ts';
import { testLetter } from './helio/test-letter.ts';
import { developmentCertificate } from './kestrel/development-certificate.ts';
import { developmentPolicy } from './kestrel/development-policy.ts';
import { informationSecurityCertificate } from './kestrel/information-security-certificate.ts';
import { penetrationTest } from './kestrel/penetration-test.ts';
import { plcSbom410, plcSbom421 } from './kestrel/plc-sboms.ts';
import { brochure } from './nordwerk/brochure.ts';
import { componentCertificate } from './nordwerk/component-certificate.ts';
import { gatewaySbom } from './nordwerk/gateway-sbom.ts';
import { gatewayVex } from './nordwerk/gateway-vex.ts';
import { oldEditionCertificate } from './nordwerk/old-edition-certificate.ts';
import { questionnaire } from './nordwerk/questionnaire.ts';
import { Paper } from './paper.ts';
import type { Sample } from './sample.ts';

/** Every sample, in the order in which the demo loads them. */
const samples: readonly Sample[] = [
  developmentCertificate,
  informationSecurityCertificate,
  developmentPolicy,
  penetrationTest,
  componentCertificate,
  oldEditionCertificate,
  brochure,
  questionnaire,
  cloudCertificate,
  soc2Report,
  bridgeLetter,
  testLetter,
];

/** Inventories and statements about them; Helio sends none. */
const dataSamples: readonly DataSample[] = [plcSbom410, plcSbom421, gatewaySbom, gatewayVex];

/** Draws every sample and its gold file below `folder`; the same bytes each time. */
export async function buildSamples(folder: string): Promise<readonly string[]> {
  mkdirSync(path.join(folder, 'evidence'), { recursive: true });
  mkdirSync(path.join(folder, 'gold'), { recursive: true });
  for (const sample of samples) {
    const paper = new Paper(sample);
    sample.draw(paper);
    await paper.save(path.join(folder, 'evidence', sample.file));
    const gold = {
      file: sample.file,
      supplier: sample.supplier,
      sampleOrTemplate: false,
      warnings: [],
      ...sample.gold,
    };
    writeFileSync(
      path.join(folder, 'gold', `${sample.file}.gold.json`),
      `${JSON.stringify(gold, null, 2)}\n`,
    );
  }
  for (const { file, content } of dataSamples) {
    const text = JSON.stringify(content(), null, 2);
    writeFileSync(path.join(folder, 'evidence', file), `${text}\n`);
  }
  return [...samples, ...dataSamples].map((sample) => sample.file);
}

if (import.meta.main) await buildSamples(path.resolve(import.meta.dirname, '..'));
