import { expect, it } from 'vitest'
import { articleWith, diagnosticsOf } from '../diagnostics-of.ts'

it.each(['title: A %%b%%', 'description: A <!-- b -->', 'tags: [a, "b %%c%%"]'])(
  'a remark in a field is an error (field-remark): %s',
  (line) => {
    expect(diagnosticsOf(articleWith(line)).join()).toContain('(field-remark)')
  },
)
