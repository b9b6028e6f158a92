// WordPress (WXR).
import type { Reader } from '../../model/reader.ts'

export const wordpress: Reader = {
  name: 'wordpress',
  label: 'WordPress (WXR)',
  recognise: async () => 0,
  read: async function* () {},
}
