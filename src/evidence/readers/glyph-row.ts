import { glyphText } from './glyph-text.ts';
import type { Matrix } from './matrix.ts';
import type { Pen, RunWriter } from './run-writer.ts';

/** What pdfjs knows about a font; glyph widths are in units of `fontMatrix`. */
export type Font = Readonly<{
  name?: string | undefined;
  bold?: boolean | undefined;
  vertical?: boolean | undefined;
  isType3Font?: boolean | undefined;
  bbox?: readonly number[] | undefined;
  fontMatrix?: readonly number[] | undefined;
  defaultVMetrics?: readonly number[] | undefined;
}>;

export type Glyph = Readonly<{
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly number[] | null;
}>;

/** The part of the graphics state that moves text; lengths in text-space units. */
export type TextState = {
  ctm: Matrix;
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
};

/** Text rendering modes that paint nothing (ISO 32000-1, table 106): neither fill nor stroke. */
const unpainted = new Set([3, 7]);

/** Glyphs are measured in thousandths of an em, but for fonts drawn by operators. */
const usualUnit = 0.001;

/** Height of a glyph in text space. A Type 3 font may have units of its own: its box tells. */
function emHeight({ font, size }: TextState): number {
  const unit = font.fontMatrix?.[3] ?? usualUnit;
  if (!font.isType3Font || Math.abs(unit - usualUnit) < 1e-6) return size;
  const height = (font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0);
  return height > 0 ? size * height * unit : size;
}

/** The glyphs of one show-text operator: one direction, one height, one frame. */
export class GlyphRow {
  /** Text-space units the pen has moved. */
  advanced = 0;
  readonly #writer: RunWriter;
  readonly #state: TextState;
  readonly #pen: Pen;
  readonly #u: number;
  readonly #v: number;
  /** Points per text-space unit along the writing direction. */
  readonly #scale: number;

  constructor(writer: RunWriter, state: TextState, base: Matrix, isLayerHidden: boolean) {
    const { font, size, stretch, rise } = state;
    this.#writer = writer;
    this.#state = state;
    const along = font.vertical ? [-base[2], -base[3]] : [base[0], base[1]];
    const sign = font.vertical || size * stretch >= 0 ? 1 : -1;
    const [dx, dy] = [(along[0] ?? 0) * sign, (along[1] ?? 0) * sign];
    const angle = Math.round((Math.atan2(dy, dx) * 180) / Math.PI);
    const radians = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
    const x = base[4] + base[2] * rise;
    const y = base[5] + base[3] * rise;
    this.#u = x * cos + y * sin;
    this.#v = y * cos - x * sin;
    this.#scale = Math.hypot(dx, dy) * sign;
    const across = font.vertical ? [base[0], base[1]] : [base[2], base[3]];
    this.#pen = {
      angle: angle === -180 ? 180 : angle,
      height: Math.abs(emHeight(state)) * Math.hypot(across[0] ?? 0, across[1] ?? 0),
      bold: font.bold === true,
      hidden: isLayerHidden || unpainted.has(state.mode),
    };
  }

  add(glyph: Glyph | number): void {
    const { font, size, stretch } = this.#state;
    if (typeof glyph === 'number') {
      this.advanced += (font.vertical ? 1 : -stretch) * (glyph / 1000) * size;
      return;
    }
    const { width, spacing } = this.#advance(glyph);
    const text = glyphText(glyph.unicode, font.name ?? '');
    if (text.trim() === '') this.#writer.space();
    else this.#place(text, width, spacing);
    this.advanced += width + spacing;
  }

  #advance(glyph: Glyph): { width: number; spacing: number } {
    const { font, size, stretch, charSpacing, wordSpacing } = this.#state;
    const unit = size * (font.fontMatrix?.[0] ?? usualUnit);
    const extra = charSpacing + (glyph.isSpace ? wordSpacing : 0);
    if (!font.vertical) return { width: glyph.width * unit * stretch, spacing: extra * stretch };
    const down = -((glyph.vmetric ?? font.defaultVMetrics)?.[0] ?? -1000);
    return { width: down * unit, spacing: -extra };
  }

  #place(text: string, width: number, spacing: number): void {
    const from = this.#u + this.advanced * this.#scale;
    const to = from + width * this.#scale;
    if (!Number.isFinite(from) || !Number.isFinite(to) || !Number.isFinite(this.#v)) return;
    this.#writer.glyph(text, this.#pen, {
      u0: Math.min(from, to),
      u1: Math.max(from, to),
      v: this.#v,
      tracking: Math.max(0, spacing * Math.abs(this.#scale)),
    });
  }
}
