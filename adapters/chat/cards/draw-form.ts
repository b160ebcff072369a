import { short } from '../../../src/answers/words.ts';
import type { Form, FormField } from '../../../src/conversation/form.ts';
import { inputId } from './action-of-data.ts';
import type { CardElement, ChoiceInput, TextInput } from './adaptive-card.ts';
import { executeAction } from './draw-actions.ts';
import { line, words } from './text-block.ts';

/** Characters; a name and an answer of the contract are no longer. */
const most = { line: 200, text: 3_000, label: 100, hint: 200, choices: 60, choice: 200 };

export type FormHelp = Readonly<{
  /** What is wrong with which field, by its name. */
  problems?: Readonly<Record<string, string>>;
  /** Names to choose from in a field of the kind "supplier"; without them it is typed. */
  suppliers?: readonly string[];
  /** People to choose from in a field of the kind "person"; without them it is typed. */
  people?: readonly Readonly<{ label: string; value: string }>[];
}>;

/** The fields of a form and the button that sends them. */
export function drawForm(form: Form, help: FormHelp = {}): CardElement[] {
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

function drawField(field: FormField, help: FormHelp): TextInput | ChoiceInput {
  const options = optionsOf(field, help);
  if (options.length > 0) return drawChoice(field, options);
  const isText = field.kind === 'text';
  return {
    type: 'Input.Text',
    ...common(field),
    ...(field.value && { value: field.value }),
    ...(isText && { isMultiline: true }),
    maxLength: isText ? most.text : most.line,
  };
}

type Options = NonNullable<FormField['options']>;

function optionsOf(field: FormField, help: FormHelp): Options {
  if (field.options) return field.options;
  if (field.kind === 'person') return help.people ?? [];
  if (field.kind !== 'supplier') return [];
  return (help.suppliers ?? []).map((name) => ({ label: name, value: name }));
}

function drawChoice(field: FormField, options: Options): ChoiceInput {
  const chosen = options.find(({ value }) => value === field.value);
  const all =
    chosen || !field.value ? options : [{ label: field.value, value: field.value }, ...options];
  return {
    type: 'Input.ChoiceSet',
    ...common(field),
    ...(field.value && { value: field.value }),
    style: field.kind === 'choice' ? 'compact' : 'filtered',
    choices: all
      .slice(0, most.choices)
      .map(({ label, value }) => ({ title: line(label, most.choice) || '–', value })),
  };
}

function common({ name, label, required }: FormField) {
  const shown = line(label, most.label) || '–';
  return {
    id: inputId(name),
    label: shown,
    ...(required && { isRequired: true as const, errorMessage: `Fill in: ${shown}` }),
  };
}
