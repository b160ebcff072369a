import { button, element } from './dom.ts';

/** Asks what a person thinks of an answer; `press` sends what a button carries. */
export function drawRating(said: string, press: (data: object) => void): HTMLElement {
  const room = element('div', { class: 'rating' });
  const rate = (rating: 'good' | 'bad', reason = '') => {
    press({ do: 'rate', said, rating, ...(reason && { reason }) });
    room.replaceChildren(element('span', { role: 'status' }, 'Noted, thank you.'));
  };
  const askWhy = () => {
    const form = whyForm((reason) => rate('bad', reason));
    room.replaceChildren(form);
    form.querySelector('input')?.focus();
  };
  room.append(
    button('Helpful', () => rate('good'), { class: 'quiet' }),
    button('Not right', askWhy, { class: 'quiet' }),
  );
  return room;
}

function whyForm(send: (reason: string) => void): HTMLElement {
  const reason = element('input', {
    type: 'text',
    maxlength: 2_000,
    'aria-label': 'What is wrong?',
  });
  reason.placeholder = 'What is wrong? (you need not say)';
  const form = element(
    'form',
    {},
    reason,
    element('button', { type: 'submit', class: 'quiet' }, 'Send'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(reason.value.trim());
  });
  return form;
}
