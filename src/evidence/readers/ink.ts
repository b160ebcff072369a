/** Red, green and blue, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/**
 * What text or an area is painted with; without a colour it is a pattern. `alpha` 0 is clear;
 * `isNone` paints nothing.
 */
export type Ink = Readonly<{ colour?: Colour; alpha: number; isNone?: true }>;

export const white: Colour = [1, 1, 1];
export const black: Ink = { colour: [0, 0, 0], alpha: 1 };

/** Below this contrast (WCAG 2.2, relative luminance) nobody sees that there is something. */
const leastContrast = 1.15;
/** Colours as bright as each other, but as different as this in one channel, can be told apart. */
const sameChannel = 0.2;
const clear = 0.03;

/** `#rrggbb` as pdfjs writes colours. */
export function colourOf(hex: unknown): Colour | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(typeof hex === 'string' ? hex : '');
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return [red / 255, green / 255, blue / 255];
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(over: Colour, under: Colour, alpha: number): Colour {
  const part = (index: 0 | 1 | 2): number => over[index] * alpha + under[index] * (1 - alpha);
  return [part(0), part(1), part(2)];
}

/** Whether ink cannot be told from what it is put on. */
export function isLostOn({ colour, alpha, isNone }: Ink, ground: Colour): boolean {
  if (isNone || alpha < clear) return true;
  if (!colour) return false;
  const seen = mixed(colour, ground, Math.min(1, alpha));
  if (seen.some((part, index) => Math.abs(part - (ground[index] ?? 0)) > sameChannel)) return false;
  const [dark = 0, bright = 0] = [luminance(seen), luminance(ground)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05) < leastContrast;
}
