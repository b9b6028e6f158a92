// Files with names and habits of subscribers: counted, never opened.
import type { LeftOut } from '../../model/record.ts'
import type { Source } from '../../model/source.ts'

const PERSONAL =
  /(?:^|\/)(?:[^/]*(?:email[ _-]?list|subscribers?|subscriptions?|members|unsubscribes?|followers|payments?)[^/]*|[^/]*\.(?:opens|delivers|clicks|recipients))\.(?:csv|json|txt)$/i

/** One record for all of them: their names alone may be addresses. */
export function* toSubscribers({ files }: Source): Iterable<LeftOut> {
  const { length } = files.filter(({ path }) => PERSONAL.test(path))
  if (length === 0) return
  yield {
    type: 'left-out',
    key: 'subscribers',
    place: 'the archive',
    title: length === 1 ? '1 file' : `${length} files`,
    what: 'subscribers',
    reason:
      'lists of subscribers, and what they were sent and opened: they were not opened',
  }
}
