import { element } from './dom.ts';
import { read } from './server.ts';

/** Fields of a card with a list hold names of suppliers; more are registered than a card has. */
export function suggestSuppliers(drawn: HTMLElement): void {
  for (const field of drawn.querySelectorAll<HTMLInputElement>('input[list]')) {
    field.addEventListener('input', () => {
      // Without the names, typing one is enough.
      suggest(field).catch(() => undefined);
    });
  }
}

async function suggest(field: HTMLInputElement): Promise<void> {
  const typed = field.value;
  const query = new URLSearchParams({ q: typed });
  const { suppliers } = await read<{ suppliers: readonly string[] }>(`/api/suppliers?${query}`);
  if (field.value !== typed) return;
  field.list?.replaceChildren(...suppliers.map((value) => element('option', { value })));
}
