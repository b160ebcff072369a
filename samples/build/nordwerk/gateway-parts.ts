import type { Part } from '../software/part.ts';

const nordwerk = 'Nordwerk Automation AG';
const image = (name: string) => `pkg:generic/yocto/${name}`;

const own: readonly Part[] = [
  {
    name: 'eg20-services',
    version: '1.3.0',
    supplier: nordwerk,
    type: 'application',
    needs: ['node', 'mosquitto', 'express', 'mqtt', 'axios', 'fieldbus-stack', 'openssl', 'sqlite'],
  },
  {
    name: 'nw-engineering-studio',
    version: '1.3.0',
    supplier: nordwerk,
    type: 'application',
    needs: ['log4j-core', 'jackson-databind', 'commons-io', 'guava', 'slf4j-api'],
  },
  // What the supplier bought and nobody could scan.
  { name: 'fieldbus-stack', supplier: 'Fieldworks Ltd', needs: ['glibc'] },
  { name: 'display-fonts' },
  { name: 'board-support-package', version: 'unknown', needs: ['linux'] },
  { name: 'modem-firmware', version: '25.20.674' },
];

const system: readonly Part[] = [
  {
    name: 'linux',
    version: '5.15.148',
    purl: image('linux'),
    supplier: 'The Linux kernel organization',
    licence: 'GPL-2.0-only',
    cpe: 'linux:linux_kernel',
    type: 'operating-system',
  },
  {
    name: 'glibc',
    version: '2.35',
    purl: image('glibc'),
    supplier: 'GNU Project',
    licence: 'LGPL-2.1-or-later',
    cpe: 'gnu:glibc',
    needs: ['linux'],
  },
  {
    name: 'busybox',
    version: '1.35.0',
    purl: image('busybox'),
    licence: 'GPL-2.0-only',
    cpe: 'busybox:busybox',
    needs: ['glibc'],
  },
  {
    name: 'bash',
    version: '5.1.16',
    purl: image('bash'),
    licence: 'GPL-3.0-or-later',
    cpe: 'gnu:bash',
    needs: ['glibc', 'readline'],
  },
  {
    name: 'readline',
    version: '8.1.2',
    purl: image('readline'),
    licence: 'GPL-3.0-or-later',
    needs: ['glibc'],
  },
  {
    name: 'coreutils',
    version: '9.0',
    purl: image('coreutils'),
    supplier: 'GNU Project',
    licence: 'GPL-3.0-or-later',
    cpe: 'gnu:coreutils',
    needs: ['glibc'],
  },
  {
    name: 'openssl',
    version: '3.0.8',
    purl: image('openssl'),
    supplier: 'OpenSSL Software Foundation',
    licence: 'Apache-2.0',
    cpe: 'openssl:openssl',
    needs: ['glibc'],
  },
  {
    name: 'dropbear',
    version: '2022.82',
    purl: image('dropbear'),
    licence: 'MIT',
    cpe: 'dropbear_ssh_project:dropbear_ssh',
    needs: ['glibc', 'zlib'],
  },
  {
    name: 'zlib',
    version: '1.2.11',
    purl: image('zlib'),
    licence: 'Zlib',
    cpe: 'zlib:zlib',
    needs: ['glibc'],
  },
  {
    name: 'xz',
    version: '5.2.5',
    purl: image('xz'),
    licence: 'LGPL-2.1-or-later AND GPL-2.0-or-later',
    cpe: 'tukaani:xz',
    needs: ['glibc'],
  },
  {
    name: 'sqlite',
    version: '3.38.5',
    purl: image('sqlite'),
    licence: 'blessing',
    cpe: 'sqlite:sqlite',
    needs: ['glibc'],
  },
  {
    name: 'mosquitto',
    version: '2.0.15',
    purl: image('mosquitto'),
    supplier: 'Eclipse Foundation',
    licence: 'EPL-2.0 OR BSD-3-Clause',
    cpe: 'eclipse:mosquitto',
    needs: ['openssl'],
  },
  {
    name: 'node',
    version: '18.17.1',
    purl: image('node'),
    supplier: 'OpenJS Foundation',
    licence: 'MIT',
    cpe: 'nodejs:node.js',
    needs: ['glibc', 'openssl', 'zlib'],
  },
  {
    name: 'u-boot',
    version: '2022.01',
    purl: image('u-boot'),
    licence: 'GPL-2.0-or-later',
    cpe: 'denx:u-boot',
    type: 'firmware',
  },
];

type Row = readonly [
  name: string,
  version: string,
  licence: string | undefined,
  needs?: readonly string[],
];

const npm: readonly Row[] = [
  ['express', '4.18.2', 'MIT', ['body-parser', 'cookie', 'debug', 'qs', 'send', 'serve-static']],
  ['body-parser', '1.20.1', 'MIT', ['debug', 'qs', 'raw-body']],
  ['raw-body', '2.5.1', 'MIT', ['bytes']],
  ['bytes', '3.1.2', 'MIT'],
  ['cookie', '0.5.0', 'MIT'],
  ['debug', '2.6.9', 'MIT', ['ms']],
  ['ms', '2.0.0', 'MIT'],
  ['qs', '6.11.0', 'BSD-3-Clause'],
  ['send', '0.18.0', 'MIT', ['debug', 'ms']],
  ['serve-static', '1.15.0', 'MIT', ['send']],
  ['axios', '1.4.0', 'MIT', ['follow-redirects', 'form-data']],
  ['follow-redirects', '1.15.2', 'MIT'],
  ['form-data', '4.0.0', undefined],
  ['mqtt', '4.3.7', 'MIT', ['ws', 'debug']],
  ['ws', '7.5.9', 'MIT'],
  ['lodash', '4.17.21', 'MIT'],
  ['moment', '2.29.4', undefined],
];

const maven: readonly (readonly [group: string, ...Row])[] = [
  ['org.apache.logging.log4j', 'log4j-core', '2.14.1', 'Apache-2.0', ['log4j-api']],
  ['org.apache.logging.log4j', 'log4j-api', '2.14.1', 'Apache-2.0'],
  [
    'com.fasterxml.jackson.core',
    'jackson-databind',
    '2.13.2',
    'Apache-2.0',
    ['jackson-core', 'jackson-annotations'],
  ],
  ['com.fasterxml.jackson.core', 'jackson-core', '2.13.2', 'Apache-2.0'],
  ['com.fasterxml.jackson.core', 'jackson-annotations', '2.13.2', 'Apache-2.0'],
  ['commons-io', 'commons-io', '2.11.0', 'Apache-2.0'],
  ['com.google.guava', 'guava', '31.1-jre', 'Apache-2.0'],
  ['org.slf4j', 'slf4j-api', '1.7.36', 'MIT'],
];

const packageOf = (purl: string, [name, version, licence, needs]: Row): Part => ({
  name,
  version,
  purl: `${purl}/${name}`,
  ...(licence === undefined ? {} : { licence }),
  ...(needs === undefined ? {} : { needs }),
});

/** Image and engineering tool of the EG20 gateway: half of them name no maker, a few nothing. */
export const gatewayParts: readonly Part[] = [
  ...own,
  ...system,
  ...npm.map((row) => packageOf('pkg:npm', row)),
  ...maven.map(([group, ...row]) => packageOf(`pkg:maven/${group}`, row)),
];
