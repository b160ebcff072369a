import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/**
 * For `node --import`: writes the libraries of language models that a process loaded, by `import` or
 * `require`, into the file ASSAY_TEST_LOADED when it ends.
 */
const loaded = new Set<string>();
const libraries = /\/node_modules\/(openai|langchain|langsmith|@langchain\/[a-z-]+)\//u;

registerHooks({
  load(url, context, nextLoad) {
    const [, name] = libraries.exec(url) ?? [];
    if (name) loaded.add(name);
    return nextLoad(url, context);
  },
});

process.on('exit', () => {
  const file = process.env['ASSAY_TEST_LOADED'];
  if (file) writeFileSync(file, JSON.stringify([...loaded].sort()));
});
