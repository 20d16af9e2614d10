/** Pages that Help may open in the browser; nothing else leaves the app. */
const LINKS_OUT = new Set([
  'hmicfrs.justiceinspectorates.gov.uk',
  'data.police.uk',
  'www.nationalarchives.gov.uk',
]);

export function mayOpenOutside(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  return (
    protocol === 'https:' && port === '' && username === '' && password === '' && LINKS_OUT.has(hostname)
  );
}
