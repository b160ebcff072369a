import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A TypeScript file of the repository; paths are relative to the root, with forward slashes. */
export type SourceFile = Readonly<{
  path: string;
  code: string;
  lines: number;
  /** Specifiers of static and dynamic imports; relative ones resolved to repository paths. */
  imports: readonly string[];
}>;

// The clause between `import` and `from` never holds a quote or a semicolon.
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(file: string, code: string): string[] {
  return [...code.matchAll(importPattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    if (!specifier.startsWith('.')) return specifier;
    return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  });
}

/** Every .ts file below the named folders, sorted by path. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
    )
    .sort()
    .map((file) => {
      const code = readFileSync(path.join(root, file), 'utf8');
      return {
        path: file,
        code,
        lines: code.trimEnd().split('\n').length,
        imports: importsOf(file, code),
      };
    });
}
