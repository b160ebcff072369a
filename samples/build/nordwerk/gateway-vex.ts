import type { DataSample } from '../data-sample.ts';

const product = 'pkg:generic/nordwerk/eg20-gateway@1.3.0';
const issued = '2026-04-02T09:00:00Z';

const log4j = 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1';

type Says = Readonly<Record<string, string>>;

const statement = (vulnerability: string, component: string, says: Says) => ({
  vulnerability: { name: vulnerability },
  timestamp: issued,
  products: [{ '@id': product, subcomponents: [{ '@id': component }] }],
  ...says,
});

/** "Not affected" with a reason, without one, and two honest answers. */
export const gatewayVex: DataSample = {
  supplier: 'Nordwerk Automation AG',
  file: 'nordwerk-eg20-1.3.0.openvex.json',
  content: () => ({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://nordwerk.example/vex/eg20-1.3.0',
    author: 'Nordwerk Automation AG Product Security',
    role: 'Fictional data',
    timestamp: issued,
    version: 1,
    statements: [
      statement('CVE-2021-44228', log4j, {
        status: 'not_affected',
        justification: 'vulnerable_code_cannot_be_controlled_by_adversary',
        impact_statement: 'The engineering tool logs no text that comes from the network.',
      }),
      statement('CVE-2021-45046', log4j, { status: 'not_affected' }),
      statement('CVE-2023-45857', 'pkg:npm/axios@1.4.0', {
        status: 'affected',
        action_statement: 'Update to release 1.3.2, which is planned for May 2026.',
      }),
      statement('CVE-2022-48174', 'pkg:generic/yocto/busybox@1.35.0', {
        status: 'under_investigation',
      }),
    ],
  }),
};
