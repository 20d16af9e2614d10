import { isElement, ownText, type XmlElement } from '@shared/export/returned/read-xml';

const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** Tools put a prefix before the names of elements, or none. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
  return (parent?.children ?? []).filter(isElement).filter((child) => localName(child) === name);
}

/** A GUID in the one spelling that we use; null for anything else. */
export function readGuid(text: string | undefined): string | null {
  return GUID.exec((text ?? '').trim())?.[1]?.toLowerCase() ?? null;
}

export function descriptionOf(parent: XmlElement): string {
  return childrenNamed(parent, 'Description').map(ownText).join('\n').trim();
}
