// Jekyll or Octopress.
import type { Reader } from '../../model/reader.ts'

export const jekyll: Reader = {
  name: 'jekyll',
  label: 'Jekyll or Octopress',
  recognise: async () => 0,
  read: async function* () {},
}
