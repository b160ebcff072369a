import { OPS } from 'pdfjs-dist';
import type { Box } from '../document.ts';
import { black, colourOf, type Ink } from './ink.ts';
import type { Matrix } from './matrix.ts';
import {
  common,
  fills,
  isLarge,
  outlinesOf,
  type PaintedArea,
  placedBox,
  type Shape,
} from './painted-area.ts';

/** The part of the graphics state that says what is seen; `clip` in page coordinates. */
export type Graphics = {
  ctm: Matrix;
  fill: Ink;
  stroke: Ink;
  lineWidth: number;
  /** Lets what is below show through, like a marker pen or a mask. */
  isBlended: boolean;
  isMasked: boolean;
  /** Share of everything that is seen, inside groups that are painted as a whole. */
  veil: number;
  clip?: Box;
  /** Outlines of clips that are no upright rectangles. */
  clips?: readonly Shape[];
};

export const initialGraphics = {
  fill: black,
  stroke: black,
  lineWidth: 1,
  isBlended: false,
  isMasked: false,
  veil: 1,
};

export type OnPaint = (area: PaintedArea, isOpaque: boolean) => void;

const unitSquare: Box = [0, 0, 1, 1];
/** Of nested clips, those whose shape is followed. */
const maxClips = 8;
const everywhere: Box = [-1e6, -1e6, 1e6, 1e6];
/** Ink that lets less than this through hides what is below. */
const opaque = 0.95;
/** Points; thinner lines are rules and underlines. */
const thickLine = 4;
const filled = new Set<unknown>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
const closedAndFilled = new Set<unknown>([OPS.closeFillStroke, OPS.closeEOFillStroke]);
const stroked = new Set<unknown>([OPS.stroke, OPS.closeStroke]);

type Handler = (args: readonly unknown[]) => void;

/**
 * Follows the operators that paint areas and set what they are painted with (ISO 32000-1, 8.4 and
 * 8.5). `state` gives the state in force.
 */
export class Painter {
  readonly #state: () => Graphics;
  readonly #onPaint: OnPaint;
  #willClip = false;

  constructor(state: () => Graphics, onPaint: OnPaint) {
    this.#state = state;
    this.#onPaint = onPaint;
  }

  readonly handlers: Readonly<Record<number, Handler>> = {
    [OPS.setFillRGBColor]: ([hex]) => this.#setInk('fill', hex),
    [OPS.setStrokeRGBColor]: ([hex]) => this.#setInk('stroke', hex),
    [OPS.setFillColorN]: () => this.#setInk('fill', undefined),
    [OPS.setStrokeColorN]: () => this.#setInk('stroke', undefined),
    [OPS.setFillTransparent]: () => this.#setInk('fill', undefined, true),
    [OPS.setStrokeTransparent]: () => this.#setInk('stroke', undefined, true),
    [OPS.setLineWidth]: ([width]) => {
      this.#state().lineWidth = Number(width);
    },
    [OPS.clip]: () => {
      this.#willClip = true;
    },
    [OPS.eoClip]: () => {
      this.#willClip = true;
    },
    [OPS.constructPath]: ([paint, data, box]) => this.#path(paint, data, box),
    [OPS.shadingFill]: () => this.#paint({ box: everywhere }, false),
    [OPS.paintImageXObject]: () => this.picture(),
    [OPS.paintImageMaskXObject]: () => this.picture(),
    [OPS.paintInlineImageXObject]: () => this.picture(),
  };

  /** Entries of an extended graphics state. */
  setEntry(key: unknown, value: unknown): void {
    const state = this.#state();
    if (key === 'ca') state.fill = { ...state.fill, alpha: Number(value) };
    if (key === 'CA') state.stroke = { ...state.stroke, alpha: Number(value) };
    if (key === 'LW') state.lineWidth = Number(value);
    if (key === 'SMask') state.isMasked = value !== false;
    if (key === 'BM') state.isBlended = value !== 'source-over' && value !== 'Normal';
  }

