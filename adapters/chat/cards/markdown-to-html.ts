const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The Markdown of a card as HTML: lists and backslash escapes, nothing else, because nothing else
 * is written here. No link, image or tag can come of it. Runs in the page as well.
 */
export function markdownToHtml(text: string): string {
  const lines = text.split('\n');
  const items = lines.filter((line) => line.startsWith('- '));
  if (items.length < lines.length) return `<p>${lines.map(lineToHtml).join('<br>')}</p>`;
  return `<ul>${items.map((line) => `<li>${lineToHtml(line.slice(2))}</li>`).join('')}</ul>`;
}

/** Any ASCII punctuation may stand behind a backslash (CommonMark, section 2.4). */
function lineToHtml(line: string): string {
  return line.replace(/\\([!-/:-@[-`{-~])|[&<>"']/gu, (sign, escaped?: string) => {
    const shown = escaped ?? sign;
    return entities[shown] ?? shown;
  });
}
