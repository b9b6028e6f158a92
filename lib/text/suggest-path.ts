// The known path that a wrong one was meant to be.
import { suggestSpelling } from './spelling.ts'

/**
 * The same for paths: equal but for case, of one name in another folder, or of a name that is
 * spelt alike in the same folder.
 */
export function suggestPath(path: string, known: readonly string[]): string | undefined {
  const folded = path.toLowerCase()
  const equal = known.find((other) => other.toLowerCase() === folded)
  if (equal !== undefined) return equal
  const [folder, name] = splitPath(folded)
  const namesakes = known.filter((other) => splitPath(other.toLowerCase())[1] === name)
  if (name !== '' && namesakes.length > 0) return nearestEnd(folded, namesakes)
  const siblings = known.filter((other) => splitPath(other.toLowerCase())[0] === folder)
  const names = siblings.map((other) => splitPath(other)[1])
  const near = suggestSpelling(name, names)
  return near === undefined ? undefined : siblings[names.indexOf(near)]
}

function splitPath(path: string): [folder: string, name: string] {
  const slash = path.lastIndexOf('/')
  return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)]
}

/** The path whose last letters are the same for longest. */
function nearestEnd(path: string, known: readonly string[]): string | undefined {
  const lengthOf = (other: string) => {
    let length = 0
    while (length < other.length && other.at(-1 - length) === path.at(-1 - length))
      length += 1
    return length
  }
  return known.toSorted(
    (a, b) => lengthOf(b.toLowerCase()) - lengthOf(a.toLowerCase()),
  )[0]
}
