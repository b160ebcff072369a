/** A prompt of prompts/: the instructions a model is given, and what they depend on. */
export type Prompt = Readonly<{
  /** File name without its ending: "extract-certificate". */
  name: string;
  version: number;
  /** Name of the schema of the answer; absent: prose. */
  output?: string;
  /** Without front matter. */
  text: string;
  /** SHA-256 of the whole file; stands on what was made with it. */
  hash: string;
}>;
