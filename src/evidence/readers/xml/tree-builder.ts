import { Unreadable } from '../unreadable.ts';
import { bom } from './bom-kinds.ts';
import type { Item, Kind, Member, ObjectKind } from './kind.ts';
import { isCycloneDx, localName, Namespaces, specVersionOf } from './namespaces.ts';
import { NestedDependencies, type NestedDependency } from './nested-dependencies.ts';
import type { Tag, XmlHandler } from './parse-xml.ts';
import { scalar } from './scalar.ts';

type Members = Record<string, unknown>;

/** Where an entry really stands, below the element of its list. */
export type Stray = Readonly<{ name: string; xpath: string }>;

/** An element that is open and has a kind. */
type Frame = {
  readonly name: string;
  readonly kind: Kind;
  /** What it is to its parent: a member of an object, or an entry of a list. */
  readonly member: Member | undefined;
  readonly item: Item | undefined;
  /** What it becomes; that of a scalar is known when it closes. */
  value: unknown;
  text: string;
  /** How often each child was met, where places are not told by the list itself. */
  counts: Map<string, number> | undefined;
  /** The how manieth list of its name, from the second on. */
  again: number | undefined;
  /** The place of a dependency within one. */
  nested: NestedDependency | undefined;
};

function frame(name: string, kind: Kind, member?: Member, item?: Item): Frame {
  const none = { value: undefined, counts: undefined, again: undefined, nested: undefined };
  return { name, kind, member, item, text: '', ...none };
}

function attributesOf(kind: ObjectKind, { attributes }: Tag): Members {
  const members: Members = {};
  for (const [name, { key, as }] of kind.attributes) {
    const written = attributes[name];
    if (written !== undefined) members[key] = scalar(as, written);
  }
  return members;
}

