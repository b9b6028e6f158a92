/** Names the variable that is wrong, for the operator. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}
