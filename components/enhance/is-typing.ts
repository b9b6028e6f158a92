/** True where a key is a letter of a text, or belongs to a control. */
export function isTyping({ target }: Event): boolean {
  return (
    target instanceof Element &&
    target.closest('input, select, textarea, dialog') !== null
  )
}
