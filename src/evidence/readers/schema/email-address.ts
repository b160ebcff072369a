import { isIP } from 'node:net';

const atom = "[0-9A-Za-z!#$%&'*+\\-/=?^_`{|}~\\u0080-\\uffff]+";
const quoted = '"(?:[ !#-\\[\\]-~\\u0080-\\uffff]|\\\\[ -~])*"';
const localPart = new RegExp(`^(?:${atom}(?:\\.${atom})*|${quoted})$`);
const label = /^[0-9A-Za-z\u0080-\uffff](?:[-0-9A-Za-z\u0080-\uffff]*[0-9A-Za-z\u0080-\uffff])?$/;

function isDomain(text: string): boolean {
  const labels = text.split('.');
  return (
    text.length <= 253 &&
    labels.length >= 2 &&
    labels.every((it) => it.length <= 63 && label.test(it)) &&
    (labels.at(-1)?.length ?? 0) >= 2
  );
}

function isAddressLiteral(text: string): boolean {
  const address = /^\[(IPv6:)?([0-9a-f.:]+)\]$/i.exec(text);
  return address !== null && isIP(address[2] ?? '') === (address[1] ? 6 : 4);
}

/** A mailbox after RFC 5321, section 4.1.2, with the letters of RFC 6531. */
export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  return (
    at > 0 &&
    // A command line of SMTP holds no longer one.
    text.length <= 986 &&
    localPart.test(text.slice(0, at)) &&
    (domain.startsWith('[') ? isAddressLiteral(domain) : isDomain(domain))
  );
}
