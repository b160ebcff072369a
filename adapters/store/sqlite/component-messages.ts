/** A component on its way into the index; "" stands for what it does not have. */
export type Listed = readonly [
  key: string,
  name: string,
  version: string,
  purl: string,
  direct: boolean | null,
  pointer: string,
];

/** Several listings of one release; `end` is where they end in the columns. */
export type Found = readonly [
  key: string,
  name: string,
  version: string,
  purl: string,
  end: number,
];

/**
 * Many hits, made to cross threads cheaply: texts as JSON, which is copied in one piece. `documents`
 * and `places` have one entry per hit; `forms` tells the texts of pointers.
 */
export type Hits = Readonly<{
  releases: string;
  documents: string;
  forms: string;
  places: Float64Array;
}>;

/** A package and its versions, or all of them. */
type Sought = Readonly<{ key: string; versions?: readonly string[] | undefined }>;

type Named = Readonly<{ workspace: string; text: string; exact: boolean; limit: number }>;

/** What the main thread asks of the thread that holds the component index. */
export type ComponentProtocol = {
  /** `slices`: each the JSON of an array of `Listed`. */
  add: {
    ask: Readonly<{ workspace: string; document: string; slices: readonly string[] }>;
    answer: undefined;
  };
  remove: { ask: Readonly<{ workspace: string; document: string }>; answer: undefined };
  documents: { ask: Readonly<{ workspace: string }>; answer: readonly string[] };
  versions: { ask: Readonly<{ workspace: string; key: string }>; answer: readonly string[] };
  find: { ask: Readonly<{ workspace: string; sought: readonly Sought[] }>; answer: Hits };
  names: { ask: Named; answer: readonly string[] };
  unidentified: { ask: Readonly<{ workspace: string; name: string }>; answer: Hits };
};
