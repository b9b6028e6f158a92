// Makes the file name of a new article from its title, as `npm run new` does.
import { toFileSlug } from '@/lib/site/new-article/file-slug'
import type { FieldProps, FieldView } from './field-control.ts'

/** Nothing to see: the CMS shows the name where it may be changed. */
export class FileNameField implements FieldView {
  readonly element = document.createElement('span')

  constructor() {
    this.element.className = 'edit-file-name'
  }

  show({ entry, field, value, onChange }: FieldProps): void {
    // A new entry has no path yet; `newRecord` is false for all.
    if (entry?.get('path') !== '') return
    const title: unknown = entry.getIn(['data', field.get('from')])
    const name = typeof title === 'string' ? (toFileSlug(title) ?? '') : ''
    if (name !== value) onChange(name)
  }
}
