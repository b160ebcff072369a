/** Which cell of a row holds what; `versions` may be absent from a list of names. */
export type Columns = Readonly<{
  purl?: number;
  name?: number;
  versions?: number;
  ecosystem?: number;
  /** The heading leaves no doubt that these are packages: without versions all of them are meant. */
  isOfPackages?: boolean;
}>;

const headings = {
  purl: /^(?:purl|package[ _-]?url)$/,
  name: /^(?:packages?|package[ _-]?names?|name|module|component|library|dependency)$/,
  versions:
    /^(?:(?:package|affected|malicious|compromised|infected|vulnerable|bad|impacted)?[ _-]?versions?(?:\(s\))?|version[ _-]?range)$/,
  ecosystem: /^(?:ecosystem|registry|type|platform|package[ _-]?(?:manager|type)|system)$/,
} as const;

/** Words for ecosystems in such lists to purl types. */
const ecosystems: Readonly<Record<string, string>> = {
  npm: 'npm',
  npmjs: 'npm',
  node: 'npm',
  nodejs: 'npm',
  javascript: 'npm',
  pypi: 'pypi',
  pip: 'pypi',
  python: 'pypi',
  maven: 'maven',
  java: 'maven',
  go: 'golang',
  golang: 'golang',
  rubygems: 'gem',
  gem: 'gem',
  ruby: 'gem',
  nuget: 'nuget',
  '.net': 'nuget',
  'crates.io': 'cargo',
  crates: 'cargo',
  cargo: 'cargo',
  rust: 'cargo',
  packagist: 'composer',
  composer: 'composer',
  php: 'composer',
  hex: 'hex',
  pub: 'pub',
};

/** The purl type a word names. */
export function typeOfWord(word: string): string | undefined {
  return ecosystems[word.trim().toLowerCase()];
}

/** The columns a heading names; undefined when the row is no heading. */
export function columnsOfHeading(cells: readonly string[]): Columns | undefined {
  const words = cells.map((cell) => cell.trim().toLowerCase());
  const at = (heading: RegExp) => words.findIndex((word) => heading.test(word));
  const found = Object.entries(headings).map(([column, heading]) => [column, at(heading)] as const);
  const columns: Columns = Object.fromEntries(found.filter(([, index]) => index !== -1));
  const { purl, name, ecosystem } = columns;
  if (purl === undefined && name === undefined) return undefined;
  const isNamed = name !== undefined && /package/u.test(words[name] ?? '');
  return { ...columns, isOfPackages: isNamed || (purl ?? ecosystem) !== undefined };
}

/** The columns of a list without heading, told by its first row. */
export function columnsOfRow(cells: readonly string[]): Columns {
  const purl = cells.findIndex((cell) => cell.startsWith('pkg:'));
  if (purl !== -1) return cells.length === 1 ? { purl } : { purl, versions: purl === 0 ? 1 : 0 };
  const ecosystem = cells.findIndex((cell) => typeOfWord(cell) !== undefined);
  const rest = cells.map((_, index) => index).filter((index) => index !== ecosystem);
  const [name, versions] = rest;
  return {
    ...(name !== undefined && { name }),
    ...(versions !== undefined && { versions }),
    ...(ecosystem !== -1 && { ecosystem }),
  };
}
