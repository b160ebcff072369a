import type { Part } from '../software/part.ts';

/**
 * Name | version in firmware 4.1.0 | in 4.2.1 | purl | maker | licence | CPE | needs. Real open source
 * beside parts of its own (a purl that begins with "own").
 */
const table = `
k7-runtime | 4.1.0 | 4.2.1 | own | | | | FreeRTOS-Kernel lwip open62541 libmodbus littlefs sqlite newlib cJSON k7-crypto iec61131-vm curl paho.mqtt.embedded-c
k7-webserver | 4.1.0 | 4.2.1 | own | | | | civetweb preact chart.js k7-crypto zlib expat
k7-bootloader | 2.4.0 | 2.5.2 | own | | | | mcuboot mbedtls cmsis
k7-crypto | 4.1.0 | 4.2.1 | own | | | | openssl
iec61131-vm | 3.8.1 | 3.9.0 | own | | | | newlib libgcc
FreeRTOS-Kernel | 10.5.1 | 11.1.0 | github/freertos/freertos-kernel | Amazon Web Services | MIT | amazon:freertos | newlib cmsis libgcc
newlib | 4.3.0.20230120 | 4.4.0.20231231 | generic/newlib | Red Hat | BSD-3-Clause | newlib_project:newlib |
libgcc | 12.3.0 | 13.2.0 | generic/gcc/libgcc | Free Software Foundation | GPL-3.0-or-later WITH GCC-exception-3.1 | |
cmsis | 5.9.0 | 6.1.0 | github/arm-software/cmsis | Arm Limited | Apache-2.0 | |
stm32h7xx-hal-driver | 1.11.1 | 1.11.3 | github/stmicroelectronics/stm32h7xx-hal-driver | STMicroelectronics | BSD-3-Clause | | cmsis
lwip | 2.1.3 | 2.2.0 | github/lwip-tcpip/lwip | lwIP project | BSD-3-Clause | lwip_project:lwip | stm32h7xx-hal-driver
openssl | 3.0.11 | 3.0.15 | github/openssl/openssl | OpenSSL Software Foundation | Apache-2.0 | openssl:openssl | newlib
mbedtls | 2.28.4 | 3.6.1 | github/mbed-tls/mbedtls | TrustedFirmware.org | Apache-2.0 | arm:mbed_tls |
mcuboot | 1.10.0 | 2.1.0 | github/mcu-tools/mcuboot | MCUboot project | Apache-2.0 | | mbedtls
zlib | 1.2.13 | 1.3.1 | github/madler/zlib | Mark Adler | Zlib | zlib:zlib |
expat | 2.5.0 | 2.6.3 | github/libexpat/libexpat | Expat maintainers | MIT | libexpat_project:libexpat |
sqlite | 3.41.2 | 3.45.3 | generic/sqlite | Hipp, Wyrick & Company | blessing | sqlite:sqlite |
open62541 | 1.3.6 | 1.4.4 | github/open62541/open62541 | o6 Automation GmbH | MPL-2.0 | open62541:open62541 | openssl
libmodbus | 3.1.10 | 3.1.10 | github/stephane/libmodbus | Stephane Raimbault | LGPL-2.1-or-later | libmodbus:libmodbus |
littlefs | 2.8.1 | 2.9.3 | github/littlefs-project/littlefs | littlefs project | BSD-3-Clause | |
cJSON | 1.7.16 | 1.7.18 | github/davegamble/cjson | Dave Gamble | MIT | davegamble:cjson |
civetweb | 1.15 | 1.16 | github/civetweb/civetweb | CivetWeb developers | MIT | civetweb_project:civetweb | openssl zlib
curl | 8.4.0 | | github/curl/curl | curl project | curl | haxx:curl | openssl zlib
paho.mqtt.embedded-c | | 1.1.0 | github/eclipse/paho.mqtt.embedded-c | Eclipse Foundation | EPL-2.0 OR BSD-3-Clause | |
preact | 10.19.2 | 10.24.0 | npm/preact | Preact contributors | MIT | |
chart.js | 4.4.0 | 4.4.4 | npm/chart.js | Chart.js contributors | MIT | | @kurkle/color
@kurkle/color | 0.3.2 | 0.3.2 | npm/%40kurkle/color | Jukka Kurkela | MIT | |`;

/** What else changed between the releases: a licence and the name of a maker. */
const changes: Readonly<Record<'4.1.0' | '4.2.1', Readonly<Record<string, Partial<Part>>>>> = {
  '4.1.0': { open62541: { supplier: 'open62541 contributors' } },
  '4.2.1': { mbedtls: { licence: 'Apache-2.0 OR GPL-2.0-or-later' } },
};

const types: Readonly<Record<string, Part['type']>> = {
  'FreeRTOS-Kernel': 'operating-system',
  'k7-runtime': 'application',
  'k7-webserver': 'application',
  'k7-bootloader': 'firmware',
};

function originOf(name: string, purl: string, supplier: string, licence: string): Partial<Part> {
  return purl === 'own'
    ? {
        purl: `pkg:generic/kestrel/${name}`,
        supplier: 'Kestrel Controls s.r.o.',
        licence: 'LicenseRef-Kestrel-Firmware',
      }
    : { purl: `pkg:${purl}`, supplier, licence };
}

export function plcParts(release: '4.1.0' | '4.2.1'): readonly Part[] {
  const rows = table.trim().split('\n');
  return rows.flatMap((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    const [name = '', old = '', now = '', purl = '', maker = '', licence = '', cpe = ''] = cells;
    const version = release === '4.1.0' ? old : now;
    if (version === '') return [];
    const needs = (cells[7] ?? '').split(' ').filter((need) => need !== '');
    const type = types[name];
    return {
      name,
      version,
      needs,
      ...originOf(name, purl, maker, licence),
      ...(cpe !== '' && { cpe }),
      ...(type && { type }),
      ...changes[release][name],
    };
  });
}
