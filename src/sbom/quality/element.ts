import type { Sbom } from '../sbom.ts';
import type { QualityResult } from '../sbom-facts.ts';
import type { Counted, Counts } from './count-checks.ts';

/**
 * Asked of every component. `does` goes on after "312 of 340 components": "name who made them".
 * `onlyIn`: files of another format cannot say it in a way that is read here.
 */
type ComponentElement = Readonly<{
  element: string;
  counts: Counted;
  does: string;
  onlyIn?: Sbom['format'];
}>;

/** Asked once of the file; `ok` is null where nobody can tell. */
type FileElement = Readonly<{
  element: string;
  judge: (sbom: Sbom) => Readonly<{ ok: boolean | null; sentence: string }>;
}>;

export type Element = ComponentElement | FileElement;

export type Profile = Readonly<{
  profile: QualityResult['profile'];
  edition?: string;
  /** Who expects it, in a sentence: "NTIA". */
  body: string;
  elements: readonly Element[];
}>;

/**
 * The results of a profile. An element is met only when every component has it; a file without
 * components meets nothing, since nobody can tell what its values would stand for.
 */
export function judgeProfile(profile: Profile, sbom: Sbom, counts: Counts): QualityResult[] {
  const { edition } = profile;
  return profile.elements.map((element) => ({
    profile: profile.profile,
    ...(edition === undefined ? {} : { edition }),
    element: element.element,
    ...('judge' in element
      ? judgeFile(element, sbom)
      : judgeComponents(element, sbom, counts, profile.body)),
  }));
}

type Judged = Pick<QualityResult, 'result' | 'have' | 'of' | 'sentence'>;

function judgeFile({ judge }: FileElement, sbom: Sbom): Judged {
  const { ok, sentence } = judge(sbom);
  if (ok === null) return notAssessable(sentence);
  if (!ok) return { result: 'not met', have: 0, of: 1, sentence };
  if (sbom.components.length > 0) return { result: 'met', have: 1, of: 1, sentence };
  return notAssessable(noComponents);
}

const notAssessable = (sentence: string): Judged => ({
  result: 'not assessable',
  have: 0,
  of: 0,
  sentence,
});

const noComponents = 'The file lists no components, so there is no inventory to judge.';

function judgeComponents(
  { counts: name, does, onlyIn }: ComponentElement,
  { format, components: { length: of } }: Sbom,
  counts: Counts,
  body: string,
): Judged {
  if (of === 0) return notAssessable(noComponents);
  if (onlyIn !== undefined && onlyIn !== format) {
    return notAssessable(`Whether all components ${does} is read from ${onlyIn} files only.`);
  }
  const { have, missing } = counts(name);
  if (have === of) return { result: 'met', have, of, sentence: `${amount(have, of)} ${does}.` };
  const examples = `Missing for example at ${missing.join(', ')}.`;
  const sentence = `${amount(have, of)} ${does}; ${body} expects all. ${examples}`;
  return { result: 'not met', have, of, sentence };
}

function amount(have: number, of: number): string {
  if (have === of && of > 1) return `All ${of} components`;
  return `${have === 0 ? 'None' : have} of ${of} components`;
}
