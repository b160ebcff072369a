import type { Form } from '../form.ts';
import { type Reply, reply } from '../reply.ts';

/** A form to fill in, for chats that cannot put it before the person at once. */
export function formReply(form: Form): Reply {
  return reply({ headline: form.title, text: form.text ?? '', form });
}
