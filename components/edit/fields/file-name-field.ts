// Makes the file name of a new article from its title, as `npm run new` does.
import { toFileSlug } from '@/lib/site/new-article/file-slug'
import type { FieldProps, FieldView } from './field-control.ts'

/** Nothing to see: the CMS shows the name where it may be changed. */
export class FileNameField implements FieldView {
  readonly element = document.createElement('span')

  readonly #isTaken: (folder: string, name: string) => boolean

  constructor(isTaken: (folder: string, name: string) => boolean) {
    this.#isTaken = isTaken
    this.element.className = 'edit-file-name'
  }

  show({ entry, field, value, onChange }: FieldProps): void {
    // A new entry has no path yet; `newRecord` is false for all.
    if (entry?.get('path') !== '') return
    const title: unknown = entry.getIn(['data', field.get('from')])
    const slug = typeof title === 'string' ? toFileSlug(title) : undefined
    const name = slug === undefined ? '' : this.#toFree(entry.get('collection'), slug)
    if (name !== value) onChange(name)
  }

  /** The name, or with `-2`, `-3` … the first one that is free. */
  #toFree(folder: string, slug: string): string {
    let free = slug
    for (let number = 2; this.#isTaken(folder, free); number += 1) {
      free = `${slug}-${number}`
    }
    return free
  }
}
