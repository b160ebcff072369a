import { short } from '../../../src/answers/words.ts';
import type { Form } from '../../../src/conversation/form.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { cardOf } from './card-of.ts';
import { drawForm, type FormHelp } from './draw-form.ts';
import { drawText } from './draw-text.ts';
import { words } from './text-block.ts';

/** A form on a card of its own: text above, the fields, and the button that sends them. */
export function drawFormCard(form: Form, help: FormHelp = {}): AdaptiveCard {
  return cardOf(form.title, [
    words(short(form.title, 100), { style: 'heading', weight: 'bolder', size: 'medium' }),
    ...drawText(short(form.text ?? '', 1_000), 0),
    ...drawForm(form, help),
  ]);
}
