/** A message for the user; the stack would tell them nothing. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
