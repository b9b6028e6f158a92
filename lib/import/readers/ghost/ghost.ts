// Ghost (JSON).
import type { Reader } from '../../model/reader.ts'

export const ghost: Reader = {
  name: 'ghost',
  label: 'Ghost (JSON)',
  recognise: async () => 0,
  read: async function* () {},
}
