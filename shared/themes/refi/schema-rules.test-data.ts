import { isElement, type XmlElement } from '@shared/export/returned/read-xml';

// The rules of the published schemas (Codebook.xsd, and Project.xsd of 18 March 2019, www.qdasoftware.org) for what we
// write, said again: the order of children, what has to be there, how values are spelled.

const GUID =
  /^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/;
const TEXT = /^[\s\S]*$/;
const BOOLEAN = /^(true|false|0|1)$/;
const RGB = /^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/;
const INTEGER = /^[+-]?\d+$/;
const DATE_TIME = /^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

interface Rule {
  /** Children in the order of the sequence; "*" any number, "?" at most one, "+" one at least. */
  children: [name: string, often: '1' | '?' | '*' | '+'][];
  required: Record<string, RegExp>;
  optional: Record<string, RegExp>;
}

const coded: Rule['children'] = [
  ['Coding', '*'],
  ['NoteRef', '*'],
];
const code: Rule = {
  children: [
    ['Description', '?'],
    ['NoteRef', '*'],
    ['Code', '*'],
  ],
  required: { guid: GUID, name: TEXT, isCodable: BOOLEAN },
  optional: { color: RGB },
};
const made = {
  creatingUser: GUID,
  creationDateTime: DATE_TIME,
  modifyingUser: GUID,
  modifiedDateTime: DATE_TIME,
};

const RULES: Record<string, Rule> = {
  CodeBook: {
    children: [
      ['Codes', '1'],
      ['Sets', '?'],
    ],
    required: {},
    optional: { origin: TEXT, xmlns: TEXT },
  },
  Codes: { children: [['Code', '+']], required: {}, optional: {} },
  Code: code,
  Description: { children: [], required: {}, optional: {} },
  Project: {
    children: [
      ['Users', '?'],
      ['CodeBook', '?'],
      ['Variables', '?'],
      ['Cases', '?'],
      ['Sources', '?'],
      ['Notes', '?'],
      ['Links', '?'],
      ['Sets', '?'],
      ['Graphs', '?'],
      ['Description', '?'],
      ['NoteRef', '*'],
    ],
    required: { name: TEXT },
    optional: {
      xmlns: TEXT,
      origin: TEXT,
      creationDateTime: DATE_TIME,
      modifiedDateTime: DATE_TIME,
      basePath: TEXT,
    },
  },
  Sources: { children: [['TextSource', '+']], required: {}, optional: {} },
  TextSource: {
    children: [
      ['Description', '?'],
      ['PlainTextContent', '?'],
      ['PlainTextSelection', '*'],
      ...coded,
      ['VariableValue', '*'],
    ],
    required: { guid: GUID },
    optional: { name: TEXT, richTextPath: TEXT, plainTextPath: TEXT, ...made },
  },
  PlainTextSelection: {
    children: [['Description', '?'], ...coded],
    required: { guid: GUID, startPosition: INTEGER, endPosition: INTEGER },
    optional: { name: TEXT, ...made },
  },
  Coding: { children: [['CodeRef', '1']], required: { guid: GUID }, optional: made },
  CodeRef: { children: [], required: { targetGUID: GUID }, optional: {} },
};

/** What breaks a rule of the schema, one line each. */
export function brokenRules(element: XmlElement): string[] {
  const rule = RULES[element.name];
  if (rule === undefined) return [`no rule for ${element.name}`];
  const broken: string[] = [];
  for (const [name, pattern] of Object.entries(rule.required))
    if (!pattern.test(element.attributes.get(name) ?? '\u0000missing') || !element.attributes.has(name))
      broken.push(`${element.name} needs ${name}`);
  for (const [name, value] of element.attributes) {
    const pattern = rule.required[name] ?? rule.optional[name];
    if (pattern?.test(value) !== true) broken.push(`${element.name} may not have ${name}="${value}"`);
  }
  const children = element.children.filter(isElement);
  let at = 0;
  for (const [name, often] of rule.children) {
    let count = 0;
    while (children[at]?.name === name) {
      at += 1;
      count += 1;
    }
    if ((often === '1' && count !== 1) || (often === '?' && count > 1) || (often === '+' && count === 0))
      broken.push(`${element.name} has ${count} ${name}`);
  }
  if (at < children.length) broken.push(`${element.name} has ${children[at]?.name ?? ''} out of order`);
  return [...broken, ...children.flatMap(brokenRules)];
}
