import type { XmlElement } from '../../returned/read-xml';

/** What is taken over from a house's own template: how things look, and nothing that it says or does. */
export interface HouseTemplate {
  /** The root of its word/styles.xml. */
  styles: XmlElement;
  /** Its fonts and colours by name (word/theme/theme1.xml); null when it has none. */
  theme: string | null;
}

export type TemplateFailure =
  | { kind: 'not-a-template' }
  | { kind: 'has-macros' }
  | { kind: 'too-large' }
  /** Its XML is damaged, or it has no styles. */
  | { kind: 'damaged' };

/** What happened, what is safe and what to do next. */
export function templateFailureMessage(failure: TemplateFailure): string {
  const after = 'Nothing was exported and the draft is as it was.';
  switch (failure.kind) {
    case 'not-a-template':
      return `This file is not a Word template (.dotx). ${after} Choose another file, or export without a template.`;
    case 'has-macros':
      return `This template carries macros, and those are never taken over. ${after} Save it in Word as .dotx without macros.`;
    case 'too-large':
      return `This template is larger than 32 MB unpacked. ${after} Choose one without pictures.`;
    case 'damaged':
      return `The styles of this template cannot be read. ${after} Open it in Word, save it as .dotx and try again.`;
  }
}
