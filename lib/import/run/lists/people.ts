// Files of those who write.
import { toSlugOrHash } from '../../../site/slug.ts'
import type { BodyAddress } from '../../model/draft-body.ts'
import type { Person } from '../../model/record.ts'
import { takeName } from '../../plan/names.ts'
import { toOneLine } from '../../values/plain-text.ts'

export interface PlannedPerson {
  readonly person: Person
  /** Name of the file, and what articles call the author. */
  readonly id: string
  readonly path: string
}

export class People {
  readonly #byKey = new Map<string, PlannedPerson>()
  readonly #byName = new Map<string, PlannedPerson>()

  /** Those whom `authors` name, by key or by name; of two with one name each has a file. */
  constructor(people: Iterable<Person>, authors: ReadonlySet<string>) {
    const taken = new Set<string>()
    for (const person of people) {
      const name = toOneLine(person.name)
      if (name === '' || !(authors.has(person.key) || authors.has(name))) continue
      const id = takeName(toSlugOrHash(name), taken)
      const planned = { person: { ...person, name }, id, path: `authors/${id}.md` }
      this.#byKey.set(person.key, planned)
      if (!this.#byName.has(name)) this.#byName.set(name, planned)
    }
  }

  list(): PlannedPerson[] {
    return [...this.#byKey.values()]
  }

  /** The id of a file, else the name that the source has. */
  toAuthor(key: string): string {
    return (
      (this.#byKey.get(key) ?? this.#byName.get(toOneLine(key)))?.id ?? toOneLine(key)
    )
  }
}

export function toPictureAddress({ picture }: Person): BodyAddress | undefined {
  return picture === undefined ? undefined : { use: 'picture', url: picture }
}
