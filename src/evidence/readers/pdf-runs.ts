import { OPS } from 'pdfjs-dist';
import { type Font, type Glyph, GlyphRow, type TextState } from './glyph-row.ts';
import { type Graphics, initialGraphics, Painter } from './graphics.ts';
import type { Ink } from './ink.ts';
import { identity, type Matrix, multiply, toMatrix } from './matrix.ts';
import { isInBox } from './painted-area.ts';
import type { Run } from './run.ts';
import { RunWriter } from './run-writer.ts';
import { Surface } from './surface.ts';

export type OperatorList = Readonly<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;

type State = TextState & Graphics;

/** What a page shows; characters it holds that show nothing; words that look like others. */
export type Drawn = Readonly<{ runs: Run[]; smuggled: string; lookalikes: number }>;

const initial = (ctm: Matrix): State => ({
  ...initialGraphics,
  ctm,
  font: {},
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});

const maxDepth = 1_000;

/** What glyphs are painted with (ISO 32000-1, table 106). */
function inksOf({ fill, stroke, mode, veil }: State): readonly Ink[] {
  const inks = mode % 4 === 0 ? [fill] : mode % 4 === 1 ? [stroke] : [fill, stroke];
  return veil === 1 ? inks : inks.map((ink) => ({ ...ink, alpha: ink.alpha * veil }));
}

/** Follows the text operators of a page (ISO 32000-1, 9.4) and writes what they show as runs. */
class TextInterpreter {
  readonly #writer = new RunWriter();
  readonly #fonts: ReadonlyMap<string, Font>;
  readonly #isLayerVisible: (group: unknown) => boolean;
  readonly #view: Matrix;
  #state: State;
  #saved: State[] = [];
  #line: Matrix = identity;
  #text: Matrix = identity;
  #layers: boolean[] = [];
  readonly #surface = new Surface();
  readonly #painter = new Painter(
    () => this.#state,
    (area, isOpaque) => {
      if (this.#layers.includes(false) || !this.#surface.add(area)) return;
      if (!isOpaque) return;
      const isLikeGround = (x: number, y: number) => this.#surface.isTopLikeGround(x, y);
      this.#writer.cover({ area, isLikeGround });
    },
  );

  constructor(
    view: Matrix,
    fonts: ReadonlyMap<string, Font>,
    isLayerVisible: (group: unknown) => boolean,
  ) {
    this.#view = view;
    this.#state = initial(view);
    this.#fonts = fonts;
    this.#isLayerVisible = isLayerVisible;
  }

  drawn(): Drawn {
    const runs = this.#writer.runs();
    const { smuggled, lookalikes } = this.#writer;
    return { runs, smuggled, lookalikes };
  }

  readonly handlers: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    ...this.#painter.handlers,
    [OPS.save]: () => this.#save(),
    [OPS.restore]: () => this.#restore(),
    [OPS.transform]: (args) => this.#transform(args),
    [OPS.paintFormXObjectBegin]: ([matrix, box]) => {
      this.#save();
      this.#transform(matrix);
      this.#painter.clipTo(box);
    },
    [OPS.beginGroup]: () => {
      this.#save();
      this.#painter.beginGroup();
    },
    [OPS.endGroup]: () => this.#restore(),
    [OPS.paintFormXObjectEnd]: () => this.#restore(),
    [OPS.beginAnnotation]: ([, , transform, matrix]) => {
      this.#saved = [];
      this.#state = initial(this.#view);
      this.#transform(transform);
      this.#transform(matrix);
    },
    [OPS.beginMarkedContent]: () => this.#layers.push(true),
    [OPS.beginMarkedContentProps]: ([tag, group]) =>
      this.#layers.push(tag !== 'OC' || this.#isLayerVisible(group)),
    [OPS.endMarkedContent]: () => this.#layers.pop(),
    [OPS.beginText]: () => this.#setMatrix(identity),
    [OPS.setTextMatrix]: (args) => this.#setMatrix(toMatrix(args[0] ?? args)),
    [OPS.moveText]: (args) => this.#move(Number(args[0]), Number(args[1])),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      this.#state.leading = Number(y);
      this.#move(Number(x), Number(y));
    },
    [OPS.nextLine]: () => this.#move(0, this.#state.leading),
    [OPS.setLeading]: ([leading]) => {
      this.#state.leading = -Number(leading);
    },
    [OPS.setCharSpacing]: ([spacing]) => {
      this.#state.charSpacing = Number(spacing);
    },
    [OPS.setWordSpacing]: ([spacing]) => {
      this.#state.wordSpacing = Number(spacing);
    },
    [OPS.setHScale]: ([scale]) => {
      this.#state.stretch = Number(scale) / 100;
    },
    [OPS.setTextRise]: ([rise]) => {
      this.#state.rise = Number(rise);
    },
    [OPS.setTextRenderingMode]: ([mode]) => {
      this.#state.mode = Number(mode);
    },
    [OPS.setFont]: (args) => this.#setFont(args[0], args[1]),
    [OPS.setGState]: ([entries]) => {
      if (!Array.isArray(entries)) return;
      for (const [key, value] of entries) {
        if (key === 'Font') this.#setFont(value[0], value[1]);
        else this.#painter.setEntry(key, value);
      }
    },
    [OPS.showText]: (args) => {
      if (Array.isArray(args[0])) this.#show(args[0]);
    },
  };

  picture(): void {
    this.#painter.picture();
  }

  #save(): void {
    if (this.#saved.length < maxDepth) this.#saved.push({ ...this.#state });
  }

  #restore(): void {
    const state = this.#saved.pop();
    if (state) this.#state = state;
  }

  #transform(matrix: unknown): void {
    this.#state.ctm = multiply(this.#state.ctm, toMatrix(matrix));
  }

  #setMatrix(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  #move(x: number, y: number): void {
    this.#setMatrix(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  #setFont(name: unknown, size: unknown): void {
    this.#state.font = this.#fonts.get(String(name)) ?? {};
    this.#state.size = Number(size);
  }

  #show(glyphs: readonly (Glyph | number)[]): void {
    const { font } = this.#state;
    const base = multiply(this.#state.ctm, this.#text);
    const { clip } = this.#state;
    const inks = inksOf(this.#state);
    const row = new GlyphRow(this.#writer, this.#state, base, {
      isLayerHidden: this.#layers.includes(false),
      hides: (x, y) =>
        (clip !== undefined && !isInBox(clip, x, y)) ||
        inks.every((ink) => this.#surface.hides(ink, x, y)),
    });
    row.show(glyphs);
    const [x, y] = font.vertical ? [0, -row.advanced] : [row.advanced, 0];
    this.#text = multiply(this.#text, [1, 0, 0, 1, x, y]);
  }
}

/**
 * The runs a page's operators show, in content-stream order. `view` maps the page's user space to
 * points from the top left corner of the page as displayed.
 */
export function runsOf(
  operators: OperatorList,
  view: Matrix,
  fonts: ReadonlyMap<string, Font>,
  isLayerVisible: (group: unknown) => boolean,
): Drawn {
  const interpreter = new TextInterpreter(view, fonts, isLayerVisible);
  const { fnArray, argsArray } = operators;
  for (let index = 0; index < fnArray.length; index += 1) {
    const operator = fnArray[index] ?? -1;
    const handle = interpreter.handlers[operator];
    const args = argsArray[index];
    if (handle) handle(Array.isArray(args) ? args : []);
    // Of a picture that is not decoded only the placement is left.
    if (operator === OPS.transform && fnArray[index + 1] === OPS.restore) interpreter.picture();
  }
  return interpreter.drawn();
}
