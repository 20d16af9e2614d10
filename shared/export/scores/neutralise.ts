// A spreadsheet takes these, at the start of a cell or after white space, for the start of a formula or a command;
// the wide forms are what some keyboards and some imports make of them.
const STARTS_FORMULA = /^\s*[=+\-@＝＋－＠]/;
const STARTS_WITH_CONTROL = /^[\t\r\n]/;
const NUMBER = /^[+-]?(\d+(\.\d+)?|\.\d+)%?$/;

/** "-3", "+4.5", "-1,249.5", "-2.7%", and coordinates such as "-2.7189, 52.7064". */
function isOnlyNumbers(text: string): boolean {
  return text
    .trim()
    .split(/[\s,;]+/)
    .every((part) => NUMBER.test(part));
}

/** Whether a spreadsheet could take a text for more than a text. Numbers and coordinates are only numbers. */
export function looksLikeFormula(text: string): boolean {
  return STARTS_WITH_CONTROL.test(text) || (STARTS_FORMULA.test(text) && !isOnlyNumbers(text));
}
