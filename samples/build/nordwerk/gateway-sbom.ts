import type { DataSample } from '../data-sample.ts';
import { spdx } from '../software/spdx.ts';
import { gatewayParts } from './gateway-parts.ts';

/** Parts without a version or an identifier, and an old log4j-core in the engineering tool. */
export const gatewaySbom: DataSample = {
  supplier: 'Nordwerk Automation AG',
  file: 'nordwerk-nw-200-gateway-2.3.0.spdx.json',
  content: () =>
    spdx({
      name: 'NW-200-gateway-2.3.0',
      namespace: 'https://nordwerk.example/spdx/nw-200-gateway-2.3.0-4f1c',
      created: '2026-03-12T15:20:00Z',
      creators: ['Organization: Nordwerk Automation AG', 'Tool: nw-image-scan-1.8'],
      subject: {
        name: 'NW-200 gateway',
        version: '2.3.0',
        purl: 'pkg:generic/nordwerk/nw-200-gateway',
        supplier: 'Nordwerk Automation AG',
        type: 'firmware',
        needs: [
          'nw-gateway-services',
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
