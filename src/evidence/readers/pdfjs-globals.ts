/*
 * pdfjs asks for these browser classes: for the matrix when it loads, for the font when a page
 * brings one. Nothing is drawn here, so placeholders do; without them the native canvas would have
 * to be let into the sandbox, and every glyph would be turned into an outline.
 */
class DomMatrixPlaceholder {}

class FontFacePlaceholder {
  readonly loaded = Promise.resolve();
}

Object.assign(globalThis, { DOMMatrix: DomMatrixPlaceholder, FontFace: FontFacePlaceholder });
