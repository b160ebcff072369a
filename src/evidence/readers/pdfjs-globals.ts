/**
 * pdfjs asks for the browser's matrix class when it loads and uses it only to draw. Nothing is
 * drawn here, and without this the native canvas would have to be let into the sandbox.
 */
class DomMatrixPlaceholder {}

Object.assign(globalThis, { DOMMatrix: DomMatrixPlaceholder });
