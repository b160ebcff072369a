type Yaml = string | boolean | readonly Yaml[] | Readonly<{ [key: string]: Yaml }>;

type Line = Readonly<{ indent: number; text: string }>;

/**
 * The part of YAML that Slack's manifest is written in: maps and lists by indentation, one scalar on
 * a line, plain or in double quotes, comments on lines of their own.
 */
export function readYaml(source: string): Yaml {
  const lines = source
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
    .map((line) => ({ indent: line.search(/\S/u), text: line.trim() }));
  return block(lines);
}

function block(lines: readonly Line[]): Yaml {
  const [first] = lines;
  if (!first) throw new TypeError('There is nothing here.');
  const parts = split(lines, first.indent);
  if (first.text.startsWith('- ')) return parts.map(item);
  return Object.fromEntries(parts.map(entry));
}

/** Cuts at every line that is no deeper than the first. */
function split(lines: readonly Line[], indent: number): readonly (readonly Line[])[] {
  const starts = lines.flatMap((line, at) => (line.indent === indent ? [at] : []));
  return starts.map((start, at) => lines.slice(start, starts[at + 1]));
}

function item([head, ...rest]: readonly Line[]): Yaml {
  const text = head?.text.slice(2) ?? '';
  const isMap = /^\w+:(?: |$)/u.test(text);
  if (!isMap) return scalar(text);
  return block([{ indent: (head?.indent ?? 0) + 2, text }, ...rest]);
}

function entry([head, ...rest]: readonly Line[]): [string, Yaml] {
  const [, key, value] = /^(\w+):(?: (.*))?$/u.exec(head?.text ?? '') ?? [];
  if (key === undefined) throw new TypeError(`No entry: ${head?.text}`);
  return [key, value === undefined ? block(rest) : scalar(value)];
}

function scalar(text: string): Yaml {
  if (text === 'true' || text === 'false') return text === 'true';
  return text.startsWith('"') ? String(JSON.parse(text)) : text;
}