function count(parent: Frame, name: string): number {
  parent.counts ??= new Map();
  const counted = (parent.counts.get(name) ?? 0) + 1;
  parent.counts.set(name, counted);
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
  readonly #nested = new NestedDependencies();
  /** Namespace of the outermost element, and so of nearly all. */
  #own = '';
  readonly #frames: Frame[] = [];
  /** Open elements below one that has no kind, and that one. */
  #skipped = 0;
  /** How many children each open element has so far. */
  readonly #children: number[] = [0];

  open = (tag: Tag): void => {
    const namespace = this.#namespaces.open(tag);
    const siblings = (this.#children.pop() ?? 0) + 1;
    this.#children.push(siblings, 0);
    if (siblings > this.widest) this.widest = siblings;
    const parent = this.#frames.at(-1);
    if (this.#skipped > 0) this.#skipped += 1;
    else if (parent === undefined) this.#openBom(tag, namespace);
    else if (namespace === this.#own || isCycloneDx(namespace)) this.#openChild(parent, tag);
    else this.#openForeign(tag);
  };

  close = (): void => {
    this.#namespaces.close();
    this.#children.pop();
    if (this.#skipped > 0) this.#skipped -= 1;
    else this.#closeFrame();
  };

  text = (text: string): void => {
    const top = this.#frames.at(-1);
    if (top !== undefined && this.#skipped === 0) top.text += text;
  };

  #openBom(tag: Tag, namespace: string): void {
    const specVersion = specVersionOf(namespace);
    if (specVersion === undefined || localName(tag.name) !== 'bom')
      throw new Unreadable('NO_INVENTORY');
    this.#own = namespace;
    this.specVersion = specVersion;
    this.tree = { bomFormat: 'CycloneDX', specVersion, ...attributesOf(bom, tag) };
    const outermost = frame('bom', bom);
    outermost.value = this.tree;
    this.#frames.push(outermost);
  }

  /** A signature is noticed, never verified. */
  #openForeign({ name }: Tag): void {
    this.#skipped = 1;
    if (this.#frames.length === 1 && localName(name) === 'Signature') this.tree['signature'] = {};
  }

  #openChild(parent: Frame, tag: Tag): void {
    const name = localName(tag.name);
    const { kind } = parent;
    const member = kind.is === 'object' ? kind.children.get(name) : undefined;
    const item = kind.is === 'list' ? kind.items.get(name) : undefined;
    const child = (member ?? item)?.kind();
    if (name === 'dependency' && isDependency(parent)) this.#openNested(parent, tag);
    else if (child === undefined) this.#skipped = 1;
    else this.#push(parent, frame(name, child, member, item), tag);
  }

  #push(parent: Frame, child: Frame, tag: Tag): void {
    const { kind } = child;
    if (kind.is === 'object') child.value = attributesOf(kind, tag);
    else if (kind.is === 'reference') child.value = tag.attributes['ref']?.trim() ?? '';
    else if (kind.is === 'list') continueList(parent, child);
    if (child.value !== undefined) this.#attach(parent, child);
    this.#frames.push(child);
  }

  #openNested(parent: Frame, tag: Tag): void {
    const child = frame('dependency', parent.kind);
    child.value = tag.attributes['ref']?.trim() ?? '';
    parent.nested ??= this.#placeOf(parent);
    child.nested = this.#nested.add(parent.nested, child.value);
    this.#frames.push(child);
  }

  /** Of a dependency within an entry of the list of dependencies. */
  #placeOf({ value }: Frame): NestedDependency {
    const [entry, list] = [this.#frames.at(-2)?.value, this.#frames.at(-3)?.value];
    const at = Array.isArray(list) ? list.length : 0;
    const { dependsOn } = entry as { dependsOn?: readonly unknown[] };
    return { ref: value, xpath: `/dependency[${at}]/dependency[${dependsOn?.length ?? 0}]` };
  }

  #addNested(): void {
    const { dependencies } = this.tree;
    if (!Array.isArray(dependencies)) return;
    for (const [{ xpath }, entry] of this.#nested.all) {
      dependencies.push(entry);
      this.strays.set(entry, { name: 'dependency', xpath });
    }
  }

  #closeFrame(): void {
    const child = this.#frames.pop();
    const parent = this.#frames.at(-1);
    if (child === undefined) return;
    if (parent === undefined) {
      this.#addNested();
      return;
    }
    const { kind } = child;
    if (kind.is === 'object') finishObject(kind, child, parent);
    else if (kind.is !== 'list' && kind.is !== 'reference') {
      child.value = scalar(kind.is, child.text);
      this.#attach(parent, child);
    }
  }

  #attach(parent: Frame, child: Frame): void {
    if (child.item) this.#addEntry(parent, child.item, child);
    else if (child.member) addMember(child.member, parent.value as Members, child.value);
  }

  #addEntry(parent: Frame, { under }: Item, { name, value }: Frame): void {
    const { kind, again } = parent;
    const entries = parent.value as unknown[];
    const entry = under === undefined ? value : { [under]: value };
    entries.push(entry);
    if (kind.is !== 'list' || (kind.items.size === 1 && again === undefined)) return;
    const place = count(parent, name);
    if (again === undefined && name === kind.usual && place === entries.length) return;
    const list = again === undefined ? '' : `[${again}]`;
    if (typeof entry === 'object' && entry !== null)
      this.strays.set(entry, { name, xpath: `${list}/${name}[${place}]` });
  }
}

/** A dependency within one, at any depth; compositions refer to dependencies as well. */
const isDependency = ({ member, nested }: Frame): boolean =>
  nested !== undefined || member?.key === 'dependsOn';

/** A second list of a name, which no schema allows, goes on with the first. */
function continueList(parent: Frame, child: Frame): void {
  const met = child.member && (parent.value as Members)[child.member.key];
  child.value = met ?? [];
  if (met !== undefined) child.again = 1 + count(parent, child.name);
}

function addMember({ key, many }: Member, members: Members, value: unknown): void {
  const met = members[key];
  if (!many) members[key] = met ?? value;
  else if (Array.isArray(met)) met.push(value);
  else members[key] = [value];
}

function finishObject(kind: ObjectKind, child: Frame, parent: Frame): void {
  const members = child.value as Members;
  if (kind.content !== undefined) members[kind.content] = child.text.trim();
  const whole = kind.unwrap === undefined ? undefined : members[kind.unwrap];
  if (whole === undefined || child.member === undefined) return;
  const around = parent.value as Members;
  if (around[child.member.key] === members) around[child.member.key] = whole;
}
