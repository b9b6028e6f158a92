// What the preview says.
import type { UnsavedView } from '@/lib/model/edit/unsaved'
import type { Severity } from '@/lib/model/rules'

export const WORDS = {
  label: 'How readers will see it',
  tabs: { page: 'Page', list: 'List', card: 'Card', feed: 'Feed', problems: 'Problems' },
  frames: {
    page: 'The page',
    list: 'The front page, with the entry of this article',
    feed: 'The text as feed readers show it',
  },
  waiting: 'Making the preview…',
  nothing: {
    'held-back':
      'There is an error in the fields: readers keep what they had. See Problems.',
    conflict: 'Another article has this address or this id. See Problems.',
    'no-view': 'Only articles are shown here.',
  },
  failed: (reason: string) => `No preview: ${reason}`,
  problems: (count: number) => (count === 0 ? 'Problems' : `Problems (${count})`),
  fine: 'Nothing is wrong.',
  elsewhere: 'Saving this breaks other files',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  text: 'Text',
  show: 'Show',
  fix: 'Fix',
  large: 'A network with large cards',
  chat: 'A chat with small cards',
  search: 'A search page',
  know: 'What to know',
  complete: 'Nothing is cut off, and nothing is missing.',
  guid: 'Permanent id',
} as const satisfies {
  readonly tabs: Record<UnsavedView | 'problems', string>
  readonly severity: Record<Severity, string>
} & Record<string, unknown>
