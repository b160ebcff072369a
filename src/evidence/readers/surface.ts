import { type Colour, type Ink, isLostOn, white } from './ink.ts';
import { isInArea, isLarge, type PaintedArea } from './painted-area.ts';

const maxAreas = 20_000;
/** Areas looked at for all words of a page; a page that needs more is a drawing. */
const maxLooks = 20_000_000;
const maxColours = 200;

/** What has been painted on a page so far, the latest on top. A page is white. */
export class Surface {
  readonly #areas: PaintedArea[] = [];
  readonly #colours = new Map<string, Colour>([['white', white]]);
  #looks = 0;
  /** The last ink and how many colours there were, since most words are set in one. */
  #last: Readonly<{ ink: Ink; colours: number; mayBeLost: boolean }> | undefined;

  /** Whether the area is large enough to matter. */
  add(area: PaintedArea): boolean {
    if (!isLarge(area.box) || this.#areas.length >= maxAreas) return false;
    this.#areas.push(area);
    if (area.colour && this.#colours.size < maxColours) {
      this.#colours.set(area.colour.join(), area.colour);
    }
    return true;
  }

  /** Undefined where it is not known. */
  #colourAt(x: number, y: number, top = this.#areas.length): Colour | undefined {
    for (let index = top - 1; index >= 0; index -= 1) {
      const area = this.#areas[index];
      this.#looks += 1;
      if (area && isInArea(area, x, y)) return area.colour;
    }
    return white;
  }

  /** Whether ink put at a point cannot be told from what is there. */
  hides(ink: Ink, x: number, y: number): boolean {
    if (!this.#mayBeLost(ink) || this.#looks > maxLooks) return false;
    const ground = this.#colourAt(x, y);
    return ground !== undefined && isLostOn(ink, ground);
  }

  /** Whether what was painted last has the colour of what was there, or of the page. */
  isTopLikeGround(x: number, y: number): boolean {
    const top = this.#areas.length - 1;
    const colour = this.#areas[top]?.colour;
    if (!colour || this.#looks > maxLooks) return false;
    const ground = this.#colourAt(x, y, top) ?? white;
    return [white, ground].some((one) => isLostOn({ colour, alpha: 1 }, one));
  }

  #mayBeLost(ink: Ink): boolean {
    const colours = this.#colours.size;
    if (this.#last?.ink !== ink || this.#last.colours !== colours) {
      const isNear = [...this.#colours.values()].some((colour) => isLostOn(ink, colour));
      this.#last = { ink, colours, mayBeLost: isNear || colours >= maxColours };
    }
    return this.#last.mayBeLost;
  }
}
