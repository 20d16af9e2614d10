import { isElement, ownText, type XmlElement } from './read-xml';
import type { ReturnedChange } from './returned-document';

/** A paragraph's text is known only at its end: whoever needs it asks later. */
type LaterText = () => string;

export interface Anchor {
  about: string;
  paragraph: LaterText;
}

export interface Collected {
  anchors: Map<string, Anchor>;
  changes: (Omit<ReturnedChange, 'paragraph'> & { paragraph: LaterText })[];
}

interface Revision {
  kind: ReturnedChange['kind'];
  change: Collected['changes'][number];
}

/** Walks a document's body once, from top to bottom. */
class Walk {
  readonly anchors = new Map<string, Anchor>();
  readonly changes: Collected['changes'] = [];
  private readonly openComments = new Map<string, Anchor>();
  private revision: Revision | null = null;
  private paragraph = { text: '' };

  visit(element: XmlElement): void {
    const id = element.attributes.get('w:id') ?? '';
    switch (element.name) {
      case 'w:p': {
        const outer = this.paragraph;
        this.paragraph = { text: '' };
        for (const anchor of this.openComments.values()) anchor.about += ' ';
        this.children(element);
        this.paragraph = outer;
        return;
      }
      case 'w:commentRangeStart': {
        const { paragraph } = this;
        const anchor = { about: '', paragraph: () => paragraph.text.trim() };
        this.openComments.set(id, anchor);
        this.anchors.set(id, anchor);
        return;
      }
      case 'w:commentRangeEnd':
        this.openComments.delete(id);
        return;
      case 'w:commentReference':
        this.point(id);
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.revise('insertion', element);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.revise('deletion', element);
        return;
      case 'w:t':
      case 'w:delText':
        this.say(ownText(element));
        return;
      case 'w:tab':
      case 'w:br':
        this.say(' ');
        return;
      // An earlier formatting, and text that stands elsewhere.
      case 'w:rPrChange':
      case 'w:pPrChange':
      case 'mc:Fallback':
        return;
      default:
        this.children(element);
    }
  }

  /** A comment on a place: no range, only its mark. */
  private point(id: string): void {
    if (this.anchors.has(id)) return;
    const { paragraph } = this;
    this.anchors.set(id, { about: '', paragraph: () => paragraph.text.trim() });
  }

  private children(element: XmlElement): void {
    for (const child of element.children) if (isElement(child)) this.visit(child);
  }

  private revise(kind: Revision['kind'], element: XmlElement): void {
    const { paragraph } = this;
    const change = {
      kind,
      author: element.attributes.get('w:author') ?? '',
      at: element.attributes.get('w:date') ?? '',
      text: '',
      paragraph: () => paragraph.text.trim(),
    };
    const outer = this.revision;
    this.revision = { kind, change };
    this.children(element);
    this.revision = outer;
    // The mark of a paragraph can be inserted or deleted too: there are no words in that.
    if (change.text !== '') this.changes.push(change);
  }

  private say(words: string): void {
    if (this.revision !== null) this.revision.change.text += words;
    if (this.revision?.kind !== 'insertion') this.paragraph.text += words;
    for (const anchor of this.openComments.values()) anchor.about += words;
  }
}

/** Where each comment stands, and every tracked change, in the order of the text. */
export function collectBody(body: XmlElement): Collected {
  const walk = new Walk();
  walk.visit(body);
  return { anchors: walk.anchors, changes: walk.changes };
}
