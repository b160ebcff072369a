import type { DataSample } from '../data-sample.ts';
import { spdx } from '../software/spdx.ts';
import { gatewayParts } from './gateway-parts.ts';

/** Parts without a version or an identifier, and an old log4j-core in the engineering tool. */
export const gatewaySbom: DataSample = {
  supplier: 'Nordwerk Automation AG',
  file: 'nordwerk-eg20-1.3.0.spdx.json',
  content: () =>
    spdx({
      name: 'EG20-gateway-1.3.0',
      namespace: 'https://nordwerk.example/spdx/eg20-1.3.0-4f1c',
      created: '2026-03-12T15:20:00Z',
      creators: ['Organization: Nordwerk Automation AG', 'Tool: nw-image-scan-1.8'],
      subject: {
        name: 'EG20 gateway',
        version: '1.3.0',
        purl: 'pkg:generic/nordwerk/eg20-gateway',
        supplier: 'Nordwerk Automation AG',
        type: 'firmware',
        needs: [
          'eg20-services',
          'nw-engineering-studio',
          'busybox',
          'bash',
          'coreutils',
          'dropbear',
          'u-boot',
          'board-support-package',
          'modem-firmware',
          'lodash',
          'moment',
        ],
      },
      parts: gatewayParts,
    }),
};
