import type { DataSample } from '../data-sample.ts';
import { cycloneDx } from '../software/cyclone-dx.ts';
import type { Part } from '../software/part.ts';
import { plcParts } from './plc-parts.ts';

const maker = {
  name: 'Kestrel Controls s.r.o.',
  url: 'https://kestrel.example',
  email: 'psirt@kestrel.example',
};

const subject = (version: string): Part => ({
  name: 'K7 PLC firmware',
  version,
  purl: 'pkg:generic/kestrel/k7-plc-firmware',
  licence: 'LicenseRef-Kestrel-Firmware',
  type: 'firmware',
  needs: ['k7-runtime', 'k7-webserver', 'k7-bootloader'],
});

/** The release before: sound, but silent about when in the build it was made. */
export const plcSbom410: DataSample = {
  supplier: 'Kestrel Controls s.r.o.',
  file: 'kestrel-k7-plc-firmware-4.1.0.cdx.json',
  content: () =>
    cycloneDx({
      specVersion: '1.5',
      serial: '6d0f5c4e-6f57-4c0f-9d0c-41a0f3a1b410',
      timestamp: '2025-06-18T07:42:10Z',
      maker,
      subject: subject('4.1.0'),
      parts: plcParts('4.1.0'),
    }),
};

/** The release that was ordered. */
export const plcSbom421: DataSample = {
  supplier: 'Kestrel Controls s.r.o.',
  file: 'kestrel-k7-plc-firmware-4.2.1.cdx.json',
  content: () =>
    cycloneDx({
      specVersion: '1.6',
      serial: '0b9b2f1a-93d4-4a0e-8a55-42a1c7d20421',
      timestamp: '2026-08-24T11:05:37Z',
      maker,
      subject: subject('4.2.1'),
      parts: plcParts('4.2.1'),
      lifecycle: 'build',
      complete: true,
    }),
};
