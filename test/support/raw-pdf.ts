/**
 * A PDF written by hand: the content stream of each page, and extra entries of the catalogue. It
 * has no cross-reference table, which every reader rebuilds.
 */
export function rawPdf(contents: readonly string[], catalogue = ''): Uint8Array<ArrayBuffer> {
  const kids = contents.map((_, index) => `${10 + 2 * index} 0 R`).join(' ');
  const pages = contents.map((content, index) => {
    const [page, stream] = [10 + 2 * index, 11 + 2 * index];
    return `${page} 0 obj <</Type/Page/Parent 2 0 R/Contents ${stream} 0 R>> endobj
${stream} 0 obj <</Length ${content.length}>> stream
${content}
endstream endobj`;
  });
  const file = `%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R ${catalogue}>> endobj
2 0 obj <</Type/Pages/Kids[${kids}]/Count ${contents.length}/MediaBox[0 0 595 842]
/Resources<</Font<</F1 3 0 R>>>>>> endobj
3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
${pages.join('\n')}
trailer <</Root 1 0 R>>
%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** Shows a text at (x, y) from the bottom left; `operators` come before it. */
export function show(text: string, x: number, y: number, operators = '', size = 12): string {
  return `q BT ${operators} /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET Q\n`;
}
