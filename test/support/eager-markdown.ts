/** Signs behind a backslash are out of reach of the rules: controls stand for them meanwhile. */
const signs = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const hide = (text: string) =>
  text.replace(/\\([!-/:-@[-`{-~])/gu, (_, sign: string) =>
    String.fromCharCode(0x80 + signs.indexOf(sign)),
  );
const show = (html: string) =>
  html.replace(
    /[\u0080-\u009f]/gu,
    (hidden) => `&#${signs.charCodeAt(hidden.charCodeAt(0) - 0x80)};`,
  );

/** What a client may make of Markdown; each rule takes more than the standard does. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/!\[([^\]]*)\]\(([^)]*)\)/gu, '<img alt="$1">'],
  [/\[([^\]]*)\]\(([^)]*)\)/gu, '<a>$1</a>'],
  [/^\[([^\]]*)\]:/gmu, '<a>$1</a>'],
  [/\b(?:https?|ftp):\/\/|\bwww\.|\bmailto:/giu, '<a>$&</a>'],
  [/[\w.+-]@[a-z][\w-]{0,62}\.[a-z]/giu, '<a>$&</a>'],
  [/`+([^`]*)`+/gu, '<code>$1</code>'],
  [/\*+([^*]*)\*+/gu, '<em>$1</em>'],
  [/(?<![\p{L}\p{N}])_+([^_]*)_+/gu, '<em>$1</em>'],
  [/_+([^_]*)_+(?![\p{L}\p{N}])/gu, '<em>$1</em>'],
  [/~+([^~]*)~+/gu, '<del>$1</del>'],
  [/^#+ ?(.*)$/gmu, '<h1>$1</h1>'],
  [/^> ?(.*)$/gmu, '<blockquote>$1</blockquote>'],
  [/^\d+[.)] ?(.*)$/gmu, '<ol><li>$1</li></ol>'],
  [/^[+=-]+$/gmu, '<hr>'],
  [/^\+ (.*)$/gmu, '<ol><li>$1</li></ol>'],
  [/^- (.*)$/gmu, '<ul><li>$1</li></ul>'],
];

/**
 * Reads Markdown as the most obliging client would: tags and entities pass, bare addresses become
 * links, one "~" strikes through. What comes out of this as text comes out of every client as text.
 */
export function eagerHtml(text: string): string {
  return show(rules.reduce((html, [sign, by]) => html.replace(sign, by), hide(text)));
}
