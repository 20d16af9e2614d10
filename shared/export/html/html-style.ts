/**
 * The one style sheet of an exported page. Its SHA-256 stands in the page's content security policy, so it holds
 * nothing that changes from document to document.
 */
export const HTML_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1.5rem; max-width: 42rem; background: #fff; color: #1f1f1f;
  font: 1rem/1.5 Arial, "Liberation Sans", sans-serif; }
h1, h2, h3, .title, .judgment { line-height: 1.25; }
.title { margin: 1rem 0 0.25rem; font-size: 2rem; font-weight: bold; color: #0b5563; }
.subtitle { margin: 0 0 0.5rem; font-size: 1.2rem; color: #595959; }
.notice, .source { margin: 0 0 0.5rem; font-size: 0.9rem; color: #595959; }
.marking { margin: 0; text-align: center; font-weight: bold; }
h1 { margin: 2rem 0 0.5rem; font-size: 1.6rem; color: #0b5563; }
h2 { margin: 1.6rem 0 0.4rem; font-size: 1.25rem; }
h3 { margin: 1.2rem 0 0.4rem; font-size: 1.05rem; }
.judgment { margin: 0.5rem 0 1rem; padding-left: 0.75rem; border-left: 0.4rem solid #0b5563;
  font-size: 1.25rem; font-weight: bold; }
a { color: #0b5563; }
a:focus-visible { outline: 3px solid #0b5563; outline-offset: 2px; }
sup { font-size: 0.75em; line-height: 0; }
li { margin-bottom: 0.4rem; }
figure { margin: 1.5rem 0; }
svg { display: block; max-width: 100%; height: auto; margin-bottom: 0.5rem; }
table { width: 100%; border-collapse: collapse; margin: 0 0 0.75rem; }
caption, .caption { margin: 0; padding: 0.75rem 0 0.4rem; text-align: left; font-weight: bold; }
th, td { padding: 0.3rem 0.6rem; border: 1px solid #767676; text-align: left; vertical-align: top; }
thead th { background: #e7eef0; }
tbody th { font-weight: normal; }
nav ol { list-style: none; padding: 0; }
nav .level-2 { padding-left: 1.5rem; }
.footnotes { margin-top: 2rem; border-top: 1px solid #767676; font-size: 0.9rem; }
@page { size: A4; margin: 25mm 22mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  h1, .annex { break-before: page; }
  nav h1, .annex > h1:first-child, .section > h1:first-child { break-before: auto; }
  h1, h2, h3, .caption, caption, .judgment { break-after: avoid; }
  figure, tr, li, .judgment { break-inside: avoid; }
  thead { display: table-header-group; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .back { display: none; }
}
`;
