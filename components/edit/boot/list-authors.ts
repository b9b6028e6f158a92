// Authors with a file of their own.
import { parseFile } from '@/lib/edit/lossless'
import type { NameInUse } from '../fields/names-in-use.ts'
import type { Mirror } from './mirror.ts'

const FOLDER = 'authors'

/** Their ids, with their names beside them. */
export function listAuthors(mirror: Mirror): NameInUse[] {
  return [...mirror.list(FOLDER).keys()]
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const value = file.slice(0, -'.md'.length)
      const { name } = parseFile(mirror.find(`${FOLDER}/${file}`)?.text ?? '')
      return { value, ...(typeof name === 'string' && { label: name }) }
    })
}
