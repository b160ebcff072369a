/** A text in pieces of at most so many characters, parted at spaces where there are some. */
export function pieces(text: string, most: number): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > most) {
    const space = text.lastIndexOf(' ', from + most);
    const to = space > from + most / 2 ? space : wholeSign(text, from + most);
    parts.push(text.slice(from, to));
    from = text[to] === ' ' ? to + 1 : to;
  }
  return [...parts, text.slice(from)];
}

/** Not between the two halves of a surrogate pair. */
function wholeSign(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
