/**
 * Ids that free names of licences come down to, for searching only: a file that prints a name states
 * no id. GNU licences without "only" or "or later" keep the deprecated id that says neither.
 */
const isGnu = /\b(?:gnu|[al]?gpl(?:v?\d)?)\b/i;
const gnuKinds: readonly (readonly [pattern: RegExp, id: string])[] = [
  [/\bagpl|\baffero\b/i, 'AGPL'],
  [/\blgpl|\blesser\b|\blibrary\b/i, 'LGPL'],
  [/\bgpl|\bgeneral public/i, 'GPL'],
];
const gnuVersion =
  /(?:gpl[ -]?v?\.? ?|\bv\.? ?|version |license,? |>= ?|\()([123])(?:\.([01]))?(?!\d)/i;
const orLater = /\bor[ -](?:any[ -])?(?:later|newer)|\+|>=/i;
const only = /\bonly\b/i;

const others: readonly (readonly [pattern: RegExp, id: string])[] = [
  [/\bapache\b[^0-9]{0,40}2(?:\.0)?\b/i, 'Apache-2.0'],
  [/\bapache\b[^0-9]{0,40}1\.1\b/i, 'Apache-1.1'],
  [/\b(?:mozilla public|mpl)\b[^0-9]{0,40}2(?:\.0)?\b/i, 'MPL-2.0'],
  [/\b(?:mozilla public|mpl)\b[^0-9]{0,40}1\.1\b/i, 'MPL-1.1'],
  [/\b(?:eclipse public|epl)\b[^0-9]{0,40}2(?:\.0)?\b/i, 'EPL-2.0'],
  [/\b(?:eclipse public|epl)\b[^0-9]{0,40}1(?:\.0)?\b/i, 'EPL-1.0'],
  [/\bboost\b/i, 'BSL-1.0'],
  [/\bzlib\b/i, 'Zlib'],
  [/\bisc\b/i, 'ISC'],
  [/\bmit\b(?! or\b)/i, 'MIT'],
  [/\b(?:3|three)[ -]clause\b|\b(?:new|revised|modified) bsd\b/i, 'BSD-3-Clause'],
  [/\b(?:2|two)[ -]clause\b|\b(?:simplified|free)bsd\b/i, 'BSD-2-Clause'],
];

/** The id a free name means: "GNU GPL, version 3 or later" is GPL-3.0-or-later. */
export function idOfLicenceName(name: string): string | undefined {
  const text = name.slice(0, 200);
  return isGnu.test(text) ? gnuId(text) : others.find(([pattern]) => pattern.test(text))?.[1];
}

function gnuId(text: string): string | undefined {
  const kind = gnuKinds.find(([pattern]) => pattern.test(text))?.[1];
  if (kind === undefined) return undefined;
  const version = gnuVersion.exec(text);
  if (!version) return kind;
  const id = `${kind}-${version[1]}.${version[2] ?? '0'}`;
  if (orLater.test(text)) return `${id}-or-later`;
  return only.test(text) ? `${id}-only` : id;
}
