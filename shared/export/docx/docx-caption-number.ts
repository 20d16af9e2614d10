import { BuilderElement, TextRun } from 'docx';

const character = (type: 'begin' | 'separate' | 'end') =>
  new TextRun({
    children: [
      new BuilderElement({
        name: 'w:fldChar',
        attributes: { type: { key: 'w:fldCharType', value: type } },
      }),
    ],
  });

/** The field's code as Word keeps it. */
class FieldCode extends BuilderElement {
  constructor(code: string) {
    super({ name: 'w:instrText' });
    this.root.push(code);
  }
}

/**
 * A caption's number as Word's own SEQ field, so that figures can be listed and renumbered there. Written in five runs
 * with its result, because readers other than Word skip the shorter forms.
 */
export function captionNumber(label: string, number: number): TextRun[] {
  return [
    character('begin'),
    new TextRun({ children: [new FieldCode(` SEQ ${label} \\* ARABIC `)] }),
    character('separate'),
    new TextRun(String(number)),
    character('end'),
  ];
}
