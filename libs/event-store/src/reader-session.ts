/**
 * The URL under which sessions begin as the role that may only read, and whose policies show published rows to whoever
 * has not said for whom it asks. RESET ROLE leads back there too.
 *
 * @param url of a login that may run the service.
 */
export function readerUrl(url: string): string {
  const changed = new URL(url);
  const given = changed.searchParams.get('options');
  changed.searchParams.set('options', [...(given ? [given] : []), '-c role=kompassros_reader'].join(' '));
  // The driver reads a query as a URL's, which does not know + for a space.
  changed.search = changed.search.replaceAll('+', '%20');
  return changed.href;
}
