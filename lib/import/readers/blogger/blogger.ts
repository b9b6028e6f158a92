// Blogger (Atom or Takeout).
import type { Reader } from '../../model/reader.ts'

export const blogger: Reader = {
  name: 'blogger',
  label: 'Blogger (Atom or Takeout)',
  recognise: async () => 0,
  read: async function* () {},
}
