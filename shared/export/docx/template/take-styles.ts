import { isElement, type XmlElement, type XmlNode } from '../../returned/read-xml';
import { childNamed, plainCopy, wordValue } from './write-xml';

/** What comes before the numbering in a style's paragraph properties; Word insists on the order. */
const BEFORE_NUMBERING = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
]);

const isStyle = (node: unknown): node is XmlElement =>
  typeof node === 'object' && node !== null && (node as XmlElement).name === 'w:style';

const idOf = (style: XmlElement) => style.attributes.get('w:styleId') ?? '';
/** Word knows its built-in styles by an English name, whatever language the template was made in. */
const nameOf = (style: XmlElement) => wordValue(style, 'w:name').toLowerCase();
const kindOf = (style: XmlElement) => style.attributes.get('w:type') ?? 'paragraph';
const keyOf = (style: XmlElement) => `${kindOf(style)}:${nameOf(style)}`;

/** Their look with our bullets and numbers: a style's list belongs to the document that made it. */
function withOurNumbering(theirs: XmlElement, ours: XmlElement | undefined): XmlElement {
  const numbering = childNamed(childNamed(ours, 'w:pPr'), 'w:numPr');
  const properties = childNamed(theirs, 'w:pPr') ?? { name: 'w:pPr', attributes: new Map(), children: [] };
  const bare = properties.children.filter((child) => !isElement(child) || child.name !== 'w:numPr');
  const cut = bare.findIndex((child) => isElement(child) && !BEFORE_NUMBERING.has(child.name));
  const place = cut < 0 ? bare.length : cut;
  const children =
    numbering === undefined ? bare : [...bare.slice(0, place), numbering, ...bare.slice(place)];
  if (children.length === 0) return theirs;
  const changed = { ...properties, children };
  const isThere = childNamed(theirs, 'w:pPr') !== undefined;
  if (isThere)
    return { ...theirs, children: theirs.children.map((child) => (child === properties ? changed : child)) };
  const run = theirs.children.findIndex((child) => isElement(child) && /^w:(?:rPr|tblPr)$/.test(child.name));
  const at = run < 0 ? theirs.children.length : run;
  return { ...theirs, children: [...theirs.children.slice(0, at), changed, ...theirs.children.slice(at)] };
}

function withIds(style: XmlElement, ids: ReadonlyMap<string, string>): XmlElement {
  const children = style.children.flatMap((child) => {
    if (!isElement(child) || !/^w:(?:basedOn|next|link)$/.test(child.name)) return [child];
    const id = ids.get(child.attributes.get('w:val') ?? '');
    return id === undefined ? [] : [{ ...child, attributes: new Map([['w:val', id]]) }];
  });
  const own = ids.get(idOf(style)) ?? idOf(style);
  return { ...style, attributes: new Map([...style.attributes, ['w:styleId', own]]), children };
}

/** Their defaults for every run and paragraph, in our language. */
function defaultsFrom(theirs: XmlElement | undefined, ours: XmlElement | undefined): XmlElement[] {
  if (theirs === undefined) return ours === undefined ? [] : [ours];
  const language = childNamed(childNamed(childNamed(ours, 'w:rPrDefault'), 'w:rPr'), 'w:lang');
  const spoken = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.flatMap((child): XmlNode[] => {
      if (!isElement(child)) return [child];
      if (child.name === 'w:lang') return language === undefined ? [] : [language];
      return [spoken(child)];
    }),
  });
  const copy = spoken(plainCopy(theirs));
  const run = childNamed(childNamed(copy, 'w:rPrDefault'), 'w:rPr');
  if (run !== undefined && language !== undefined && childNamed(run, 'w:lang') === undefined)
    run.children.push(language);
  return [copy];
}

/**
 * Our styles as the house's template draws them. Each style keeps its id, because the document names it; a style that
 * the template does not know stays as it is, and what a taken style is based on comes with it.
 * @param ours, @param theirs roots of word/styles.xml
 */
export function takeStyles(ours: XmlElement, theirs: XmlElement): XmlElement {
  const template = theirs.children.filter(isStyle);
  const known = new Map(ours.children.filter(isStyle).map((style) => [keyOf(style), style]));
  const byId = new Map(template.map((style) => [idOf(style), style]));
  const taken = new Set<XmlElement>();
  const take = (style: XmlElement | undefined): void => {
    if (style === undefined || taken.has(style)) return;
    taken.add(style);
    take(byId.get(wordValue(style, 'w:basedOn')));
  };
  for (const style of template) if (known.has(keyOf(style)) || nameOf(style) === 'normal') take(style);

  const ids = new Map<string, string>();
  const used = new Set([...known.values()].map(idOf));
  for (const style of taken) {
    const mine = known.get(keyOf(style));
    const isNormal = kindOf(style) === 'paragraph' && nameOf(style) === 'normal';
    let id = mine !== undefined ? idOf(mine) : isNormal ? 'Normal' : idOf(style);
    // Another style of ours has this id already: theirs steps aside.
    while (mine === undefined && used.has(id)) id = `${id}House`;
    used.add(id);
    ids.set(idOf(style), id);
  }
  const drawn = [...taken].map((style) =>
    withIds(withOurNumbering(plainCopy(style), known.get(keyOf(style))), ids),
  );
  const replaced = new Set([...taken].map((style) => known.get(keyOf(style))));
  const kept = ours.children.filter(
    (child) => !isElement(child) || (child.name !== 'w:docDefaults' && !replaced.has(child)),
  );
  return {
    ...ours,
    children: [
      ...defaultsFrom(childNamed(theirs, 'w:docDefaults'), childNamed(ours, 'w:docDefaults')),
      ...kept,
      ...drawn,
    ],
  };
}
