/** Bytes of one encoded word: with its wrapping and "Subject: " it fits a line of 76 (RFC 2047). */
const wordBytes = 39;

type Mail = Readonly<{
  /** An e-mail address that was checked; without one the field stays open. */
  to?: string | undefined;
  subject: string;
  /** Lines end with "\n". */
  text: string;
}>;

/**
 * A letter as an .eml file that a mail program opens for editing (X-Unsent): RFC 5322 and 2045. It
 * has no date and no sender, because nobody has sent it.
 */
export function requestMail({ to, subject, text }: Mail): string {
  return [
    'X-Unsent: 1',
    ...(to === undefined ? [] : [`To: ${to}`]),
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...lines(base64(text.replace(/\n/gu, '\r\n'))),
    '',
  ].join('\r\n');
}

function base64(text: string): string {
  return new TextEncoder().encode(text.toWellFormed()).toBase64();
}

const lines = (encoded: string) => encoded.match(/.{1,76}/gu) ?? [];

/** Plain words stay readable; anything else, and what could begin another field, is encoded. */
function encodedWords(subject: string): string {
  if (subject.length <= 67 && /^[ -~]*$/u.test(subject)) return subject;
  return pieces(subject)
    .map((piece) => `=?utf-8?B?${base64(piece)}?=`)
    .join('\r\n ');
}

/** Pieces that are short enough and part no character. */
function pieces(text: string): string[] {
  const found = [''];
  for (const sign of text.toWellFormed().replace(/\s+/gu, ' ')) {
    const longer = `${found.at(-1)}${sign}`;
    if (new TextEncoder().encode(longer).length > wordBytes) found.push(sign);
    else found[found.length - 1] = longer;
  }
  return found;
}
