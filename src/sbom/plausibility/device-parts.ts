import type { Item } from '../take-inventory.ts';

/** Name of a component without maker, architecture and number: what lists of known names hold. */
const isOperatingSystem = new RegExp(
  [
    '^(?:gnu[ /-])?linux(?:[ -](?:kernel|image|yocto|libc-headers|rt|lts|imx|ti|raspberrypi|stable)|$)',
    '^(?:kernel|vmlinux|vmlinuz|kmod-kernel|kernel-(?:core|image|default|rt))(?:$|[- ])',
    '^(?:free|safe|open)rtos',
    '^(?:the )?zephyr(?:$|[- ])',
    '^vxworks',
    '^qnx',
    '^(?:eclipse )?threadx|^azure[ -]rtos',
    '^nucleus(?:$|[- ]rtos)',
    '^embos',
    '^[uµ]c[/-]?os|^micrium',
    '^rtems',
    '^(?:apache )?nuttx',
    '^mbed[ -]os',
    '^contiki',
    '^riot(?:$|[- ]os)',
    '^integrity(?:$|[- ](?:rtos|178))',
    '^lynxos|^pikeos|^ecos$|^chibios|^rt-thread|^cmsis-rtos|^rtx[0-9]?$|^keil rtx',
    '^ti-rtos|^sysbios|^sys/bios|^osek|^autosar(?:$|[- ]os)|^erika',
    '^windows(?:$|[- ](?:ce|embedded|iot|server|[0-9]))',
    '^(?:free|open|net)bsd(?:$|[- ])',
    '^(?:android|yocto|openwrt|buildroot|debian|ubuntu|alpine)(?:$|[- ]?(?:linux|os|base|distro))',
    '^(?:bare[ -]?metal)',
  ].join('|'),
  'i',
);

const isRuntime = new RegExp(
  [
    '^(?:gcc|g\\+\\+|clang|llvm|libgcc|libstdc\\+\\+|libc\\+\\+|compiler-rt|libunwind|libgomp|binutils)(?:$|[-0-9. ])',
    '^(?:e?glibc|libc6?|libc-bin|musl|newlib|picolibc|u?clibc(?:-ng)?|bionic|dietlibc|nanolibc)(?:$|[-0-9. ])',
    '^(?:iar|keil|armcc|armclang|arm[- ]compiler|arm[- ](?:none[- ]eabi|gnu)|green hills|ghs|tasking|windriver|diab)(?:$|[- ])',
    '^(?:open)?j(?:dk|re)(?:$|[-0-9. ])|^java(?:$|[- ]?(?:se|runtime))|^graalvm|^temurin|^zulu',
    '^(?:node(?:\\.?js)?|c?python[0-9.]*|libpython|micropython|lua(?:jit)?|ruby|perl|mono)(?:$|[-0-9. ])',
    '^(?:\\.net|dotnet|microsoft\\.netcore\\.app|coreclr)',
    '^(?:go|golang|stdlib|std|libstd|rust|rustc|libcore)(?:$|[-0-9. ])',
    '^(?:codesys|codesys control|msvc|vcruntime|ucrt|microsoft visual c\\+\\+)',
    '^(?:gnu c library|gnu compiler|standard c library|c library|c runtime)',
  ].join('|'),
  'i',
);

const nameOf = ({ component }: Item): string => component.name.slice(0, 100);

/** A kernel, an RTOS or a distribution. */
export const operatesHardware = (item: Item): boolean =>
  item.component.type === 'operating-system' || isOperatingSystem.test(nameOf(item));

/** A compiler's library, a C library or the runtime of a language. */
export const runsPrograms = (item: Item): boolean => isRuntime.test(nameOf(item));
