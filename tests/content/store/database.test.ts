import { expect, it } from 'vitest'

import { Database } from '../../../lib/content/store/database.ts'

it('a row is found after the same statement listed none', () => {
  const db = new Database(':memory:')
  db.exec("create table t (a text); insert into t values ('x')")
  const sql = 'select a from t where a = ?'
  expect(db.all(sql, 'y')).toEqual([])
  expect(db.find(sql, 'x')).toMatchObject({ a: 'x' })
  expect(db.all(sql, 'x')).toEqual([{ a: 'x' }])
})
