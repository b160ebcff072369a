import type { FeedFile } from '../../src/ports/advisories.ts';

/** Files of feeds as somebody would name them: name to text, or to what becomes JSON. */
export async function* feedFiles(
  files: Readonly<Record<string, string | object>>,
  named = true,
): AsyncGenerator<FeedFile> {
  for (const [name, content] of Object.entries(files)) {
    yield { name, named, text: typeof content === 'string' ? content : JSON.stringify(content) };
  }
}
