import { glyphText } from './glyph-text.ts';
import type { Matrix } from './matrix.ts';
import type { Pen, RunWriter } from './run-writer.ts';

/** What pdfjs knows about a font; glyph widths are in units of `fontMatrix`. */
export type Font = Readonly<{
  name?: string | undefined;
  bold?: boolean | undefined;
  vertical?: boolean | undefined;
  isType3Font?: boolean | undefined;
  /** Its outlines are not in the file: viewers draw a font of their own. */
  missingFile?: boolean | undefined;
  bbox?: readonly number[] | undefined;
  fontMatrix?: readonly number[] | undefined;
  defaultVMetrics?: readonly number[] | undefined;
}>;

export type Glyph = Readonly<{
  /** What the file says the glyph means, and the character a viewer draws. */
  unicode: string;
  fontChar?: string | undefined;
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

/** Of a glyph's height, above the baseline: where letters have their middle. */
const middle = 0.35;

/** A kern smaller than this, in glyph heights, is part of a word. */
const kern = 0.05;

/** What is known of the page a row is shown on; coordinates are the page's. */
export type Ground = Readonly<{
  isLayerHidden: boolean;
  /** Whether a word whose middle is here cannot be seen. */
  hides(x: number, y: number): boolean;
}>;

/** The glyphs of one show-text operator: one direction, one height, one frame. */
export class GlyphRow {
  /** Text-space units the pen has moved. */
  advanced = 0;
  readonly #writer: RunWriter;
  readonly #state: TextState;
  readonly #pen: Pen;
  readonly #ground: Ground;
  readonly #u: number;
  readonly #v: number;
  /** Points per text-space unit along the writing direction. */
  readonly #scale: number;
  readonly #tracking: number;
  /** The word under way: its text, its first and last place and how many glyphs it has. */
  #text = '';
  #from = 0;
  #to = 0;
  #glyphs = 0;

  constructor(writer: RunWriter, state: TextState, base: Matrix, ground: Ground) {
    const { font, size, stretch, rise } = state;
    this.#writer = writer;
    this.#state = state;
    this.#ground = ground;
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
    const spacing = font.vertical ? -state.charSpacing : state.charSpacing * stretch;
    this.#tracking = Math.max(0, spacing * Math.abs(this.#scale));
    const across = font.vertical ? [base[0], base[1]] : [base[2], base[3]];
    this.#pen = {
      angle: angle === -180 ? 180 : angle,
      height: Math.abs(emHeight(state)) * Math.hypot(across[0] ?? 0, across[1] ?? 0),
      bold: font.bold === true,
      hidden: ground.isLayerHidden || unpainted.has(state.mode),
    };
  }

  show(glyphs: readonly (Glyph | number)[]): void {
    for (const glyph of glyphs)
      if (typeof glyph === 'number') this.#kern(glyph);
      else this.#show(glyph);
    this.#endWord();
  }

  /** Moves the pen back by so many thousandths of an em. */
  #kern(thousandths: number): void {
    const { font, size, stretch } = this.#state;
    if (Math.abs(thousandths) > 1000 * kern) this.#endWord();
    this.advanced += ((font.vertical ? 1 : -stretch) * thousandths * size) / 1000;
  }

  #show(glyph: Glyph): void {
    const { font, size, stretch, charSpacing, wordSpacing } = this.#state;
    const unit = size * (font.fontMatrix?.[0] ?? usualUnit);
    const extra = glyph.isSpace ? charSpacing + wordSpacing : charSpacing;
    const width = font.vertical ? heightOf(glyph, font) * unit : glyph.width * unit * stretch;
    const drawn = drawnBy(glyph, font);
    const text = glyphText(drawn, font.name ?? '');
    if (text === '' && drawn !== '') this.#writer.smuggle(drawn);
    this.#add(text, width);
    this.advanced += width + (font.vertical ? -extra : extra * stretch);
  }

  #add(text: string, width: number): void {
    if (text === '' || text === ' ') {
      this.#endWord();
      this.#writer.space();
      return;
    }
    if (this.#glyphs === 0) this.#from = this.advanced;
    this.#text += text;
    this.#to = this.advanced + width;
    this.#glyphs += 1;
  }

  /** The pen for a word whose middle is so far along the writing direction. */
  #penAt(u: number): Pen {
    if (this.#pen.hidden) return this.#pen;
    const { angle, height } = this.#pen;
    const radians = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
    const v = this.#v - middle * height;
    const isHidden = this.#ground.hides(u * cos - v * sin, u * sin + v * cos);
    return isHidden ? { ...this.#pen, hidden: true } : this.#pen;
  }

  #endWord(): void {
    if (this.#glyphs === 0) return;
    const from = this.#u + this.#from * this.#scale;
    const to = this.#u + this.#to * this.#scale;
    if (Number.isFinite(from) && Number.isFinite(to) && Number.isFinite(this.#v))
      this.#writer.word(this.#text, this.#glyphs, this.#penAt((from + to) / 2), {
        u0: Math.min(from, to),
        u1: Math.max(from, to),
        v: this.#v,
        tracking: this.#tracking,
      });
    this.#text = '';
    this.#glyphs = 0;
  }
}

/** How far down a glyph of vertical writing moves the pen, in glyph units. */
function heightOf({ vmetric }: Glyph, { defaultVMetrics }: Font): number {
  return -((vmetric ?? defaultVMetrics)?.[0] ?? -1000);
}

const letter = /^[A-Za-z0-9]$/u;

/** A file can say that an "a" means an "e"; where a viewer draws by the name, the eye reads that. */
function drawnBy({ unicode, fontChar }: Glyph, { missingFile }: Font): string {
  const isLie =
    missingFile === true &&
    fontChar !== undefined &&
    fontChar.toLowerCase() !== unicode.toLowerCase() &&
    letter.test(fontChar) &&
    (letter.test(unicode) || unicode === ' ');
  return isLie ? fontChar : unicode;
}
