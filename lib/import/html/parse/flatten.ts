// The words alone of HTML that is nested too deep to be read as a tree.
const QUIET = /<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|br|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|td|th|tr|ul)\b[^>]*>/gi
const TAG = /<\/?[a-z!?][^>]*>/gi

/** A paragraph for each block, with character references as they are written. */
export function flatten(html: string): string {
  return html
    .replace(QUIET, '')
    .replace(BLOCK, '\n')
    .replace(TAG, '')
    .split(/[ \t\r]*\n\s*/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replace(/</g, '&lt;')}</p>`)
    .join('\n')
}
