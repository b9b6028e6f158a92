// Escapes for HTML, XML and JSON in a script.

/** Escapes the value of a double-quoted HTML attribute, with hast-util-to-html's references. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;')
}

/** Reverts `escapeAttribute`, and no other escape. */
export function unescapeAttribute(text: string): string {
  return text.replaceAll('&#x22;', '"').replaceAll('&#x26;', '&')
}

/** Escapes text or a double-quoted attribute, of XML or HTML, by names (XML 1.0 §4.6). */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Reverts the five names of XML 1.0 §4.6. */
export function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/**
 * Renders JSON that is safe inside `<script>`: nothing ends the element, opens a comment
 * (HTML §4.12.1.3) or ends a line of JavaScript.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
