// Fields of a record that are absent where there is nothing to say.

/** `{ title: 'x' }`, or no field at all for a text that is empty or undefined. */
export function withText<Name extends string>(
  name: Name,
  text: string | undefined,
): { readonly [key in Name]?: string } {
  const field: { [key in Name]?: string } = {}
  if (text) field[name] = text
  return field
}
