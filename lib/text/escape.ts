/**
 * JSON that is safe inside of `<script>`: nothing in it ends the element, opens a comment
 * (HTML §4.12.1.3), or ends a line of JavaScript.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
