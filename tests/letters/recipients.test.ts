import { expect, it } from 'vitest'

import { parseRecipients } from '../../lib/letters/recipients.ts'
import { parseMailbox } from '../../lib/text/mail/mailbox.ts'

it.each([
  ['# mine\nada@x.example\n\nADA@x.example\n', ['ada@x.example'], [], 0],
  [
    '\uFEFFada@x.example\r\nBob <bob@x.example>\r\nnobody\r\n',
    ['ada@x.example', 'bob@x.example'],
    [3],
    0,
  ],
  [
    'Email,Name,Status\nada@x.example,"Ada, L.",subscribed\nbob@x.example,Bob,unsubscribed\n',
    ['ada@x.example'],
    [],
    1,
  ],
  ['name;mail\nAda;ada@x.example\n', ['ada@x.example'], [], 0],
  ['ada@x.example\nbob@x.example>\nDATA\n', ['ada@x.example'], [2, 3], 0],
])('reads %j', (text, addresses, bad, gone) => {
  expect(parseRecipients(text)).toEqual({ addresses, bad, gone })
})

it('reads ten thousand lines', () => {
  const text = Array.from({ length: 10_000 }, (_, n) => `reader${n}@x.example\n`).join('')
  expect(parseRecipients(text).addresses).toHaveLength(10_000)
})

it.each([
  ['Ada <ada@x.example>', { name: 'Ada', address: 'ada@x.example' }],
  ['"Ada, of L." <ada@x.example>', { name: 'Ada, of L.', address: 'ada@x.example' }],
  ['ada@münchen.example', { name: '', address: 'ada@münchen.example' }],
  ['ada', undefined],
  ['ada@x.example\nBcc: eve@x.example', undefined],
])('reads the mailbox %j', (text, mailbox) => {
  expect(parseMailbox(text)).toEqual(mailbox)
})
