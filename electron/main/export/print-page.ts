/** The page around a printed document: marking above and below, "Page 2 of 9". Chromium fills in the numbers. */
export function headerTemplate(marking: string): string {
  return row(`<span style="margin:0 auto;font-weight:bold">${escapeHtml(marking)}</span>`);
}

export function footerTemplate(title: string, marking: string): string {
  const page = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>';
  return row(
    `<span style="flex:1">${escapeHtml(title)}</span>` +
      `<span style="font-weight:bold">${escapeHtml(marking)}</span>` +
      `<span style="flex:1;text-align:right">${page}</span>`,
  );
}

// Chromium prints these templates without the document's styles, and without a size of its own the text is tiny.
function row(content: string): string {
  const style = 'display:flex;width:100%;padding:0 2cm;font:8pt sans-serif;color:#444';
  return `<div style="${style}">${content}</div>`;
}

export function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
