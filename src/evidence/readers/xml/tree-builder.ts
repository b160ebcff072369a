import { Unreadable } from '../unreadable.ts';
import { bom } from './bom-kinds.ts';
import type { Kind, ListKind, ObjectKind, Scalar } from './kind.ts';
import { isCycloneDx, localName, Namespaces, specVersionOf } from './namespaces.ts';
import type { Tag, XmlHandler } from './parse-xml.ts';

type Members = Record<string, unknown>;

/** An element that is open and has a kind. */
type Frame = {
  readonly name: string;
  readonly kind: Kind;
  /** What it becomes; that of a scalar is known when it closes. */
  value: unknown;
  text: string;
  /** How often each child was met, where places are not told by the list itself. */
  counts?: Map<string, number>;
  /** The how manieth list of its name, from the second on. */
  again?: number;
};

/** Where an entry really stands, below the element of its list. */
export type Stray = Readonly<{ name: string; xpath: string }>;

function scalar(as: Scalar, written: string): unknown {
  const value = written.trim();
  if (as === 'number')
    return value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  if (as === 'boolean' && /^(true|1)$/.test(value)) return true;
  return as === 'boolean' && /^(false|0)$/.test(value) ? false : value;
}

function attributesOf(kind: ObjectKind, { attributes }: Tag): Members {
  const members: Members = {};
  for (const name in attributes) {
    const attribute = kind.attributes.get(name);
    if (attribute) members[attribute.key] = scalar(attribute.as, attributes[name] ?? '');
  }
  return members;
}

function count(frame: Frame, name: string): number {
  frame.counts ??= new Map();
  const counted = (frame.counts.get(name) ?? 0) + 1;
  frame.counts.set(name, counted);
  return counted;
}

/** Builds the tree of the CycloneDX JSON shape while an XML file is walked. */
export class TreeBuilder implements XmlHandler {
  tree: Members = {};
  specVersion = '';
  /** Most children of one element. */
  widest = 0;
  /** Entries of lists that do not stand where their index says. */
  readonly strays = new Map<object, Stray>();
  readonly #namespaces = new Namespaces();
  readonly #frames: Frame[] = [];
  /** Open elements below one that has no kind, and that one. */
  #skipped = 0;
  /** How many children each open element has so far. */
  readonly #children: number[] = [0];

  open = (tag: Tag): void => {
    const namespace = this.#namespaces.open(tag);
    const siblings = (this.#children.pop() ?? 0) + 1;
    this.#children.push(siblings, 0);
    this.widest = Math.max(this.widest, siblings);
    const parent = this.#frames.at(-1);
    if (this.#skipped > 0) this.#skipped += 1;
    else if (parent === undefined) this.#openBom(tag, namespace);
    else if (isCycloneDx(namespace)) this.#openChild(parent, tag);
    else this.#openForeign(tag);
  };

  close = (): void => {
    this.#namespaces.close();
    this.#children.pop();
    if (this.#skipped > 0) this.#skipped -= 1;
    else this.#closeFrame();
  };

  text = (text: string): void => {
    const frame = this.#frames.at(-1);
    if (frame !== undefined && this.#skipped === 0) frame.text += text;
  };

  #openBom(tag: Tag, namespace: string): void {
    const specVersion = specVersionOf(namespace);
    if (specVersion === undefined || localName(tag.name) !== 'bom')
      throw new Unreadable('NO_INVENTORY');
    this.specVersion = specVersion;
    this.tree = { bomFormat: 'CycloneDX', specVersion, ...attributesOf(bom, tag) };
    this.#frames.push({ name: 'bom', kind: bom, value: this.tree, text: '' });
  }

  /** A signature is noticed, never verified. */
  #openForeign({ name }: Tag): void {
    this.#skipped = 1;
    if (this.#frames.length === 1 && localName(name) === 'Signature') this.tree['signature'] = {};
  }

  #openChild(parent: Frame, tag: Tag): void {
    const name = localName(tag.name);
    const { kind } = parent;
    const child =
      kind.is === 'object'
        ? kind.children.get(name)?.kind()
        : kind.is === 'list'
          ? kind.items.get(name)?.kind()
          : undefined;
    if (child === undefined) this.#skipped = 1;
    else this.#push(parent, { name, kind: child, value: undefined, text: '' }, tag);
  }

  #push(parent: Frame, frame: Frame, tag: Tag): void {
    const { kind } = frame;
    if (kind.is === 'object') frame.value = attributesOf(kind, tag);
    else if (kind.is === 'reference') frame.value = tag.attributes['ref']?.trim() ?? '';
    else if (kind.is === 'list') this.#pushList(parent, frame);
    if (frame.value !== undefined) this.#attach(parent, frame);
    this.#frames.push(frame);
  }

  /** A second list of a name, which no schema allows, goes on with the first. */
  #pushList(parent: Frame, frame: Frame): void {
    const key = parent.kind.is === 'object' ? parent.kind.children.get(frame.name)?.key : undefined;
    const met = key === undefined ? undefined : (parent.value as Members)[key];
    frame.value = met ?? [];
    if (met !== undefined) frame.again = 1 + count(parent, frame.name);
  }

  #closeFrame(): void {
    const frame = this.#frames.pop();
    const parent = this.#frames.at(-1);
    if (frame === undefined || parent === undefined) return;
    const { kind } = frame;
    if (kind.is === 'object') finishObject(kind, frame, parent);
    else if (kind.is !== 'list' && kind.is !== 'reference') {
      frame.value = scalar(kind.is, frame.text);
      this.#attach(parent, frame);
    }
  }

  #attach(parent: Frame, frame: Frame): void {
    if (parent.kind.is === 'list') this.#addEntry(parent, parent.kind, frame);
    else if (parent.kind.is === 'object') addMember(parent.kind, parent.value as Members, frame);
  }

  #addEntry(parent: Frame, kind: ListKind, frame: Frame): void {
    const entries = parent.value as unknown[];
    const under = kind.items.get(frame.name)?.under;
    const entry = under === undefined ? frame.value : { [under]: frame.value };
    entries.push(entry);
    if (kind.items.size === 1 && parent.again === undefined) return;
    const place = count(parent, frame.name);
    const regular = frame.name === kind.usual && place === entries.length;
    if (parent.again === undefined && regular) return;
    const list = parent.again === undefined ? '' : `[${parent.again}]`;
    if (typeof entry === 'object' && entry !== null)
      this.strays.set(entry, { name: frame.name, xpath: `${list}/${frame.name}[${place}]` });
  }
}

function addMember(kind: ObjectKind, members: Members, frame: Frame): void {
  const member = kind.children.get(frame.name);
  if (member === undefined) return;
  const met = members[member.key];
  if (!member.many) members[member.key] = met ?? frame.value;
  else if (Array.isArray(met)) met.push(frame.value);
  else members[member.key] = [frame.value];
}

function finishObject(kind: ObjectKind, frame: Frame, parent: Frame): void {
  const members = frame.value as Members;
  if (kind.content !== undefined) members[kind.content] = frame.text.trim();
  const whole = kind.unwrap === undefined ? undefined : members[kind.unwrap];
  const key = parent.kind.is === 'object' ? parent.kind.children.get(frame.name)?.key : undefined;
  const around = parent.value as Members;
  if (whole !== undefined && key !== undefined && around[key] === members) around[key] = whole;
}
