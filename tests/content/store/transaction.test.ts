import { expect, it } from 'vitest'

import { Database } from '../../../lib/content/store/database.ts'

it('says that the disk is full, keeps nothing of it, and goes on with space', () => {
  const db = new Database(':memory:')
  db.exec('create table x (text text)')
  db.exec('pragma max_page_count = 20')
  const fill = () =>
    db.transaction(() => {
      for (let i = 0; i < 100; i += 1)
        db.run('insert into x values (?)', 'x'.repeat(4000))
    })
  expect(fill).toThrow(/full/)
  expect(db.listTexts('select text from x')).toEqual([])
  db.exec('pragma max_page_count = 2000')
  fill()
  expect(db.listTexts('select text from x')).toHaveLength(100)
})

it('takes back what was done before a fault of its own', () => {
  const db = new Database(':memory:')
  db.exec('create table x (text text)')
  const fail = () =>
    db.transaction(() => {
      db.run('insert into x values (?)', 'a')
      throw new Error('A fault')
    })
  expect(fail).toThrow('A fault')
  expect(db.listTexts('select text from x')).toEqual([])
})
