import { vocabulary } from '../ordinary-words.ts';
import type { Reading } from '../reading.ts';
import { versionRange } from '../version-range.ts';

/** What a question asks for by name, and the exact version that stands with it. */
export type NamedPackage = Readonly<{ search: string; version?: string }>;

/** Names people ask for without saying that they are packages. */
const known =
  /(?<![\w@/-])(?:log4j(?:-core|-api|2)?|openssl|libssl\w*|zlib|libcurl|curl|busybox|xz(?:[- ]utils)?|liblzma\w*|spring(?:-\w+)+|struts2?|libxml2|libpng|libwebp|sqlite3?|freertos|vxworks|zephyr|lwip|mbed ?tls|wolfssl|glibc|musl|expat|dnsmasq|u-?boot|linux kernel|node(?:\.js|js)|lodash|axios|react|jquery|protobuf|mosquitto|boost|openssh|nginx|gnutls|libssh2?|systemd|bash|codemeter|treck|bouncycastle|jackson(?:-\w+)+|netty|tomcat|django|numpy|requests|urllib3)(?![\w/])/u;

const purl = /\bpkg:[a-z][a-z0-9.+-]*\/[^\s"'<>„“”]{1,300}/iu;

/** After a verb that says that something is inside: "ship", "contain", "depends on". */
const inside =
  /\b(?:ships?|shipping|shipped|contains?|containing|includ(?:es?|ing)|bundles?|bundling|embeds?|embedding|lists?|listing|depends? on|uses?|using|deliver(?:s|ing)?|enthalt(?:en)?|liefer[nt]+|verbau(?:t|en)|verwende[nt]?|nutz(?:t|en)|einsetz(?:t|en)|setz(?:t|en))\s+((?:(?:an?|the|any|version|of|old|outdated|die|der|das|ein|eine|einen|komponente|paket|bibliothek|library|package|component|module)\s+)*)(@?[a-z0-9][\w.+-]*(?:[/:][\w.+-]+)*)/u;
/** "Is left-pad in any product?", "ist libfoo in der Firmware?" */
const isIn =
  /^(?:and )?(?:is|are|ist|sind|steckt)\s+(?:(?:the|any|die|der|das|library|package|component|komponente|paket|bibliothek)\s+)*(@?[a-z0-9][\w.+-]*(?:[/:][\w.+-]+)*)\s+(?:\([^)]*\)\s+)?(?:in|part of|inside|among|contained|enthalten|bestandteil|bei)\b/u;
/** "The package left-pad". */
const called =
  /\b(?:library|package|component|module|komponente|bibliothek|paket|modul) ["'„“]?(@?[a-z][\w@./:+-]{1,80})/u;
/** A name with a range right after it: "left-pad < 1.3", "libfoo älter als 2". */
const ranged =
  /(?<![\w@/:.-])(@?[a-z][\w.+-]*(?:[/:][\w.+-]+)*)\s+(?:versions?\s+)?(?:<=?|>=?|=|(?:older|newer|earlier|later|lower|higher|alter|neuer|kleiner)\s+(?:than|als)|before|below|prior to|vor|unter)\s?v?\d/u;

/** Nothing is a package by being asked for: ordinary words and topics of criteria are none. */
export function packageIn(reading: Reading): NamedPackage | undefined {
  const typed = purl.exec(reading.text)?.[0];
  if (typed) return { search: typed.replace(/[.,;:!?)]+$/u, '') };
  const { said } = reading;
  const name = known.exec(said)?.[0] ?? unknownPackage(reading);
  if (name === undefined) return undefined;
  const search = exactName(said, name);
  const version = versionAfter(said, name);
  return { search, ...(version === undefined ? {} : { version }) };
}

function unknownPackage({ said, criteria }: Reading): string | undefined {
  const sure = ranged.exec(said)?.[1] ?? called.exec(said)?.[1] ?? isIn.exec(said)?.[1];
  if (sure && looksLikeName(sure)) return trimmed(sure);
  const verb = inside.exec(said);
  const name = verb?.[2];
  if (!verb || !name || !looksLikeName(name) || criteria.length > 0) return undefined;
  // "Do they use Jenkins?" is about how they work; only a name in the style of packages is one.
  const isUse = /^(?:us|verwend|nutz|setz|einsetz|lists?\b)/u.test(verb[0]);
  const isPlain = !/[\d./:_-]/u.test(trimmed(name)) && versionRange(said) === undefined;
  return isUse && isPlain ? undefined : trimmed(name);
}

function looksLikeName(name: string): boolean {
  const bare = trimmed(name);
  if (bare.length < 2 || /^[\d.]+$/u.test(bare)) return false;
  if (/^(?:cve|iso|iec|soc|e[0-4]$|ml|sl|sboms?$|vex$)/u.test(bare)) return false;
  if (partOfSbom.test(bare)) return false;
  return /[/:@_]|\w-\w|\w\.\w/u.test(bare) || /\d/u.test(bare) || !vocabulary.isOrdinary(bare);
}

/** "Does the SBOM include hashes?" asks for no package. */
const partOfSbom =
  /^(?:hash(?:es)?|checksums?|purls?|cpes?|identifiers?|licen[sc]es?|relations?|relationships?|dependencies|timestamps?|vulnerabilit\w+|lizenzen?|prufsummen?|malware)$/u;

const trimmed = (name: string) => name.replace(/[.,:;-]+$/u, '');

/** "Log4j (log4j-core)": the package in brackets is the exact name. */
function exactName(said: string, name: string): string {
  const exact = /\(([a-z@][a-z0-9@/._:-]{2,80})\)/u.exec(said)?.[1];
  return exact?.includes(name.slice(0, 4)) ? exact : name;
}

/** "openssl 1.1.1", "log4j 2.x": the version stands right after the name. */
function versionAfter(said: string, name: string): string | undefined {
  const after = said.slice(said.indexOf(name) + name.length);
  const version = /^(?:\s+|@)(?:version\s+)?v?(\d[\w.+~-]*)/u.exec(after)?.[1];
  return version?.replace(/[.+~-]+$/u, '');
}
