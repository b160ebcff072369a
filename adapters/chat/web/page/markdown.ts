const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/gu, (sign) => named[sign] ?? '');

/** A backslash before a sign, strong words, or anything else (CommonMark, sections 2.4 and 6.2). */
const inline = /\\([!-/:-@[-`{-~])|\*\*([^*\n]{1,500})\*\*/gu;

function inlineHtml(line: string): string {
  let html = '';
  let from = 0;
  for (const match of line.matchAll(inline)) {
    const [whole, sign, strong] = match;
    html += escaped(line.slice(from, match.index));
    html += sign === undefined ? `<strong>${inlineHtml(strong ?? '')}</strong>` : escaped(sign);
    from = match.index + whole.length;
  }
  return html + escaped(line.slice(from));
}

/**
 * The little Markdown that our cards use, as HTML: lines, lists with "- ", strong words and
 * backslashes. Everything else, links too, is shown as it is written.
 */
export function markdownHtml(text: string): string {
  const blocks: string[] = [];
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push(`<ul>${items.join('')}</ul>`);
    items = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('- ')) {
      items.push(`<li>${inlineHtml(line.slice(2))}</li>`);
      continue;
    }
    endList();
    blocks.push(`<p>${inlineHtml(line)}</p>`);
  }
  endList();
  return blocks.join('');
}
