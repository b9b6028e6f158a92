// Shows what `check --fix` changed: each place, before and after.
import { createTwoFilesPatch, diffArrays } from 'diff'

import { countOf } from './counts.ts'
import { nameFolder } from './name-folder.ts'

/** A file that was changed, by its path under the content folder. */
export interface FixedFile {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** Places that are shown, before the rest is counted. */
const MAX_PLACES = 100

/** `file:line`, then what stood there and what stands there now. */
export function toFixLines(files: readonly FixedFile[], all: boolean): string[] {
  const places = files.flatMap(listPlaces)
  const shown = all ? places : places.slice(0, MAX_PLACES)
  const rest = places.length - shown.length
  const more = `… and ${countOf(rest, 'more place')}: \`--all\` shows them`
  return [...shown.flat(), ...(rest > 0 ? [more] : [])]
}

function listPlaces({ path, before, after }: FixedFile): string[][] {
  const places: string[][] = []
  let line = 1
  let open: string[] | undefined
  for (const { value, added, removed } of diffArrays(toLines(before), toLines(after))) {
    if (!added && !removed) open = undefined
    else if (open === undefined) {
      open = [`${path}:${line}`]
      places.push(open)
    }
    const sign = added ? '+' : '-'
    if (added || removed) open?.push(...value.map((each) => `  ${sign} ${cut(each)}`))
    // Lines of the file as it is now, where the author looks next.
    if (!removed) line += value.length
  }
  return places
}

function toLines(text: string): string[] {
  return text.split(/\r*\n/)
}

const MAX_LENGTH = 100

function cut(line: string): string {
  const plain = line.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
  return plain.length > MAX_LENGTH ? `${plain.slice(0, MAX_LENGTH - 1)}…` : plain
}

/** A patch that `git apply` takes where the command ran, or in a content folder elsewhere. */
export function renderPatch(files: readonly FixedFile[], contentDir: string): string {
  const folder = nameFolder(contentDir)
  const patches = files.map(({ path, before, after }) => {
    const name = folder === '' ? path : `${folder}/${path}`
    return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after)
  })
  return patches.map((patch) => patch.replace(/^=+\n/, '')).join('')
}
