import { short } from '../../../src/answers/words.ts';
import { type Form, type FormField, somebody } from '../../../src/conversation/form.ts';
import { inputId } from './action-of-data.ts';
import type { CardElement, ChoiceInput, TextBlock, TextInput } from './adaptive-card.ts';
import { groups, sizeOf } from './card-size.ts';
import { executeAction } from './draw-actions.ts';
import { line, words } from './text-block.ts';

/** Characters; a name and an answer of the contract are no longer. */
const most = { line: 200, text: 3_000, label: 100, hint: 200, choice: 200 };
/** Of one choice; further ones are typed in a message. */
const mostChoices = { number: 60, bytes: 8_000 };
/** Of the whole form, which cannot be parted: its button sends the fields of one card only. */
const mostBytes = 20_000;

export type FormHelp = Readonly<{
  /** What is wrong with which field, by its name. */
  problems?: Readonly<Record<string, string>>;
  /** Names to choose from in a field of the kind "supplier"; without them it is typed. */
  suppliers?: readonly string[];
}>;

/** The fields of a form and the button that sends them, or that they are too much for a card. */
export function drawForm(form: Form, help: FormHelp = {}): CardElement[] {
  const drawn = drawFields(form, help);
  return sizeOf(drawn) <= mostBytes ? drawn : [drawProblem(tooMuch)];
}

const useCommandLine = 'change it on the command line.';
const tooMuch = `What is on file here is more than a card can show; ${useCommandLine}`;

function drawFields(form: Form, help: FormHelp): CardElement[] {
  const known = new Set(form.fields.map(({ name }) => name));
  const others = Object.entries(help.problems ?? {}).filter(([name]) => !known.has(name));
  return [
    ...others.map(([, problem]) => drawProblem(problem)),
    ...form.fields.flatMap((field) => {
      const problem = help.problems?.[field.name];
      return [
        ...(problem ? [drawProblem(problem)] : []),
        drawField(field, help),
        ...(field.hint
          ? [
              words(short(field.hint, most.hint), {
                isSubtle: true,
                size: 'small',
                spacing: 'none',
              }),
            ]
          : []),
      ];
    }),
    {
      type: 'ActionSet',
      actions: [
        executeAction({
          label: form.submit,
          style: 'primary',
          does: form.does,
          withInputs: true,
        }),
      ],
    },
  ];
}

function drawProblem(problem: string): CardElement {
  return words(short(problem, 400), { color: 'attention', weight: 'bolder', spacing: 'medium' });
}

/** What a field cannot hold is told of and not offered, so that nothing of it is lost. */
function drawField(field: FormField, help: FormHelp): TextInput | ChoiceInput | TextBlock {
  const options = optionsOf(field, help);
  if (options.length > 0) return drawChoice(field, options);
  const isText = field.kind === 'text';
  const maxLength = isText ? most.text : most.line;
  if ((field.value ?? '').length > maxLength) {
    return words(
      `${line(field.label, most.label)}: too long to be changed here; ${useCommandLine}`,
    );
  }
  return {
    type: 'Input.Text',
    ...common(field),
    ...(field.value && { value: field.value }),
    ...(isText && { isMultiline: true }),
    maxLength,
  };
}

type Options = NonNullable<FormField['options']>;

function optionsOf(field: FormField, help: FormHelp): Options {
  if (field.options) return field.options;
  if (field.kind === 'person') return peopleOf(field);
  if (field.kind !== 'supplier') return [];
  return (help.suppliers ?? []).map((name) => ({ label: name, value: name }));
}

/** Cards cannot suggest people: whoever fills in the form, or who it is already. */
function peopleOf({ value }: FormField): Options {
  const me = { label: 'Me', value: somebody.me };
  if (!value || value === somebody.me) return [me];
  const now = value === somebody.nobody ? [] : [{ label: `As it is (${value})`, value }];
  return [...now, me, { label: 'Nobody', value: somebody.nobody }];
}

function drawChoice(field: FormField, options: Options): ChoiceInput {
  const { value } = field;
  const choices = options.map((option) => ({
    title: line(option.label, most.choice) || '–',
    value: option.value,
  }));
  const [shown = []] = groups(choices, mostChoices.number, mostChoices.bytes);
  const isShown = !value || shown.some((choice) => choice.value === value);
  return {
    type: 'Input.ChoiceSet',
    ...common(field),
    ...(value && { value }),
    style: field.kind === 'supplier' ? 'filtered' : 'compact',
    choices: isShown ? shown : [{ title: line(value, most.choice) || '–', value }, ...shown],
  };
}

function common({ name, label, required }: FormField) {
  const shown = line(label, most.label) || '–';
  return {
    id: inputId(name),
    label: shown,
    ...(required && { isRequired: true as const, errorMessage: words(`Fill in: ${shown}`).text }),
  };
}