  /** What is painted now is painted together, with the ink's alpha and blending of before. */
  beginGroup(): void {
    const state = this.#state();
    const seesThrough = state.isBlended || state.isMasked;
    state.veil *= Math.min(state.fill.alpha, seesThrough ? opaque / 2 : 1);
    state.fill = { ...state.fill, alpha: 1 };
    state.stroke = { ...state.stroke, alpha: 1 };
    state.isBlended = false;
    state.isMasked = false;
  }

  /** A form shows nothing outside its box. */
  clipTo(box: unknown): void {
    const bounds = boxOf(box);
    const state = this.#state();
    if (bounds) state.clip = common(placedBox(state.ctm, bounds), state.clip);
  }

  /** Something is drawn on the unit square, and nobody looked at it. */
  picture(): void {
    this.#paint({ box: placedBox(this.#state().ctm, unitSquare) }, false);
  }

  #setInk(which: 'fill' | 'stroke', hex: unknown, isNone?: true): void {
    const state = this.#state();
    const colour = colourOf(hex);
    const { alpha } = state[which];
    state[which] = { alpha, ...(colour && { colour }), ...(isNone && { isNone }) };
  }

  #path(paint: unknown, data: unknown, bounds: unknown): void {
    const state = this.#state();
    const willClip = this.#willClip;
    this.#willClip = false;
    const extent = boxOf(bounds);
    if (!extent) return;
    const box = placedBox(state.ctm, extent);
    if (filled.has(paint) || closedAndFilled.has(paint)) this.#fill(box, data);
    else if (stroked.has(paint)) this.#stroke(box);
    if (willClip) this.#clip(box, data);
  }

  #clip(box: Box, data: unknown): void {
    const state = this.#state();
    const { clips = [], ctm } = state;
    state.clip = common(box, state.clip);
    const shape = outlinesOf(Array.isArray(data) ? data[0] : data, ctm);
    if (shape && clips.length < maxClips && !fills(shape, box)) state.clips = [...clips, shape];
  }

  #fill(box: Box, data: unknown): void {
    const state = this.#state();
    const { fill, ctm } = state;
    if (fill.isNone || fill.alpha < 0.03 || !isLarge(common(box, state.clip))) return;
    const shape = outlinesOf(Array.isArray(data) ? data[0] : data, ctm);
    const colour = isSolid(state, fill) ? fill.colour : undefined;
    const isKnown = colour !== undefined && shape !== undefined;
    this.#paint({ box, ...(shape && { shape }), ...(isKnown && { colour }) }, isKnown);
  }

  /** One thick straight line is a bar. */
  #stroke([x0, y0, x1, y1]: Box): void {
    const state = this.#state();
    const { stroke, ctm, lineWidth } = state;
    const width = lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
    const isFlat = Math.min(x1 - x0, y1 - y0) < 0.5;
    if (width < thickLine || !isFlat) return;
    const half = width / 2;
    const isLevel = y1 - y0 < x1 - x0;
    const [dx, dy] = isLevel ? [0, half] : [half, 0];
    const colour = isSolid(state, stroke) ? stroke.colour : undefined;
    const box: Box = [x0 - dx, y0 - dy, x1 + dx, y1 + dy];
    this.#paint({ box, ...(colour && { colour }) }, colour !== undefined);
  }

  #paint(area: PaintedArea, isOpaque: boolean): void {
    const { clip, clips } = this.#state();
    this.#onPaint({ ...area, ...(clips && { clips }), box: common(area.box, clip) }, isOpaque);
  }
}

/** Whether ink hides what is below. */
function isSolid({ isBlended, isMasked, veil }: Graphics, ink: Ink): boolean {
  return ink.alpha * veil >= opaque && !isBlended && !isMasked;
}

function boxOf(value: unknown): Box | undefined {
  const at = value as ArrayLike<unknown> | null | undefined;
  if (!at || at.length < 4) return undefined;
  const box: Box = [Number(at[0]), Number(at[1]), Number(at[2]), Number(at[3])];
  return box.every(Number.isFinite) ? box : undefined;
}
