/** A theme of the code book: what several notes say something about, whatever question they were written for. */
export interface Theme {
  name: string;
  /** What belongs under it, so that two inspectors give it to the same things; may be empty. */
  description: string;
  /** "#rrggbb"; screens mix it into their own ground, so any colour can be read. */
  colour: string;
  /** The theme that this one is a part of; empty at the top of the code book. */
  parent: string;
}

/** A theme given to some words of a passage. */
export interface Coding {
  theme: string;
  /** The passage. */
  block: string;
  /** Where the words stand in the passage's text, in UTF-16 code units: from the first, up to and without `to`. */
  from: number;
  to: number;
  /** The words, so that they are found again when the passage was changed where nobody moved the span along. */
  quote: string;
  /** Who gave the theme. */
  by: string;
}
